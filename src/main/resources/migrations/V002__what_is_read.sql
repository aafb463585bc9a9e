-- What stands behind a profile, what a person should know of the document, and the candidate's own
-- correction, which is kept beside what was read and never replaces it.
alter table resume
  add column review jsonb,
  add column notes jsonb not null default '[]',
  add column correction jsonb,
  add column corrected_at timestamptz;

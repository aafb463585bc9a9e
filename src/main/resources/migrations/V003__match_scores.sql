-- Each match that was computed: for the audit, and for an hour in place of computing it again. inputs is a digest of all that it was
-- made of (requirements, facts, text, formula, weights), so a job that is edited or a résumé that is read again has another row.
create table match_score (
  posting_id uuid not null references posting on delete cascade,
  resume_id uuid not null references resume on delete cascade,
  candidate_id uuid not null references account on delete cascade,
  inputs text not null,
  points bigint not null,
  version text not null,
  match jsonb not null,
  computed_at timestamptz not null default now(),
  primary key (posting_id, candidate_id, resume_id, inputs)
);

create index match_score_resume on match_score (resume_id);

-- What was read in a job's text, kept where HR has corrected it: then requirements are HR's.
alter table posting add column requirements_read jsonb;

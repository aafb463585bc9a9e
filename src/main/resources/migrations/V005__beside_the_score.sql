-- What a person says of an interview's score. It stands beside the computed one and never replaces it; the newest counts, all are kept.
create table person_score (
  id uuid primary key,
  interview_id uuid not null references interview on delete cascade,
  score numeric(3, 1) not null check (score between 0 and 10),
  -- What was computed at that time; null where there was no number.
  computed numeric(3, 1),
  reason text not null,
  by_account uuid not null references account,
  at timestamptz not null default now()
);
create index person_score_interview on person_score (interview_id, at);

-- The limit that was agreed with this candidate, extra time included. Nothing says what of it is extra: that is theirs alone.
alter table interview add column limit_ms bigint;
alter table interview add column consent_withdrawn_at timestamptz;

-- What a candidate says about their interview afterwards.
create table remark (
  id uuid primary key,
  interview_id uuid not null references interview on delete cascade,
  kind text not null check (kind in ('correction', 'appeal')),
  text text not null,
  at timestamptz not null default now()
);
create index remark_interview on remark (interview_id, at);

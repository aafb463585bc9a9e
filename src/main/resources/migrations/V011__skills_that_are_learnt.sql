-- What an administrator decides of words that the skill files do not know. The newest decision on the same words counts.
create table learnt_skill (
  id uuid primary key,
  phrase text not null,
  decision text not null check (decision in ('skill', 'synonym', 'dismissed')),
  skill text,
  category text,
  decided_by uuid references account on delete set null,
  decided_at timestamptz not null default now(),
  constraint learnt_skill_whole check ((decision = 'dismissed') = (skill is null) and (decision = 'skill') = (category is not null))
);

create unique index learnt_skill_phrase on learnt_skill (lower(phrase));

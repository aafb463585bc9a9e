-- A person may say afterwards that an interview failed for a technical reason: then it does not count, and a fresh one may stand beside it.
alter table interview add column excused_at timestamptz;
drop index interview_one;
create unique index interview_one on interview (application_id) where reason is distinct from 'TECHNICAL' and excused_at is null;

-- What an administrator has changed while the product runs; a name that is not here has the configuration's value.
create table setting (
  name text primary key,
  value text not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now()
);

create index audit_type on audit (type, id);
create index audit_actor on audit (actor, id);

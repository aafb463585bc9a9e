-- Ids are UUIDv7: ordered inside, not enumerable outside. Times are timestamptz; durations are milliseconds.

create table account (
  id uuid primary key,
  name text not null,
  email text not null,
  password_hash text not null,
  role text not null check (role in ('candidate', 'hr', 'admin')),
  active boolean not null default true,
  created_at timestamptz not null default now()
);
create unique index account_email on account (lower(email));

-- A refresh token is kept as its SHA-256. Spending one twice revokes its whole family.
create table refresh_token (
  hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  family uuid not null,
  expires_at timestamptz not null,
  spent_at timestamptz
);
create index refresh_token_account on refresh_token (account_id);

create table posting (
  id uuid primary key,
  owner_id uuid not null references account,
  title text not null,
  description text not null,
  location text,
  questions jsonb not null default '[]',
  duration_ms bigint not null,
  question_count int not null,
  threshold int not null,
  visibility text not null check (visibility in ('public', 'private')),
  share_key text not null,
  status text not null check (status in ('draft', 'active', 'closed')),
  requirements jsonb not null,
  slots_bought int not null default 0,
  slots_free int not null default 0 check (slots_free >= 0),
  slots_reserved int not null default 0 check (slots_reserved >= 0),
  slots_consumed int not null default 0,
  closes_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (slots_free + slots_reserved + slots_consumed = slots_bought)
);
create index posting_owner on posting (owner_id, created_at desc);
create index posting_board on posting (created_at desc) where status = 'active' and visibility = 'public';

create table payment (
  id uuid primary key,
  posting_id uuid not null references posting,
  provider text not null,
  provider_reference text not null,
  idempotency_key text not null,
  slots int not null,
  amount_cents int not null,
  currency text not null,
  paid_at timestamptz not null default now(),
  unique (posting_id, idempotency_key)
);

create table slot_entry (
  id bigint generated always as identity primary key,
  posting_id uuid not null references posting,
  interview_id uuid,
  kind text not null check (kind in ('bought', 'reserved', 'consumed', 'released')),
  amount int not null,
  at timestamptz not null default now()
);
create index slot_entry_posting on slot_entry (posting_id, id);

create table resume (
  id uuid primary key,
  owner_id uuid not null references account on delete cascade,
  file_name text not null,
  size int not null,
  content bytea not null,
  status text not null default 'pending' check (status in ('pending', 'parsing', 'parsed', 'failed')),
  body text,
  profile jsonb,
  problems jsonb not null default '[]',
  uploaded_at timestamptz not null default now(),
  parsed_at timestamptz
);
create index resume_owner on resume (owner_id, uploaded_at desc);

create table application (
  id uuid primary key,
  posting_id uuid not null references posting,
  candidate_id uuid not null references account on delete cascade,
  resume_id uuid not null references resume,
  status text not null default 'applied' check (status in ('applied', 'reviewed', 'shortlisted', 'rejected', 'offered')),
  points bigint not null,
  match jsonb not null,
  eligible boolean not null,
  reason text,
  notes text,
  review_requested_at timestamptz,
  review_message text,
  applied_at timestamptz not null default now(),
  unique (posting_id, candidate_id)
);
create index application_ranked on application (posting_id, points desc, id);
create index application_candidate on application (candidate_id, applied_at desc);

-- One row an interview: who it belongs to, and what its log says so far. The log itself is interview_event.
create table interview (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  posting_id uuid not null references posting,
  candidate_id uuid not null,
  owner_id uuid not null,
  consent_at timestamptz not null,
  consent_version text not null,
  slot text not null check (slot in ('reserved', 'consumed', 'released')),
  phase text not null default 'SCHEDULED',
  reason text,
  seq bigint not null default 0,
  answers int not null default 0,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  concluded_at timestamptz
);
-- A technical failure does not count: the application then gets a fresh interview beside the failed one.
create unique index interview_one on interview (application_id) where reason is distinct from 'TECHNICAL';
create index interview_application on interview (application_id, created_at desc);
create index interview_owner on interview (owner_id, created_at desc);

-- The event is text, not jsonb: whatever a candidate typed must be kept, and jsonb refuses some of it.
create table interview_event (
  interview_id uuid not null,
  seq bigint not null,
  at bigint not null,
  type text not null,
  event text not null,
  primary key (interview_id, seq)
);

create table answer_score (
  interview_id uuid not null,
  question int not null,
  body jsonb not null,
  engine text not null,
  created_at timestamptz not null default now(),
  primary key (interview_id, question)
);

create table insights (
  interview_id uuid primary key,
  outcome text not null,
  score numeric(3, 1),
  body jsonb not null,
  engine text not null,
  created_at timestamptz not null default now()
);

-- Background work. run_at is also the visibility timeout of what is being worked on.
create table task (
  id bigint generated always as identity primary key,
  kind text not null,
  payload text not null,
  dedupe text unique,
  run_at timestamptz not null default now(),
  attempt int not null default 0,
  max_attempt int not null,
  dead boolean not null default false,
  worker text,
  last_error text,
  created_at timestamptz not null default now()
);
create index task_due on task (run_at) where not dead;

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text,
  type text not null,
  subject text,
  payload jsonb not null default '{}'
);
create index audit_subject on audit (subject, id);

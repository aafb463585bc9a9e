-- Money in nanodollars (1e-9 US dollars): a token may cost less than a millionth of a dollar.

-- What was spent: of one job in all ('job:<id>', 'all'), and of everybody in a month ('all', 'YYYY-MM').
create table llm_spend (
  scope text not null,
  period text not null,
  calls bigint not null default 0,
  tokens bigint not null default 0,
  nano bigint not null default 0,
  primary key (scope, period)
);

-- One row a call that was made. It has no text and no key.
create table llm_call (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  posting_id text,
  prompt text not null,
  version text not null,
  provider text not null,
  model text not null,
  sample int not null,
  attempt int not null,
  outcome text not null,
  duration_ms int not null,
  tokens_in bigint not null,
  tokens_out bigint not null,
  nano bigint not null
);
create index llm_call_posting on llm_call (posting_id, id);

-- What an admin has to do something about; raised again it is counted, not repeated.
create table admin_alert (
  kind text not null,
  subject text not null,
  detail text not null,
  times int not null default 1,
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  primary key (kind, subject)
);

-- Independent scorings of one answer by a model, with verified quotes only.
create table model_scoring (
  interview_id uuid not null,
  question int not null,
  sample int not null,
  body jsonb not null,
  origin text not null,
  created_at timestamptz not null default now(),
  primary key (interview_id, question, sample)
);

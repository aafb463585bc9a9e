-- Question sets of people, beside the bank that ships with the product. A set of an administrator serves every job, one of HR the jobs of that account.
create table question_set (
  id uuid primary key,
  owner_id uuid not null references account,
  everybody boolean not null,
  name text not null,
  created_at timestamptz not null default now(),
  -- Jobs whose interviews had begun by then keep its questions.
  retired_at timestamptz
);
create unique index question_set_name on question_set (owner_id, lower(name)) where retired_at is null;

create table bank_question (
  -- As logs of interviews know it: the set's mark and the entry's own id.
  id text primary key,
  set_id uuid not null references question_set on delete cascade,
  skill_key text not null,
  level_rank smallint not null,
  skill text not null,
  competence text not null,
  level text not null,
  kind text not null,
  text text not null,
  body jsonb not null,
  added_at timestamptz not null default now(),
  words tsvector generated always as (to_tsvector('english', skill || ' ' || competence || ' ' || text)) stored
);
create index bank_question_skill on bank_question (skill_key, level_rank);
create index bank_question_set on bank_question (set_id, id);
create unique index bank_question_text on bank_question (set_id, md5(lower(text)));
create index bank_question_words on bank_question using gin (words);

-- Questions back that a language model made and that drew good answers; nothing of them is one candidate's.
create table kept_follow_up (
  id text primary key,
  -- The question of the bank whose answer it followed.
  question_id text not null,
  text text not null,
  origin text not null,
  score numeric(3, 1) not null,
  times int not null default 1,
  kept_at timestamptz not null default now()
);
create index kept_follow_up_question on kept_follow_up (question_id, times desc);

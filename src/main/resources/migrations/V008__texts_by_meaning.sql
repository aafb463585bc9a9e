-- Texts that are found by their meaning: a namespace, an id in it, what a search may filter by, and the vector of the model that
-- is named. Nodes follow each other by changed_at, so what is removed stays as a mark.
create table meaning (
  space text not null,
  id text not null,
  text text not null,
  tags jsonb not null default '{}',
  model text not null,
  vector real[] not null,
  removed boolean not null default false,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (space, id)
);

create index meaning_changed on meaning (changed_at);

-- What a candidate says of the matches of several applications together. For those who run the server.
create table match_survey (
  account_id uuid primary key references account on delete cascade,
  rating smallint not null check (rating between 1 and 5),
  text text,
  at timestamptz not null default now()
);

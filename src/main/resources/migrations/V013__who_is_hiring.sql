-- What a hiring team tells people of itself. Its name is its account's.
create table company (
  account_id uuid primary key references account on delete cascade,
  about text,
  website text,
  location text,
  size text check (size in ('1-10', '11-50', '51-200', '201-1000', '1001+')),
  updated_at timestamptz not null default now()
);

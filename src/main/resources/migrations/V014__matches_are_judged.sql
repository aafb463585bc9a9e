-- Whether a candidate calls the match of an application right. For those who run the server: no score and no company knows of it.
create table match_feedback (
  application_id uuid primary key references application on delete cascade,
  agrees boolean not null,
  text text,
  at timestamptz not null default now()
);
create index match_feedback_reported on match_feedback (at desc) where not agrees;

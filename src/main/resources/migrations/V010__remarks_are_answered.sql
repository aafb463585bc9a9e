-- A person answers what a candidate says about their interview, once.
alter table remark
  add column answer text,
  add column answered_by uuid references account,
  add column answered_at timestamptz,
  add constraint remark_answer_whole check (num_nulls(answer, answered_by, answered_at) in (0, 3));

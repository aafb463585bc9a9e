-- A candidate may say something about how an answer came about.
alter table remark drop constraint remark_kind_check;
alter table remark add constraint remark_kind_check check (kind in ('correction', 'appeal', 'circumstances'));

-- An administrator has seen an alert as it was then; raised once more it is shown again.
alter table admin_alert
  add column seen_times int not null default 0,
  add column seen_by uuid references account,
  add column seen_at timestamptz;

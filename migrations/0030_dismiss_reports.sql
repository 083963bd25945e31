-- A report that a reviewer found to be without ground is not open any more. Who found it, when and why.
alter table listing_abuse_reports
  add column dismissed_at timestamptz,
  add column dismissed_by text references users (id),
  add column dismissal_reason text,
  add constraint listing_abuse_reports_dismissal check (num_nulls(dismissed_at, dismissed_by, dismissal_reason) in (0, 3));

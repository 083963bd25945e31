-- What a change of an organization's version pin can be rolled back to, and since when; both null when there is nothing to roll back.
alter table organizations
  add column version_pin_previous text,
  add column version_pin_changed_at timestamptz;

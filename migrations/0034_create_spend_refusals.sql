-- Hard limits that refused a call for want of room: with that they are reached, for whoever is to be told, though what the call could have cost keeps what is spent below the amount.
-- As of alerts, the amount belongs to it.
create table spend_refusals (
  organization_id text not null,
  scope text not null,
  period text not null,
  period_start timestamptz not null,
  amount numeric not null,
  created_at timestamptz not null,
  primary key (organization_id, scope, period, period_start, amount)
);

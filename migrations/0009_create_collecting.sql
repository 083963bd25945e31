-- What the collector of money is told, and what it told us (docs/decisions/0016-billing.md).

create table billing_customers (
  organization_id text primary key,
  customer_id text not null unique,
  created_at timestamptz not null
);

-- The outbox of usage: what each minute of a meter grew by, to be reported once. `difference` is what the minute's sum changed by, `value` what is reported of it: a
-- sum that shrank reports nothing, and what it shrank by is taken off later values (meter_carries).
create table meter_events (
  identifier text primary key,
  organization_id text not null,
  model text not null,
  token_class text not null,
  minute timestamptz not null,
  sequence integer not null,
  difference bigint not null,
  value bigint not null check (value between 0 and 999999999999999),
  state text not null check (state in ('pending', 'sent', 'rejected', 'stale', 'carried')),
  attempts integer not null,
  first_tried_at timestamptz,
  sent_at timestamptz,
  error text,
  created_at timestamptz not null,
  unique (organization_id, model, token_class, minute, sequence),
  check ((state = 'carried') = (value = 0))
);
create index meter_events_to_send on meter_events (minute, identifier) where state = 'pending';
create index meter_events_stale on meter_events (first_tried_at) where state = 'stale';
create index meter_events_by_minute on meter_events (minute);

-- What a meter's values are still too high by, because minutes shrank after they were reported.
create table meter_carries (
  organization_id text not null,
  model text not null,
  token_class text not null,
  tokens bigint not null check (tokens >= 0),
  primary key (organization_id, model, token_class)
);

-- Every webhook once.
create table collector_events (
  id text primary key,
  type text not null,
  subject_kind text not null,
  subject_id text not null,
  received_at timestamptz not null,
  handled_at timestamptz
);
create index collector_events_by_time on collector_events (received_at);

-- What an organization subscribes to, as stretches of time on one plan. Without any row it is on its plan since it was made.
-- A row with `starts_at` in the future is a change that lies ahead; there is one at most.
create table subscription_segments (
  id text primary key,
  organization_id text not null references organizations (id) on delete cascade,
  plan text not null,
  seats integer not null check (seats > 0),
  starts_at timestamptz not null,
  ends_at timestamptz check (ends_at >= starts_at),
  created_at timestamptz not null
);
create unique index subscription_segments_by_time on subscription_segments (organization_id, starts_at);
create unique index subscription_segments_last on subscription_segments (organization_id) where ends_at is null;

-- The instant at which the months of a subscription begin.
create table subscriptions (
  organization_id text primary key references organizations (id) on delete cascade,
  anchor_at timestamptz not null,
  -- The end of the first month that has no invoice yet.
  next_invoice_at timestamptz not null,
  created_at timestamptz not null
);
create index subscriptions_due on subscriptions (next_invoice_at);

create table invoices (
  id text primary key,
  organization_id text not null references organizations (id),
  sequence integer not null,
  reason text not null check (reason in ('subscription_start', 'period_end')),
  status text not null check (status in ('draft', 'open', 'paid', 'past_due', 'void')),
  collector text not null check (collector in ('none', 'stripe')),
  period_start timestamptz not null,
  period_end timestamptz not null check (period_end > period_start),
  subtotal_cents bigint not null,
  credits_cents bigint not null check (credits_cents >= 0),
  brought_forward_cents bigint not null check (brought_forward_cents >= 0),
  total_cents bigint not null check (total_cents >= 0),
  carried_forward_cents bigint not null check (carried_forward_cents >= 0),
  -- What it charges in advance for the month behind its own; null when nothing follows.
  coming_plan text,
  coming_seats integer,
  created_at timestamptz not null,
  opened_at timestamptz,
  due_at timestamptz,
  paid_at timestamptz,
  voided_at timestamptz,
  payment_url text,
  -- What an open invoice counts of the ledger: what this moment could see. What was committed later is late, and goes on the next one.
  counted_in pg_snapshot,
  check (total_cents - carried_forward_cents = subtotal_cents - credits_cents - brought_forward_cents),
  check ((status = 'draft') = (opened_at is null))
);
-- One invoice a month: two workers cannot make it twice.
create unique index invoices_by_period on invoices (organization_id, period_start, reason);
create unique index invoices_by_sequence on invoices (organization_id, sequence);
create index invoices_waiting on invoices (status, period_end) where status in ('draft', 'open', 'past_due');

create table invoice_lines (
  id text primary key,
  organization_id text not null,
  invoice_id text not null references invoices (id) on delete cascade,
  position integer not null,
  kind text not null,
  description text not null,
  period_start timestamptz not null,
  period_end timestamptz not null,
  plan text not null,
  model text,
  token_class text,
  price_id text,
  quantity bigint not null,
  included_quantity bigint not null,
  charged_quantity bigint not null,
  unit_picodollars numeric,
  exact_picodollars numeric not null,
  amount_cents bigint not null
);
create unique index invoice_lines_in_order on invoice_lines (invoice_id, position);

create table credits (
  id text primary key,
  organization_id text not null references organizations (id),
  name text not null,
  category text not null check (category in ('promotional', 'paid')),
  amount_cents bigint not null check (amount_cents > 0),
  priority smallint not null check (priority between 0 and 100),
  effective_at timestamptz not null,
  expires_at timestamptz check (expires_at > effective_at),
  created_at timestamptz not null
);
create index credits_newest on credits (organization_id, id desc);

-- What was taken from a credit for an invoice. An invoice that is voided gives it back.
create table credit_uses (
  credit_id text not null references credits (id),
  invoice_id text not null references invoices (id) on delete cascade,
  organization_id text not null,
  amount_cents bigint not null check (amount_cents > 0),
  primary key (credit_id, invoice_id)
);
create index credit_uses_of_invoice on credit_uses (invoice_id);

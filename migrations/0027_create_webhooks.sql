-- Where organizations have events sent to.
create table webhook_endpoints (
  id text primary key,
  organization_id text not null references organizations (id),
  mode text not null check (mode in ('test', 'live')),
  url text not null,
  description text,
  -- Null for every type, also those to come.
  event_types text[],
  api_version text not null,
  -- Sealed, not hashed: whatever is sent is signed with it.
  secret text not null,
  former_secret text,
  former_secret_until timestamptz,
  disabled_reason text check (disabled_reason in ('by_hand', 'gone', 'failing')),
  disabled_at timestamptz,
  -- Since when no attempt has succeeded.
  failing_since timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  check ((disabled_reason is null) = (disabled_at is null)),
  check ((former_secret is null) = (former_secret_until is null))
);
create index webhook_endpoints_by_organization on webhook_endpoints (organization_id, mode, id);

-- One event on its way to one endpoint.
create table webhook_deliveries (
  id text primary key,
  organization_id text not null references organizations (id),
  mode text not null check (mode in ('test', 'live')),
  endpoint_id text not null references webhook_endpoints (id) on delete cascade,
  event_id text not null references events (id) on delete cascade,
  state text not null check (state in ('pending', 'succeeded', 'failed')),
  -- How many attempts were ever begun: the fence, since whoever begins the next one counts it up.
  attempts integer not null default 0,
  -- How many attempts of this ladder have ended, and when its first one began. Sent again by hand, a new ladder begins.
  step integer not null default 0,
  ladder_began_at timestamptz,
  next_attempt_at timestamptz,
  lease_until timestamptz,
  created_at timestamptz not null,
  unique (event_id, endpoint_id),
  check ((state = 'pending') = (next_attempt_at is not null))
);
create index webhook_deliveries_of_endpoint on webhook_deliveries (endpoint_id, id);
create index webhook_deliveries_due on webhook_deliveries (endpoint_id, next_attempt_at) where state = 'pending';
create index webhook_deliveries_leased on webhook_deliveries (endpoint_id) where lease_until is not null;
create index webhook_deliveries_by_time on webhook_deliveries (created_at) where state <> 'pending';

create table webhook_attempts (
  delivery_id text not null references webhook_deliveries (id) on delete cascade,
  number integer not null,
  attempted_at timestamptz not null,
  duration_ms integer not null,
  -- Null when nothing was answered.
  response_status smallint,
  -- Null when it succeeded.
  failure text,
  primary key (delivery_id, number)
);

-- When it was decided which endpoints an event goes to. What happened before there were any goes nowhere.
alter table events add column fanned_out_at timestamptz;
update events set fanned_out_at = created_at;
create index events_to_fan_out on events (id) where fanned_out_at is null;

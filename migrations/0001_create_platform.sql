-- What every domain writes through: the audit log, the outbox and the idempotency keys.
create table audit_events (
  id text primary key,
  organization_id text not null,
  actor_kind text not null,
  actor_id text not null,
  action text not null,
  target text not null,
  before jsonb,
  after jsonb,
  request_id text not null,
  created_at timestamptz not null
);
create index audit_events_by_organization on audit_events (organization_id, id desc);

create table outbox (
  id text primary key,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null
);

create table idempotency_keys (
  organization_id text not null,
  mode text not null check (mode in ('test', 'live')),
  operation text not null,
  key text not null,
  fingerprint bytea not null,
  state text not null check (state in ('running', 'executed', 'completed')),
  fence integer not null,
  lease_until timestamptz not null,
  response_status smallint,
  response_headers jsonb,
  response_body bytea,
  created_at timestamptz not null,
  primary key (organization_id, mode, operation, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

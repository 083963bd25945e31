-- The address of an organization's own calendar of ends. Whoever has the address may read it, so that only a hash of its unguessable part is kept.
create table calendar_addresses (
  organization_id text primary key references organizations (id) on delete cascade,
  token_hash bytea not null unique,
  created_by text not null,
  created_at timestamptz not null
);

-- API keys. Only a keyed hash of the secret is stored; `pepper_version` names the key of that hash.
create table api_keys (
  id text primary key,
  organization_id text not null references organizations (id) on delete cascade,
  mode text not null check (mode in ('test', 'live')),
  name text not null check (char_length(name) between 1 and 100),
  hash bytea not null unique,
  pepper_version smallint not null,
  last4 text not null,
  scopes text[] not null,
  version_pin text,
  expires_at timestamptz,
  revoked_at timestamptz,
  replaced_by text references api_keys (id),
  last_used_at timestamptz,
  created_by text not null,
  created_at timestamptz not null
);
create index api_keys_by_organization on api_keys (organization_id, mode, id desc);

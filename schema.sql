-- Written by scripts/dump-schema.ts from a database after all migrations. Do not edit.

create table api_keys (
  id text not null,
  organization_id text not null,
  mode text not null,
  name text not null,
  hash bytea not null,
  pepper_version smallint not null,
  last4 text not null,
  scopes text[] not null,
  version_pin text,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  replaced_by text,
  last_used_at timestamp with time zone,
  created_by text not null,
  created_at timestamp with time zone not null,
  constraint api_keys_pkey PRIMARY KEY (id),
  constraint api_keys_hash_key UNIQUE (hash),
  constraint api_keys_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE,
  constraint api_keys_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES api_keys(id),
  constraint api_keys_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text]))),
  constraint api_keys_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100)))
);
CREATE INDEX api_keys_by_organization ON api_keys USING btree (organization_id, mode, id DESC);

create table audit_events (
  id text not null,
  organization_id text not null,
  actor_kind text not null,
  actor_id text not null,
  action text not null,
  target text not null,
  before jsonb,
  after jsonb,
  request_id text not null,
  created_at timestamp with time zone not null,
  constraint audit_events_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_events_by_organization ON audit_events USING btree (organization_id, id DESC);

create table dev_mailbox (
  id text not null,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  created_at timestamp with time zone not null,
  constraint dev_mailbox_pkey PRIMARY KEY (id)
);

create table idempotency_keys (
  organization_id text not null,
  mode text not null,
  operation text not null,
  key text not null,
  fingerprint bytea not null,
  state text not null,
  fence integer not null,
  lease_until timestamp with time zone not null,
  response_status smallint,
  response_headers jsonb,
  response_body bytea,
  created_at timestamp with time zone not null,
  constraint idempotency_keys_pkey PRIMARY KEY (organization_id, mode, operation, key),
  constraint idempotency_keys_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text]))),
  constraint idempotency_keys_state_check CHECK ((state = ANY (ARRAY['running'::text, 'executed'::text, 'completed'::text])))
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys USING btree (created_at);

create table invitations (
  id text not null,
  organization_id text not null,
  email text not null,
  role text not null,
  status text not null,
  invited_by text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE,
  constraint invitations_email_check CHECK ((email = lower(email))),
  constraint invitations_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'developer'::text, 'finance'::text, 'viewer'::text]))),
  constraint invitations_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'accepted'::text, 'revoked'::text, 'expired'::text])))
);
CREATE INDEX invitations_by_email ON invitations USING btree (email, id DESC) WHERE (status = 'pending'::text);
CREATE INDEX invitations_by_organization ON invitations USING btree (organization_id, id DESC);
CREATE UNIQUE INDEX invitations_one_pending ON invitations USING btree (organization_id, email) WHERE (status = 'pending'::text);

create table login_accounts (
  id text not null,
  user_id text not null,
  provider_id text not null,
  account_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint login_accounts_pkey PRIMARY KEY (id),
  constraint login_accounts_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint login_accounts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);
CREATE INDEX login_accounts_by_user ON login_accounts USING btree (user_id);

create table members (
  id text not null,
  organization_id text not null,
  user_id text not null,
  role text not null,
  created_at timestamp with time zone not null,
  constraint members_pkey PRIMARY KEY (id),
  constraint members_organization_id_user_id_key UNIQUE (organization_id, user_id),
  constraint members_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE,
  constraint members_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE,
  constraint members_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'developer'::text, 'finance'::text, 'viewer'::text])))
);
CREATE INDEX members_by_organization ON members USING btree (organization_id, id DESC);
CREATE INDEX members_by_user ON members USING btree (user_id, organization_id DESC);

create table organizations (
  id text not null,
  name text not null,
  plan text default 'free'::text not null,
  version_pin text,
  created_at timestamp with time zone not null,
  version_pin_previous text,
  version_pin_changed_at timestamp with time zone,
  constraint organizations_pkey PRIMARY KEY (id),
  constraint organizations_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100)))
);

create table outbox (
  id text not null,
  topic text not null,
  payload jsonb not null,
  created_at timestamp with time zone not null,
  constraint outbox_pkey PRIMARY KEY (id)
);

create table requests (
  organization_id text not null,
  mode text not null,
  created_at timestamp with time zone not null,
  id text not null,
  api_key_id text not null,
  operation text not null,
  method text not null,
  path text not null,
  version text not null,
  status smallint not null,
  code text,
  outcome text not null,
  model text,
  model_served text,
  provider text,
  attempts smallint not null,
  streamed boolean not null,
  input_tokens bigint not null,
  cached_input_tokens bigint not null,
  output_tokens bigint not null,
  latency_ms integer not null,
  first_token_ms integer,
  user_agent text,
  trace_id text,
  constraint requests_pkey PRIMARY KEY (organization_id, mode, created_at, id),
  constraint requests_check CHECK (((cached_input_tokens >= 0) AND (cached_input_tokens <= input_tokens))),
  constraint requests_input_tokens_check CHECK ((input_tokens >= 0)),
  constraint requests_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text]))),
  constraint requests_outcome_check CHECK ((outcome = ANY (ARRAY['succeeded'::text, 'failed'::text, 'client_disconnected'::text, 'interrupted'::text]))),
  constraint requests_output_tokens_check CHECK ((output_tokens >= 0))
) partition by RANGE (created_at);
create table requests_default partition of requests DEFAULT;

create table schema_migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint schema_migrations_pkey PRIMARY KEY (name)
);

create table sessions (
  id text not null,
  token text not null,
  user_id text not null,
  active_organization_id text,
  ip_address text,
  user_agent text,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_key UNIQUE (token),
  constraint sessions_active_organization_id_fkey FOREIGN KEY (active_organization_id) REFERENCES organizations(id) ON DELETE SET NULL,
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);
CREATE INDEX sessions_by_expiry ON sessions USING btree (expires_at);
CREATE INDEX sessions_by_user ON sessions USING btree (user_id);

create table signing_keys (
  kid text not null,
  public_jwk jsonb not null,
  private_jwk_sealed text not null,
  signs_from timestamp with time zone not null,
  retire_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint signing_keys_pkey PRIMARY KEY (kid)
);

create table users (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint users_pkey PRIMARY KEY (id),
  constraint users_email_key UNIQUE (email),
  constraint users_email_check CHECK ((email = lower(email)))
);

create table verifications (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint verifications_pkey PRIMARY KEY (id)
);
CREATE INDEX verifications_by_expiry ON verifications USING btree (expires_at);
CREATE INDEX verifications_by_identifier ON verifications USING btree (identifier, created_at DESC);

CREATE OR REPLACE FUNCTION public.create_requests_partition(at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  first_day timestamptz := date_trunc('month', at, 'UTC');
  next_first_day timestamptz := date_trunc('month', at, 'UTC') + interval '1 month';
  partition_name text := 'requests_' || to_char(first_day at time zone 'UTC', 'YYYY_MM');
begin
  if to_regclass(partition_name) is null then
    execute format('create table %I (like requests including all)', partition_name);
    -- Calls that would land in the default partition meanwhile wait; each then finds the new one.
    lock table requests_default in access exclusive mode;
    -- Rows of that month that went to the default partition move along, or the new partition could not be attached.
    execute format(
      'with moved as (delete from requests_default where created_at >= %L and created_at < %L returning *) insert into %I select * from moved',
      first_day, next_first_day, partition_name);
    execute format('alter table requests attach partition %I for values from (%L) to (%L)', partition_name, first_day, next_first_day);
  end if;
  return partition_name;
end $function$;

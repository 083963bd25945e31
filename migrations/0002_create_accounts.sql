-- People and how they sign in, organizations and who belongs to them, the keys that sign people's tokens, and the development mailbox.
create table users (
  id text primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table organizations (
  id text primary key,
  name text not null check (char_length(name) between 1 and 100),
  plan text not null default 'free',
  version_pin text,
  created_at timestamptz not null
);

create table sessions (
  id text primary key,
  token text not null unique,
  user_id text not null references users (id) on delete cascade,
  active_organization_id text references organizations (id) on delete set null,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sessions_by_user on sessions (user_id);
create index sessions_by_expiry on sessions (expires_at);

create table login_accounts (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index login_accounts_by_user on login_accounts (user_id);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verifications_by_identifier on verifications (identifier, created_at desc);
create index verifications_by_expiry on verifications (expires_at);

create table members (
  id text primary key,
  organization_id text not null references organizations (id) on delete cascade,
  user_id text not null references users (id) on delete cascade,
  role text not null check (role in ('owner', 'admin', 'developer', 'finance', 'viewer')),
  created_at timestamptz not null,
  unique (organization_id, user_id)
);
create index members_by_organization on members (organization_id, id desc);
create index members_by_user on members (user_id, organization_id desc);

create table invitations (
  id text primary key,
  organization_id text not null references organizations (id) on delete cascade,
  email text not null check (email = lower(email)),
  role text not null check (role in ('owner', 'admin', 'developer', 'finance', 'viewer')),
  status text not null check (status in ('pending', 'accepted', 'revoked', 'expired')),
  invited_by text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
create unique index invitations_one_pending on invitations (organization_id, email) where status = 'pending';
create index invitations_by_organization on invitations (organization_id, id desc);
create index invitations_by_email on invitations (email, id desc) where status = 'pending';

create table signing_keys (
  kid text primary key,
  public_jwk jsonb not null,
  private_jwk_sealed text not null,
  signs_from timestamptz not null,
  retire_at timestamptz,
  created_at timestamptz not null
);

create table dev_mailbox (
  id text primary key,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  created_at timestamptz not null
);

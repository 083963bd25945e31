-- What partners offer to customers: listings, whose versions are checked and reviewed, and installed by other organizations.

create table listings (
  id text primary key,
  organization_id text not null references organizations (id),
  kind text not null check (kind in ('app', 'connector', 'agent_tool')),
  -- In addresses and for ever, also when the name changes.
  slug text not null unique,
  created_by text not null,
  created_at timestamptz not null
);
create index listings_of_organization on listings (organization_id, id);

create table listing_versions (
  id text primary key,
  listing_id text not null references listings (id),
  organization_id text not null references organizations (id),
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'submitted', 'in_checks', 'in_review', 'changes_requested', 'approved', 'published', 'paused',
    'superseded', 'withdrawn', 'rejected', 'suspended', 'appealed', 'delisted')),
  -- What is appealed against.
  appealed_from text check (appealed_from in ('rejected', 'suspended')),
  is_hotfix boolean not null,
  manifest jsonb not null,
  -- Counts the saves of the manifest.
  revision integer not null check (revision > 0),
  -- The rules that it is judged by: those in force when it was submitted, unless the partner chose newer ones. Null before.
  rule_set text,
  -- Its place in the queue, which failures that pass by themselves and requested changes do not take away.
  queued_at timestamptz,
  -- When the stage that it is in began, and when it should have ended.
  stage_began_at timestamptz not null,
  stage_due_at timestamptz,
  -- When the operator was told that it is overdue.
  escalated_at timestamptz,
  -- The reviewer who took it from the queue.
  reviewer_id text references users (id),
  -- Who decided what may be appealed against.
  decided_by text,
  published_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (listing_id, number),
  check ((state = 'appealed') = (appealed_from is not null))
);
-- At most one version of a listing is what the world sees.
create unique index listing_versions_live on listing_versions (listing_id)
  where state in ('published', 'paused', 'suspended') or appealed_from = 'suspended';
create index listing_versions_queue on listing_versions (stage_due_at, id) where state in ('submitted', 'in_checks', 'in_review', 'appealed');

-- Every move of a version, append-only: who, when, why, by which rules.
create table listing_transitions (
  id text primary key,
  listing_id text not null references listings (id),
  version_id text not null references listing_versions (id),
  organization_id text not null,
  event text not null,
  from_state text not null,
  to_state text not null,
  role text not null check (role in ('partner', 'reviewer', 'system')),
  actor_id text not null,
  reason text,
  rule_set text,
  -- When the stage that ended began: what the clock for everyone is made of.
  stage_began_at timestamptz not null,
  created_at timestamptz not null
);
create index listing_transitions_of_listing on listing_transitions (listing_id, id);
create index listing_transitions_of_stage on listing_transitions (from_state, created_at);

create table listing_assets (
  id text primary key,
  listing_id text not null references listings (id),
  organization_id text not null,
  kind text not null check (kind in ('icon', 'screenshot', 'evidence')),
  name text not null,
  media_type text not null,
  -- In pixels; null for what is no image.
  width integer,
  height integer,
  sha256 text not null,
  bytes bytea not null,
  created_by text not null,
  created_at timestamptz not null
);
create index listing_assets_of_listing on listing_assets (listing_id, id);

-- A run of the automated checks over one revision of a manifest.
create table listing_check_runs (
  id text primary key,
  version_id text not null references listing_versions (id),
  organization_id text not null,
  revision integer not null,
  rule_set text not null,
  state text not null check (state in ('queued', 'running', 'passed', 'failed', 'inconclusive')),
  -- How often it was begun; a site that is briefly down is asked again.
  attempts integer not null,
  next_attempt_at timestamptz,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index listing_check_runs_of_version on listing_check_runs (version_id, id);
create unique index listing_check_runs_open on listing_check_runs (version_id) where state in ('queued', 'running');

create table listing_check_results (
  run_id text not null references listing_check_runs (id) on delete cascade,
  -- The rule that it checks.
  rule_id text not null,
  position integer not null,
  state text not null check (state in ('waiting', 'running', 'passed', 'failed', 'inconclusive', 'skipped')),
  -- What was seen, in a sentence.
  detail text,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (run_id, rule_id)
);

-- What is wrong with a version: which rule, the evidence, and what would mend it. Of a run of the checks, or of a reviewer.
create table listing_findings (
  id text primary key,
  version_id text not null references listing_versions (id),
  organization_id text not null,
  run_id text references listing_check_runs (id) on delete cascade,
  reviewer_id text references users (id),
  rule_id text not null,
  rule_set text not null,
  severity text not null check (severity in ('blocking', 'warning')),
  -- A JSON pointer into the manifest.
  pointer text,
  evidence text not null,
  fix text not null,
  created_at timestamptz not null,
  resolved_at timestamptz,
  check ((run_id is null) <> (reviewer_id is null))
);
create index listing_findings_of_version on listing_findings (version_id, id);

-- What people judge beside the rules. The partner answers and uploads evidence, a reviewer (of the council for responsible AI) decides.
create table listing_assessments (
  version_id text not null references listing_versions (id),
  kind text not null check (kind in ('security', 'support', 'responsible_ai')),
  organization_id text not null,
  -- The declared facts that ask for it; empty when every version needs it.
  triggers text[] not null,
  answers jsonb not null,
  evidence_ids text[] not null,
  outcome text not null check (outcome in ('pending', 'passed', 'failed')),
  notes text,
  mitigations jsonb not null,
  due_at timestamptz,
  decided_by text references users (id),
  decided_at timestamptz,
  primary key (version_id, kind)
);

-- Between a partner and the reviewers.
create table listing_messages (
  id text primary key,
  listing_id text not null references listings (id),
  version_id text not null references listing_versions (id),
  organization_id text not null,
  role text not null check (role in ('partner', 'reviewer')),
  author_id text not null,
  text text not null,
  created_at timestamptz not null
);
create index listing_messages_of_listing on listing_messages (listing_id, id);

-- The operator's people who review. `council` also judges responsible AI.
create table marketplace_reviewers (
  user_id text primary key references users (id) on delete cascade,
  roles text[] not null check (roles <@ array['reviewer', 'council']),
  added_at timestamptz not null
);

create table marketplace_terms_acceptances (
  organization_id text not null references organizations (id),
  terms_version text not null,
  accepted_by text not null,
  accepted_at timestamptz not null,
  primary key (organization_id, terms_version)
);

-- A listing in use by an organization, in one mode, through a key that was made for it.
create table listing_installations (
  id text primary key,
  organization_id text not null references organizations (id),
  mode text not null check (mode in ('test', 'live')),
  listing_id text not null references listings (id),
  -- The version whose scopes were granted last.
  version_id text not null references listing_versions (id),
  scopes text[] not null,
  key_id text not null references api_keys (id),
  installed_by text not null,
  installed_at timestamptz not null,
  uninstalled_by text,
  uninstalled_at timestamptz
);
create unique index listing_installations_once on listing_installations (organization_id, mode, listing_id) where uninstalled_at is null;
create index listing_installations_of_listing on listing_installations (listing_id, id);

-- The key that calls of an installation carry, and whatever replaces it: usage is attributed by it.
alter table api_keys add column installation_id text references listing_installations (id);
create index api_keys_of_installation on api_keys (installation_id) where installation_id is not null;

create table listing_abuse_reports (
  id text primary key,
  listing_id text not null references listings (id),
  organization_id text not null references organizations (id),
  reason text not null check (reason in ('malware', 'data_misuse', 'deception', 'prohibited_content', 'intellectual_property', 'other')),
  text text not null,
  reported_by text not null,
  created_at timestamptz not null
);
create index listing_abuse_reports_of_listing on listing_abuse_reports (listing_id, id);

-- What a partner's listings earned in a UTC month, made once when the month is over.
create table marketplace_statements (
  id text primary key,
  organization_id text not null references organizations (id),
  month date not null,
  terms_version text not null,
  -- US cents: what customers paid for the attributed usage, and the partner's share of it.
  paid_cents bigint not null,
  share_cents bigint not null,
  created_at timestamptz not null,
  unique (organization_id, month)
);
create table marketplace_statement_lines (
  statement_id text not null references marketplace_statements (id) on delete cascade,
  listing_id text not null references listings (id),
  requests bigint not null,
  installations integer not null,
  -- What the attributed usage cost at the prices of its day, in picodollars.
  usage_picodollars numeric not null,
  paid_cents bigint not null,
  share_cents bigint not null,
  primary key (statement_id, listing_id)
);

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
  installation_id text,
  held_at timestamp with time zone,
  constraint api_keys_pkey PRIMARY KEY (id),
  constraint api_keys_hash_key UNIQUE (hash),
  constraint api_keys_installation_id_fkey FOREIGN KEY (installation_id) REFERENCES listing_installations(id) DEFERRABLE INITIALLY DEFERRED,
  constraint api_keys_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE,
  constraint api_keys_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES api_keys(id),
  constraint api_keys_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text]))),
  constraint api_keys_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100)))
);
CREATE INDEX api_keys_by_organization ON api_keys USING btree (organization_id, mode, id DESC);
CREATE INDEX api_keys_of_installation ON api_keys USING btree (installation_id) WHERE (installation_id IS NOT NULL);

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
CREATE INDEX audit_events_by_actor ON audit_events USING btree (organization_id, actor_id, id DESC);
CREATE INDEX audit_events_by_organization ON audit_events USING btree (organization_id, id DESC);
CREATE INDEX audit_events_by_target ON audit_events USING btree (organization_id, target, id DESC);

create table billing_customers (
  organization_id text not null,
  customer_id text not null,
  created_at timestamp with time zone not null,
  checked_out_at timestamp with time zone,
  constraint billing_customers_pkey PRIMARY KEY (organization_id),
  constraint billing_customers_customer_id_key UNIQUE (customer_id)
);

create table calendar_addresses (
  organization_id text not null,
  token_hash bytea not null,
  created_by text not null,
  created_at timestamp with time zone not null,
  constraint calendar_addresses_pkey PRIMARY KEY (organization_id),
  constraint calendar_addresses_token_hash_key UNIQUE (token_hash),
  constraint calendar_addresses_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE
);

create table call_site_days (
  organization_id text not null,
  mode text not null,
  start timestamp with time zone not null,
  api_key_id text not null,
  operation text not null,
  version text not null,
  model text,
  client text,
  deprecated_fields text[],
  calls bigint not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  input_tokens bigint not null,
  cached_input_tokens bigint not null,
  output_tokens bigint not null,
  constraint call_site_days_organization_id_mode_start_api_key_id_operat_key UNIQUE NULLS NOT DISTINCT (organization_id, mode, start, api_key_id, operation, version, model, client, deprecated_fields),
  constraint call_site_days_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text])))
);

create table call_site_watermark (
  only_row boolean default true not null,
  below xid8 not null,
  cluster bigint not null,
  constraint call_site_watermark_pkey PRIMARY KEY (only_row),
  constraint call_site_watermark_only_row_check CHECK (only_row)
);

create table collector_events (
  id text not null,
  type text not null,
  subject_kind text not null,
  subject_id text not null,
  received_at timestamp with time zone not null,
  handled_at timestamp with time zone,
  constraint collector_events_pkey PRIMARY KEY (id)
);
CREATE INDEX collector_events_by_time ON collector_events USING btree (received_at);

create table credit_uses (
  credit_id text not null,
  invoice_id text not null,
  organization_id text not null,
  amount_cents bigint not null,
  constraint credit_uses_pkey PRIMARY KEY (credit_id, invoice_id),
  constraint credit_uses_credit_id_fkey FOREIGN KEY (credit_id) REFERENCES credits(id),
  constraint credit_uses_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id) ON DELETE CASCADE,
  constraint credit_uses_amount_cents_check CHECK ((amount_cents > 0))
);
CREATE INDEX credit_uses_of_invoice ON credit_uses USING btree (invoice_id);

create table credits (
  id text not null,
  organization_id text not null,
  name text not null,
  category text not null,
  amount_cents bigint not null,
  priority smallint not null,
  effective_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  created_at timestamp with time zone not null,
  collector_grant_id text,
  grant_key text,
  constraint credits_pkey PRIMARY KEY (id),
  constraint credits_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint credits_amount_cents_check CHECK ((amount_cents > 0)),
  constraint credits_category_check CHECK ((category = ANY (ARRAY['promotional'::text, 'paid'::text]))),
  constraint credits_check CHECK ((expires_at > effective_at)),
  constraint credits_priority_check CHECK (((priority >= 0) AND (priority <= 100)))
);
CREATE UNIQUE INDEX credits_by_grant_key ON credits USING btree (organization_id, grant_key) WHERE (grant_key IS NOT NULL);
CREATE INDEX credits_newest ON credits USING btree (organization_id, id DESC);
CREATE INDEX credits_to_copy ON credits USING btree (organization_id) WHERE (collector_grant_id IS NULL);

create table deprecation_notices (
  organization_id text not null,
  kind text not null,
  subject text not null,
  occasion text not null,
  revision integer not null,
  sunset_at timestamp with time zone,
  sent_to text[] not null,
  sent_at timestamp with time zone not null,
  id text not null,
  title text not null,
  constraint deprecation_notices_pkey PRIMARY KEY (organization_id, kind, subject, occasion, revision),
  constraint deprecation_notices_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE,
  constraint deprecation_notices_kind_check CHECK ((kind = ANY (ARRAY['version'::text, 'operation'::text, 'field'::text, 'model'::text])))
);
CREATE UNIQUE INDEX deprecation_notices_by_id ON deprecation_notices USING btree (organization_id, id DESC);

create table dev_mailbox (
  id text not null,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  created_at timestamp with time zone not null,
  constraint dev_mailbox_pkey PRIMARY KEY (id)
);

create table events (
  id text not null,
  organization_id text not null,
  mode text,
  type text not null,
  subject_id text not null,
  summary text not null,
  created_at timestamp with time zone not null,
  fanned_out_at timestamp with time zone,
  constraint events_pkey PRIMARY KEY (id),
  constraint events_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint events_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text])))
);
CREATE INDEX events_of_organization ON events USING btree (organization_id, id);
CREATE INDEX events_to_fan_out ON events USING btree (id) WHERE (fanned_out_at IS NULL);

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

create table invoice_lines (
  id text not null,
  organization_id text not null,
  invoice_id text not null,
  "position" integer not null,
  kind text not null,
  description text not null,
  period_start timestamp with time zone not null,
  period_end timestamp with time zone not null,
  plan text not null,
  model text,
  token_class text,
  price_id text,
  quantity bigint not null,
  included_quantity bigint not null,
  charged_quantity bigint not null,
  unit_picodollars numeric,
  exact_picodollars numeric not null,
  amount_cents bigint not null,
  constraint invoice_lines_pkey PRIMARY KEY (id),
  constraint invoice_lines_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX invoice_lines_in_order ON invoice_lines USING btree (invoice_id, "position");

create table invoice_refunds (
  id text not null,
  organization_id text not null,
  invoice_id text not null,
  amount_cents bigint not null,
  reason text not null,
  refunded_at timestamp with time zone not null,
  is_collected boolean default false not null,
  constraint invoice_refunds_pkey PRIMARY KEY (id),
  constraint invoice_refunds_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id),
  constraint invoice_refunds_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint invoice_refunds_amount_cents_check CHECK ((amount_cents <> 0))
);
CREATE INDEX invoice_refunds_by_time ON invoice_refunds USING btree (organization_id, refunded_at);
CREATE INDEX invoice_refunds_of_invoice ON invoice_refunds USING btree (invoice_id);

create table invoices (
  id text not null,
  organization_id text not null,
  sequence integer not null,
  reason text not null,
  status text not null,
  collector text not null,
  period_start timestamp with time zone not null,
  period_end timestamp with time zone not null,
  subtotal_cents bigint not null,
  credits_cents bigint not null,
  brought_forward_cents bigint not null,
  total_cents bigint not null,
  carried_forward_cents bigint not null,
  coming_plan text,
  coming_seats integer,
  created_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  due_at timestamp with time zone,
  paid_at timestamp with time zone,
  voided_at timestamp with time zone,
  payment_url text,
  counted_in pg_snapshot,
  collector_invoice_id text,
  collector_voided_at timestamp with time zone,
  constraint invoices_pkey PRIMARY KEY (id),
  constraint invoices_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint invoices_brought_forward_cents_check CHECK ((brought_forward_cents >= 0)),
  constraint invoices_carried_forward_cents_check CHECK ((carried_forward_cents >= 0)),
  constraint invoices_check CHECK ((period_end > period_start)),
  constraint invoices_check1 CHECK (((total_cents - carried_forward_cents) = ((subtotal_cents - credits_cents) - brought_forward_cents))),
  constraint invoices_check2 CHECK (((status = 'draft'::text) = (opened_at IS NULL))),
  constraint invoices_collector_check CHECK ((collector = ANY (ARRAY['none'::text, 'stripe'::text]))),
  constraint invoices_credits_cents_check CHECK ((credits_cents >= 0)),
  constraint invoices_reason_check CHECK ((reason = ANY (ARRAY['subscription_start'::text, 'period_end'::text]))),
  constraint invoices_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'open'::text, 'paid'::text, 'past_due'::text, 'void'::text]))),
  constraint invoices_total_cents_check CHECK ((total_cents >= 0))
);
CREATE UNIQUE INDEX invoices_by_collector_invoice ON invoices USING btree (collector_invoice_id);
CREATE UNIQUE INDEX invoices_by_period ON invoices USING btree (organization_id, period_start, reason);
CREATE UNIQUE INDEX invoices_by_sequence ON invoices USING btree (organization_id, sequence);
CREATE INDEX invoices_to_settle ON invoices USING btree (opened_at) WHERE ((collector = 'stripe'::text) AND (collector_invoice_id IS NULL) AND (status <> 'draft'::text));
CREATE INDEX invoices_to_void ON invoices USING btree (voided_at) WHERE ((status = 'void'::text) AND (collector_invoice_id IS NOT NULL) AND (collector_voided_at IS NULL));
CREATE INDEX invoices_waiting ON invoices USING btree (status, period_end) WHERE (status = ANY (ARRAY['draft'::text, 'open'::text, 'past_due'::text]));

create table listing_abuse_reports (
  id text not null,
  listing_id text not null,
  organization_id text not null,
  reason text not null,
  text text not null,
  reported_by text not null,
  created_at timestamp with time zone not null,
  dismissed_at timestamp with time zone,
  dismissed_by text,
  dismissal_reason text,
  constraint listing_abuse_reports_pkey PRIMARY KEY (id),
  constraint listing_abuse_reports_dismissed_by_fkey FOREIGN KEY (dismissed_by) REFERENCES users(id),
  constraint listing_abuse_reports_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES listings(id),
  constraint listing_abuse_reports_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint listing_abuse_reports_dismissal CHECK ((num_nulls(dismissed_at, dismissed_by, dismissal_reason) = ANY (ARRAY[0, 3]))),
  constraint listing_abuse_reports_reason_check CHECK ((reason = ANY (ARRAY['malware'::text, 'data_misuse'::text, 'deception'::text, 'prohibited_content'::text, 'intellectual_property'::text, 'other'::text])))
);
CREATE INDEX listing_abuse_reports_of_listing ON listing_abuse_reports USING btree (listing_id, id);
CREATE INDEX listing_abuse_reports_of_organization ON listing_abuse_reports USING btree (organization_id, created_at);

create table listing_assessments (
  version_id text not null,
  kind text not null,
  organization_id text not null,
  triggers text[] not null,
  answers jsonb not null,
  evidence_ids text[] not null,
  outcome text not null,
  notes text,
  mitigations jsonb not null,
  due_at timestamp with time zone,
  decided_by text,
  decided_at timestamp with time zone,
  judged_sha256 text,
  constraint listing_assessments_pkey PRIMARY KEY (version_id, kind),
  constraint listing_assessments_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES users(id),
  constraint listing_assessments_version_id_fkey FOREIGN KEY (version_id) REFERENCES listing_versions(id),
  constraint listing_assessments_kind_check CHECK ((kind = ANY (ARRAY['security'::text, 'support'::text, 'responsible_ai'::text]))),
  constraint listing_assessments_outcome_check CHECK ((outcome = ANY (ARRAY['pending'::text, 'passed'::text, 'failed'::text])))
);

create table listing_assets (
  id text not null,
  listing_id text not null,
  organization_id text not null,
  kind text not null,
  name text not null,
  media_type text not null,
  width integer,
  height integer,
  sha256 text not null,
  bytes bytea not null,
  created_by text not null,
  created_at timestamp with time zone not null,
  constraint listing_assets_pkey PRIMARY KEY (id),
  constraint listing_assets_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES listings(id),
  constraint listing_assets_kind_check CHECK ((kind = ANY (ARRAY['icon'::text, 'screenshot'::text, 'evidence'::text])))
);
CREATE INDEX listing_assets_of_listing ON listing_assets USING btree (listing_id, id);

create table listing_check_results (
  run_id text not null,
  rule_id text not null,
  "position" integer not null,
  state text not null,
  detail text,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  is_transient boolean default false not null,
  constraint listing_check_results_pkey PRIMARY KEY (run_id, rule_id),
  constraint listing_check_results_run_id_fkey FOREIGN KEY (run_id) REFERENCES listing_check_runs(id) ON DELETE CASCADE,
  constraint listing_check_results_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'passed'::text, 'failed'::text, 'inconclusive'::text, 'skipped'::text])))
);

create table listing_check_runs (
  id text not null,
  version_id text not null,
  organization_id text not null,
  revision integer not null,
  rule_set text not null,
  state text not null,
  attempts integer not null,
  next_attempt_at timestamp with time zone,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  lease_until timestamp with time zone,
  constraint listing_check_runs_pkey PRIMARY KEY (id),
  constraint listing_check_runs_version_id_fkey FOREIGN KEY (version_id) REFERENCES listing_versions(id),
  constraint listing_check_runs_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'passed'::text, 'failed'::text, 'inconclusive'::text])))
);
CREATE INDEX listing_check_runs_due ON listing_check_runs USING btree (created_at) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]));
CREATE INDEX listing_check_runs_of_version ON listing_check_runs USING btree (version_id, id);
CREATE UNIQUE INDEX listing_check_runs_open ON listing_check_runs USING btree (version_id) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]));

create table listing_findings (
  id text not null,
  version_id text not null,
  organization_id text not null,
  run_id text,
  reviewer_id text,
  rule_id text not null,
  rule_set text not null,
  severity text not null,
  pointer text,
  evidence text not null,
  fix text not null,
  created_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  constraint listing_findings_pkey PRIMARY KEY (id),
  constraint listing_findings_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES users(id),
  constraint listing_findings_run_id_fkey FOREIGN KEY (run_id) REFERENCES listing_check_runs(id) ON DELETE CASCADE,
  constraint listing_findings_version_id_fkey FOREIGN KEY (version_id) REFERENCES listing_versions(id),
  constraint listing_findings_check CHECK (((run_id IS NULL) <> (reviewer_id IS NULL))),
  constraint listing_findings_severity_check CHECK ((severity = ANY (ARRAY['blocking'::text, 'warning'::text])))
);
CREATE INDEX listing_findings_of_version ON listing_findings USING btree (version_id, id);

create table listing_installations (
  id text not null,
  organization_id text not null,
  mode text not null,
  listing_id text not null,
  version_id text not null,
  scopes text[] not null,
  key_id text not null,
  installed_by text not null,
  installed_at timestamp with time zone not null,
  uninstalled_by text,
  uninstalled_at timestamp with time zone,
  constraint listing_installations_pkey PRIMARY KEY (id),
  constraint listing_installations_key_id_fkey FOREIGN KEY (key_id) REFERENCES api_keys(id),
  constraint listing_installations_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES listings(id),
  constraint listing_installations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint listing_installations_version_id_fkey FOREIGN KEY (version_id) REFERENCES listing_versions(id),
  constraint listing_installations_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text])))
);
CREATE INDEX listing_installations_of_listing ON listing_installations USING btree (listing_id, id);
CREATE INDEX listing_installations_of_organization ON listing_installations USING btree (organization_id, mode, id DESC);
CREATE UNIQUE INDEX listing_installations_once ON listing_installations USING btree (organization_id, mode, listing_id) WHERE (uninstalled_at IS NULL);

create table listing_messages (
  id text not null,
  listing_id text not null,
  version_id text not null,
  organization_id text not null,
  role text not null,
  author_id text not null,
  text text not null,
  created_at timestamp with time zone not null,
  constraint listing_messages_pkey PRIMARY KEY (id),
  constraint listing_messages_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES listings(id),
  constraint listing_messages_version_id_fkey FOREIGN KEY (version_id) REFERENCES listing_versions(id),
  constraint listing_messages_role_check CHECK ((role = ANY (ARRAY['partner'::text, 'reviewer'::text])))
);
CREATE INDEX listing_messages_of_listing ON listing_messages USING btree (listing_id, id);

create table listing_transitions (
  id text not null,
  listing_id text not null,
  version_id text not null,
  organization_id text not null,
  event text not null,
  from_state text not null,
  to_state text not null,
  role text not null,
  actor_id text not null,
  reason text,
  rule_set text,
  stage_began_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint listing_transitions_pkey PRIMARY KEY (id),
  constraint listing_transitions_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES listings(id),
  constraint listing_transitions_version_id_fkey FOREIGN KEY (version_id) REFERENCES listing_versions(id),
  constraint listing_transitions_role_check CHECK ((role = ANY (ARRAY['partner'::text, 'reviewer'::text, 'system'::text])))
);
CREATE INDEX listing_transitions_of_listing ON listing_transitions USING btree (listing_id, id);
CREATE INDEX listing_transitions_of_stage ON listing_transitions USING btree (from_state, created_at);

create table listing_versions (
  id text not null,
  listing_id text not null,
  organization_id text not null,
  number integer not null,
  state text not null,
  appealed_from text,
  is_hotfix boolean not null,
  manifest jsonb not null,
  revision integer not null,
  rule_set text,
  queued_at timestamp with time zone,
  stage_began_at timestamp with time zone not null,
  stage_due_at timestamp with time zone,
  escalated_at timestamp with time zone,
  reviewer_id text,
  decided_by text,
  published_at timestamp with time zone,
  created_by text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint listing_versions_pkey PRIMARY KEY (id),
  constraint listing_versions_listing_id_number_key UNIQUE (listing_id, number),
  constraint listing_versions_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES listings(id),
  constraint listing_versions_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint listing_versions_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES users(id),
  constraint listing_versions_appealed_from_check CHECK ((appealed_from = ANY (ARRAY['rejected'::text, 'suspended'::text]))),
  constraint listing_versions_check CHECK (((state = 'appealed'::text) = (appealed_from IS NOT NULL))),
  constraint listing_versions_number_check CHECK ((number > 0)),
  constraint listing_versions_revision_check CHECK ((revision > 0)),
  constraint listing_versions_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'in_checks'::text, 'in_review'::text, 'changes_requested'::text, 'approved'::text, 'published'::text, 'paused'::text, 'superseded'::text, 'withdrawn'::text, 'rejected'::text, 'suspended'::text, 'appealed'::text, 'delisted'::text])))
);
CREATE INDEX listing_versions_by_name ON listing_versions USING btree (lower((manifest ->> 'name'::text)) COLLATE "C", listing_id) WHERE (state = 'published'::text);
CREATE UNIQUE INDEX listing_versions_live ON listing_versions USING btree (listing_id) WHERE ((state = ANY (ARRAY['published'::text, 'paused'::text, 'suspended'::text])) OR (appealed_from = 'suspended'::text));
CREATE INDEX listing_versions_queue ON listing_versions USING btree (stage_due_at, id) WHERE (state = ANY (ARRAY['submitted'::text, 'in_checks'::text, 'in_review'::text, 'appealed'::text]));
CREATE INDEX listing_versions_search ON listing_versions USING gin (listing_search(manifest)) WHERE (state = 'published'::text);

create table listings (
  id text not null,
  organization_id text not null,
  kind text not null,
  slug text not null,
  created_by text not null,
  created_at timestamp with time zone not null,
  constraint listings_pkey PRIMARY KEY (id),
  constraint listings_slug_key UNIQUE (slug),
  constraint listings_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint listings_kind_check CHECK ((kind = ANY (ARRAY['app'::text, 'connector'::text, 'agent_tool'::text])))
);
CREATE INDEX listings_of_organization ON listings USING btree (organization_id, id);

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

create table marketplace_counted_invoices (
  organization_id text not null,
  invoice_id text not null,
  statement_id text not null,
  share_percent integer,
  constraint marketplace_counted_invoices_pkey PRIMARY KEY (organization_id, invoice_id),
  constraint marketplace_counted_invoices_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint marketplace_counted_invoices_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES marketplace_statements(id) ON DELETE CASCADE
);

create table marketplace_counted_payments (
  statement_id text not null,
  organization_id text not null,
  invoice_id text not null,
  listing_id text not null,
  paid_picodollars numeric not null,
  share_picodollars numeric not null,
  constraint marketplace_counted_payments_pkey PRIMARY KEY (statement_id, invoice_id, listing_id),
  constraint marketplace_counted_payments_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES listings(id),
  constraint marketplace_counted_payments_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint marketplace_counted_payments_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES marketplace_statements(id) ON DELETE CASCADE
);
CREATE INDEX marketplace_counted_payments_of_invoice ON marketplace_counted_payments USING btree (organization_id, invoice_id);

create table marketplace_reviewers (
  user_id text not null,
  roles text[] not null,
  added_at timestamp with time zone not null,
  constraint marketplace_reviewers_pkey PRIMARY KEY (user_id),
  constraint marketplace_reviewers_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE,
  constraint marketplace_reviewers_roles_check CHECK ((roles <@ ARRAY['reviewer'::text, 'council'::text]))
);

create table marketplace_statement_lines (
  statement_id text not null,
  listing_id text not null,
  requests bigint not null,
  installations integer not null,
  usage_picodollars numeric not null,
  paid_cents bigint not null,
  share_cents bigint not null,
  refunded_picodollars numeric not null,
  constraint marketplace_statement_lines_pkey PRIMARY KEY (statement_id, listing_id),
  constraint marketplace_statement_lines_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES listings(id),
  constraint marketplace_statement_lines_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES marketplace_statements(id) ON DELETE CASCADE
);

create table marketplace_statements (
  id text not null,
  organization_id text not null,
  month date not null,
  terms_version text not null,
  paid_cents bigint not null,
  share_cents bigint not null,
  created_at timestamp with time zone not null,
  constraint marketplace_statements_pkey PRIMARY KEY (id),
  constraint marketplace_statements_organization_id_month_key UNIQUE (organization_id, month),
  constraint marketplace_statements_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);

create table marketplace_terms_acceptances (
  organization_id text not null,
  terms_version text not null,
  accepted_by text not null,
  accepted_at timestamp with time zone not null,
  constraint marketplace_terms_acceptances_pkey PRIMARY KEY (organization_id, terms_version),
  constraint marketplace_terms_acceptances_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);

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

create table meter_carries (
  organization_id text not null,
  model text not null,
  token_class text not null,
  tokens bigint not null,
  constraint meter_carries_pkey PRIMARY KEY (organization_id, model, token_class),
  constraint meter_carries_tokens_check CHECK ((tokens >= 0))
);

create table meter_events (
  identifier text not null,
  organization_id text not null,
  model text not null,
  token_class text not null,
  minute timestamp with time zone not null,
  sequence integer not null,
  difference bigint not null,
  value bigint not null,
  state text not null,
  attempts integer not null,
  first_tried_at timestamp with time zone,
  sent_at timestamp with time zone,
  error text,
  created_at timestamp with time zone not null,
  constraint meter_events_pkey PRIMARY KEY (identifier),
  constraint meter_events_organization_id_model_token_class_minute_seque_key UNIQUE (organization_id, model, token_class, minute, sequence),
  constraint meter_events_check CHECK (((state = 'carried'::text) = (value = 0))),
  constraint meter_events_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'sent'::text, 'rejected'::text, 'stale'::text, 'carried'::text]))),
  constraint meter_events_value_check CHECK (((value >= 0) AND (value <= '999999999999999'::bigint)))
);
CREATE INDEX meter_events_by_minute ON meter_events USING btree (minute);
CREATE INDEX meter_events_stale ON meter_events USING btree (first_tried_at) WHERE (state = 'stale'::text);
CREATE INDEX meter_events_to_send ON meter_events USING btree (minute, identifier) WHERE (state = 'pending'::text);

create table notice_preferences (
  organization_id text not null,
  user_id text not null,
  mails text not null,
  updated_at timestamp with time zone not null,
  constraint notice_preferences_pkey PRIMARY KEY (organization_id, user_id),
  constraint notice_preferences_organization_id_user_id_fkey FOREIGN KEY (organization_id, user_id) REFERENCES members(organization_id, user_id) ON DELETE CASCADE,
  constraint notice_preferences_mails_check CHECK ((mails = ANY (ARRAY['all'::text, 'own_keys'::text, 'none'::text])))
);

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
  committed_in xid8 default pg_current_xact_id() not null,
  deprecated_fields text[],
  as_of timestamp with time zone,
  constraint requests_pkey PRIMARY KEY (organization_id, mode, created_at, id),
  constraint requests_check CHECK (((cached_input_tokens >= 0) AND (cached_input_tokens <= input_tokens))),
  constraint requests_input_tokens_check CHECK ((input_tokens >= 0)),
  constraint requests_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text]))),
  constraint requests_outcome_check CHECK ((outcome = ANY (ARRAY['succeeded'::text, 'failed'::text, 'client_disconnected'::text, 'interrupted'::text]))),
  constraint requests_output_tokens_check CHECK ((output_tokens >= 0))
) partition by RANGE (created_at);
CREATE INDEX requests_by_code ON ONLY requests USING btree (organization_id, mode, code, created_at, id) WHERE (code IS NOT NULL);
CREATE INDEX requests_by_commit ON ONLY requests USING btree (committed_in);
CREATE INDEX requests_by_facts ON ONLY requests USING btree (organization_id, mode, operation, version, model, api_key_id, status, code, outcome);
CREATE INDEX requests_by_failed_status ON ONLY requests USING btree (organization_id, mode, status, created_at, id) WHERE (status >= 400);
CREATE STATISTICS requests_organization_id_model_stat (mcv) ON organization_id, model FROM requests;
CREATE STATISTICS requests_organization_id_operation_stat (mcv) ON organization_id, operation FROM requests;
CREATE STATISTICS requests_organization_id_outcome_stat (mcv) ON organization_id, outcome FROM requests;
CREATE STATISTICS requests_organization_id_version_stat (mcv) ON organization_id, version FROM requests;
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

create table spend_alerts (
  organization_id text not null,
  scope text not null,
  period text not null,
  period_start timestamp with time zone not null,
  amount numeric not null,
  percent smallint not null,
  created_at timestamp with time zone not null,
  constraint spend_alerts_pkey PRIMARY KEY (organization_id, scope, period, period_start, amount, percent)
);

create table spend_counters (
  organization_id text not null,
  scope text not null,
  period text not null,
  period_start timestamp with time zone not null,
  spent numeric not null,
  held numeric not null,
  constraint spend_counters_pkey PRIMARY KEY (organization_id, scope, period, period_start),
  constraint spend_counters_period_check CHECK ((period = ANY (ARRAY['day'::text, 'month'::text])))
);

create table spend_holds (
  organization_id text not null,
  id text not null,
  api_key_id text not null,
  month_start timestamp with time zone not null,
  day_start timestamp with time zone not null,
  flat numeric not null,
  gross numeric not null,
  tiers jsonb not null,
  expires_at timestamp with time zone not null,
  is_slice boolean default false not null,
  constraint spend_holds_pkey PRIMARY KEY (organization_id, id)
);
CREATE INDEX spend_holds_by_expiry ON spend_holds USING btree (expires_at, organization_id);

create table spend_included (
  organization_id text not null,
  period_start timestamp with time zone not null,
  allowance text not null,
  picodollars numeric not null,
  included bigint not null,
  used bigint not null,
  held bigint not null,
  constraint spend_included_pkey PRIMARY KEY (organization_id, period_start, allowance)
);

create table spend_limits (
  organization_id text not null,
  api_key_id text,
  period text not null,
  amount numeric not null,
  hard boolean not null,
  alert_percents smallint[] not null,
  updated_at timestamp with time zone not null,
  constraint spend_limits_organization_id_api_key_id_period_key UNIQUE NULLS NOT DISTINCT (organization_id, api_key_id, period),
  constraint spend_limits_api_key_id_fkey FOREIGN KEY (api_key_id) REFERENCES api_keys(id) ON DELETE CASCADE,
  constraint spend_limits_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE,
  constraint spend_limits_amount_check CHECK ((amount >= (0)::numeric)),
  constraint spend_limits_period_check CHECK ((period = ANY (ARRAY['day'::text, 'month'::text])))
);

create table spend_refusals (
  organization_id text not null,
  scope text not null,
  period text not null,
  period_start timestamp with time zone not null,
  amount numeric not null,
  created_at timestamp with time zone not null,
  constraint spend_refusals_pkey PRIMARY KEY (organization_id, scope, period, period_start, amount)
);

create table spend_settlements (
  organization_id text not null,
  id text not null,
  api_key_id text not null,
  month_start timestamp with time zone not null,
  day_start timestamp with time zone not null,
  flat numeric not null,
  tiers jsonb not null,
  slice_id text,
  drawn_flat numeric default 0 not null,
  drawn_gross numeric default 0 not null,
  drawn_tokens jsonb default '[]'::jsonb not null,
  constraint spend_settlements_pkey PRIMARY KEY (organization_id, id)
);

create table subscription_segments (
  id text not null,
  organization_id text not null,
  plan text not null,
  seats integer not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint subscription_segments_pkey PRIMARY KEY (id),
  constraint subscription_segments_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE,
  constraint subscription_segments_check CHECK ((ends_at >= starts_at)),
  constraint subscription_segments_seats_check CHECK ((seats > 0))
);
CREATE UNIQUE INDEX subscription_segments_by_time ON subscription_segments USING btree (organization_id, starts_at);
CREATE UNIQUE INDEX subscription_segments_last ON subscription_segments USING btree (organization_id) WHERE (ends_at IS NULL);

create table subscriptions (
  organization_id text not null,
  anchor_at timestamp with time zone not null,
  next_invoice_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint subscriptions_pkey PRIMARY KEY (organization_id),
  constraint subscriptions_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id) ON DELETE CASCADE
);
CREATE INDEX subscriptions_due ON subscriptions USING btree (next_invoice_at);

create table usage_adjustments (
  id text not null,
  organization_id text not null,
  mode text not null,
  at timestamp with time zone not null,
  request_id text,
  api_key_id text not null,
  model text not null,
  input_tokens bigint not null,
  cached_input_tokens bigint not null,
  output_tokens bigint not null,
  reason text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  committed_in xid8 default pg_current_xact_id() not null,
  constraint usage_adjustments_pkey PRIMARY KEY (id),
  constraint usage_adjustments_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text]))),
  constraint usage_adjustments_reason_check CHECK ((reason <> ''::text))
);
CREATE INDEX usage_adjustments_by_commit ON usage_adjustments USING btree (committed_in);
CREATE INDEX usage_adjustments_by_time ON usage_adjustments USING btree (organization_id, mode, at, id);

create table usage_days (
  organization_id text not null,
  mode text not null,
  start timestamp with time zone not null,
  api_key_id text not null,
  model text not null,
  outcome text not null,
  requests bigint not null,
  input_tokens bigint not null,
  cached_input_tokens bigint not null,
  output_tokens bigint not null,
  constraint usage_days_pkey PRIMARY KEY (organization_id, mode, start, api_key_id, model, outcome),
  constraint usage_minutes_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text]))),
  constraint usage_minutes_outcome_check CHECK ((outcome = ANY (ARRAY['succeeded'::text, 'failed'::text, 'client_disconnected'::text, 'interrupted'::text, 'adjusted'::text]))),
  constraint usage_minutes_requests_check CHECK ((requests >= 0))
);

create table usage_hour_totals (
  organization_id text not null,
  mode text not null,
  start timestamp with time zone not null,
  requests bigint not null,
  input_tokens bigint not null,
  cached_input_tokens bigint not null,
  output_tokens bigint not null,
  constraint usage_hour_totals_pkey PRIMARY KEY (organization_id, mode, start),
  constraint usage_hour_totals_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text]))),
  constraint usage_hour_totals_requests_check CHECK ((requests >= 0))
);

create table usage_hours (
  organization_id text not null,
  mode text not null,
  start timestamp with time zone not null,
  api_key_id text not null,
  model text not null,
  outcome text not null,
  requests bigint not null,
  input_tokens bigint not null,
  cached_input_tokens bigint not null,
  output_tokens bigint not null,
  constraint usage_hours_pkey PRIMARY KEY (organization_id, mode, start, api_key_id, model, outcome),
  constraint usage_minutes_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text]))),
  constraint usage_minutes_outcome_check CHECK ((outcome = ANY (ARRAY['succeeded'::text, 'failed'::text, 'client_disconnected'::text, 'interrupted'::text, 'adjusted'::text]))),
  constraint usage_minutes_requests_check CHECK ((requests >= 0))
);

create table usage_minute_totals (
  organization_id text not null,
  mode text not null,
  start timestamp with time zone not null,
  requests bigint not null,
  input_tokens bigint not null,
  cached_input_tokens bigint not null,
  output_tokens bigint not null,
  constraint usage_minute_totals_pkey PRIMARY KEY (organization_id, mode, start),
  constraint usage_hour_totals_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text]))),
  constraint usage_hour_totals_requests_check CHECK ((requests >= 0))
);

create table usage_minutes (
  organization_id text not null,
  mode text not null,
  start timestamp with time zone not null,
  api_key_id text not null,
  model text not null,
  outcome text not null,
  requests bigint not null,
  input_tokens bigint not null,
  cached_input_tokens bigint not null,
  output_tokens bigint not null,
  constraint usage_minutes_pkey PRIMARY KEY (organization_id, mode, start, api_key_id, model, outcome),
  constraint usage_minutes_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text]))),
  constraint usage_minutes_outcome_check CHECK ((outcome = ANY (ARRAY['succeeded'::text, 'failed'::text, 'client_disconnected'::text, 'interrupted'::text, 'adjusted'::text]))),
  constraint usage_minutes_requests_check CHECK ((requests >= 0))
) partition by RANGE (start);
create table usage_minutes_default partition of usage_minutes DEFAULT;

create table usage_watermark (
  only_row boolean default true not null,
  below xid8 not null,
  cluster bigint not null,
  constraint usage_watermark_pkey PRIMARY KEY (only_row),
  constraint usage_watermark_only_row_check CHECK (only_row)
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

create table webhook_attempts (
  delivery_id text not null,
  number integer not null,
  attempted_at timestamp with time zone not null,
  duration_ms integer not null,
  response_status smallint,
  failure text,
  constraint webhook_attempts_pkey PRIMARY KEY (delivery_id, number),
  constraint webhook_attempts_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES webhook_deliveries(id) ON DELETE CASCADE
);

create table webhook_deliveries (
  id text not null,
  organization_id text not null,
  mode text not null,
  endpoint_id text not null,
  event_id text not null,
  state text not null,
  attempts integer default 0 not null,
  step integer default 0 not null,
  ladder_began_at timestamp with time zone,
  next_attempt_at timestamp with time zone,
  lease_until timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint webhook_deliveries_pkey PRIMARY KEY (id),
  constraint webhook_deliveries_event_id_endpoint_id_key UNIQUE (event_id, endpoint_id),
  constraint webhook_deliveries_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints(id) ON DELETE CASCADE,
  constraint webhook_deliveries_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint webhook_deliveries_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint webhook_deliveries_check CHECK (((state = 'pending'::text) = (next_attempt_at IS NOT NULL))),
  constraint webhook_deliveries_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text]))),
  constraint webhook_deliveries_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'succeeded'::text, 'failed'::text])))
);
CREATE INDEX webhook_deliveries_by_time ON webhook_deliveries USING btree (created_at) WHERE (state <> 'pending'::text);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries USING btree (endpoint_id, next_attempt_at) WHERE (state = 'pending'::text);
CREATE INDEX webhook_deliveries_leased ON webhook_deliveries USING btree (endpoint_id) WHERE (lease_until IS NOT NULL);
CREATE INDEX webhook_deliveries_of_endpoint ON webhook_deliveries USING btree (endpoint_id, id);

create table webhook_endpoints (
  id text not null,
  organization_id text not null,
  mode text not null,
  url text not null,
  description text,
  event_types text[],
  api_version text not null,
  secret text not null,
  former_secret text,
  former_secret_until timestamp with time zone,
  disabled_reason text,
  disabled_at timestamp with time zone,
  failing_since timestamp with time zone,
  created_by text not null,
  created_at timestamp with time zone not null,
  constraint webhook_endpoints_pkey PRIMARY KEY (id),
  constraint webhook_endpoints_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint webhook_endpoints_check CHECK (((disabled_reason IS NULL) = (disabled_at IS NULL))),
  constraint webhook_endpoints_check1 CHECK (((former_secret IS NULL) = (former_secret_until IS NULL))),
  constraint webhook_endpoints_disabled_reason_check CHECK ((disabled_reason = ANY (ARRAY['by_hand'::text, 'gone'::text, 'failing'::text]))),
  constraint webhook_endpoints_mode_check CHECK ((mode = ANY (ARRAY['test'::text, 'live'::text])))
);
CREATE INDEX webhook_endpoints_by_organization ON webhook_endpoints USING btree (organization_id, mode, id);

create view usage_facts as
 SELECT requests.organization_id,
    requests.mode,
    requests.created_at AS at,
    requests.id,
    requests.api_key_id,
    requests.model,
    requests.outcome,
    (1)::bigint AS requests,
    requests.input_tokens,
    requests.cached_input_tokens,
    requests.output_tokens,
    requests.committed_in
   FROM requests
  WHERE (requests.model IS NOT NULL)
UNION ALL
 SELECT usage_adjustments.organization_id,
    usage_adjustments.mode,
    usage_adjustments.at,
    usage_adjustments.id,
    usage_adjustments.api_key_id,
    usage_adjustments.model,
    'adjusted'::text AS outcome,
    (0)::bigint AS requests,
    usage_adjustments.input_tokens,
    usage_adjustments.cached_input_tokens,
    usage_adjustments.output_tokens,
    usage_adjustments.committed_in
   FROM usage_adjustments;

CREATE TRIGGER requests_fill_committed_in BEFORE INSERT ON public.requests FOR EACH ROW WHEN ((new.committed_in IS NULL)) EXECUTE FUNCTION fill_committed_in();

CREATE TRIGGER usage_hours_added AFTER INSERT ON public.usage_hours REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION add_usage_totals('usage_hour_totals');

CREATE TRIGGER usage_hours_changed AFTER UPDATE ON public.usage_hours REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it FOR EACH STATEMENT EXECUTE FUNCTION change_usage_totals('usage_hour_totals');

CREATE TRIGGER usage_hours_emptied AFTER TRUNCATE ON public.usage_hours FOR EACH STATEMENT EXECUTE FUNCTION empty_usage_totals('usage_hour_totals');

CREATE TRIGGER usage_hours_removed AFTER DELETE ON public.usage_hours REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION remove_usage_totals('usage_hour_totals');

CREATE TRIGGER usage_minutes_added AFTER INSERT ON public.usage_minutes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION add_usage_totals('usage_minute_totals');

CREATE TRIGGER usage_minutes_changed AFTER UPDATE ON public.usage_minutes REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it FOR EACH STATEMENT EXECUTE FUNCTION change_usage_totals('usage_minute_totals');

CREATE TRIGGER usage_minutes_emptied AFTER TRUNCATE ON public.usage_minutes FOR EACH STATEMENT EXECUTE FUNCTION empty_usage_totals('usage_minute_totals');

CREATE TRIGGER usage_minutes_removed AFTER DELETE ON public.usage_minutes REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION remove_usage_totals('usage_minute_totals');

CREATE OR REPLACE FUNCTION public.add_usage_totals()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  execute format('
    insert into %I as totals
    select organization_id, mode, start, sum(requests), sum(input_tokens), sum(cached_input_tokens), sum(output_tokens) from added group by 1, 2, 3
    on conflict (organization_id, mode, start) do update set
      requests = totals.requests + excluded.requests,
      input_tokens = totals.input_tokens + excluded.input_tokens,
      cached_input_tokens = totals.cached_input_tokens + excluded.cached_input_tokens,
      output_tokens = totals.output_tokens + excluded.output_tokens', tg_argv[0]);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.adopt_restored_ledger()
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
declare
  here constant bigint := (select system_identifier from pg_control_system());
  now_id bigint;
  places bigint;
  reach bigint;
begin
  if exists (select from usage_watermark where cluster = here) then
    return false;
  end if;
  lock table usage_watermark, requests, usage_adjustments, invoices in share row exclusive mode;
  -- Another process was faster.
  if exists (select from usage_watermark where cluster = here) then
    return false;
  end if;

  -- The invoices of an organization in the order in which they were counted.
  create temporary table snapshots on commit drop as
    select id, organization_id, period_end, counted_in,
      row_number() over (partition by organization_id order by pg_snapshot_xmax(counted_in), sequence) as place
    from invoices where counted_in is not null;
  -- What came too late for an invoice, and the last one that it was too late for.
  create temporary table late on commit drop as
    select f.organization_id, f.at, f.id, max(s.place) as place
    from snapshots s join usage_facts f on f.organization_id = s.organization_id and f.mode = 'live' and f.at < s.period_end
    where f.committed_in >= pg_snapshot_xmin(s.counted_in) and not pg_visible_in_snapshot(f.committed_in, s.counted_in)
    group by 1, 2, 3;

  now_id := pg_current_xact_id()::text::bigint;
  places := (select coalesce(max(place), 0) from snapshots);
  -- Of the ids before this one, the last `places` are for what came late, and those up to here for all the rest.
  reach := now_id - places;
  if reach < 100 then
    raise exception 'this server has counted too few transactions to take over % invoices of one organization', places;
  end if;

  -- Few facts an id, so that roll-ups take them in small steps.
  update requests r set committed_in = n.committed_in
    from (select organization_id, mode, created_at, id, (3 + (row_number() over (order by committed_in) - 1)
        / greatest(5000, count(*) over () / (reach - 3) + 1))::text::xid8 as committed_in
      from requests where committed_in > reach::text::xid8) n
    where (r.organization_id, r.mode, r.created_at, r.id) = (n.organization_id, n.mode, n.created_at, n.id);
  update usage_adjustments set committed_in = '3' where committed_in > reach::text::xid8;
  update requests r set committed_in = (reach + l.place)::text::xid8
    from late l where (r.organization_id, r.mode, r.created_at, r.id) = (l.organization_id, 'live', l.at, l.id);
  update usage_adjustments a set committed_in = (reach + l.place)::text::xid8
    from late l where (a.organization_id, a.mode, a.at, a.id) = (l.organization_id, 'live', l.at, l.id);
  update invoices i set counted_in = format('%s:%s:', reach + s.place, reach + s.place)::pg_snapshot
    from snapshots s where i.id = s.id;

  truncate usage_minutes, usage_hours, usage_days;
  update usage_watermark set below = '0', cluster = here;
  return true;
end $function$;

CREATE OR REPLACE FUNCTION public.call_sites_summed_below()
 RETURNS xid8
 LANGUAGE sql
 STABLE
AS $function$
  select below from call_site_watermark
  where cluster = (select system_identifier from pg_control_system()) and below <= pg_snapshot_xmax(pg_current_snapshot())
$function$;

CREATE OR REPLACE FUNCTION public.calls_not_summed(of_organization text, from_at timestamp with time zone, until_at timestamp with time zone)
 RETURNS SETOF requests
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
  below xid8 := coalesce(call_sites_summed_below(), '0');
begin
  if of_organization is null then
    return query select * from requests where committed_in >= below and created_at >= from_at and created_at < until_at;
  else
    return query select * from requests
      where committed_in >= below and organization_id = of_organization and created_at >= from_at and created_at < until_at;
  end if;
end $function$;

CREATE OR REPLACE FUNCTION public.change_usage_totals()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  execute format('
    update %I totals set
      requests = totals.requests + more.requests,
      input_tokens = totals.input_tokens + more.input_tokens,
      cached_input_tokens = totals.cached_input_tokens + more.cached_input_tokens,
      output_tokens = totals.output_tokens + more.output_tokens
    from (
      select organization_id, mode, start, sum(requests) as requests, sum(input_tokens) as input_tokens,
        sum(cached_input_tokens) as cached_input_tokens, sum(output_tokens) as output_tokens
      from (
        select organization_id, mode, start, requests, input_tokens, cached_input_tokens, output_tokens from after_it
        union all
        select organization_id, mode, start, -requests, -input_tokens, -cached_input_tokens, -output_tokens from before_it
      ) both_sides group by 1, 2, 3
    ) more
    where totals.organization_id = more.organization_id and totals.mode = more.mode and totals.start = more.start', tg_argv[0]);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.client_of(user_agent text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select left(substring(user_agent from '^[^ ]+(?: [0-9][^ ]*)?'), 100)
$function$;

CREATE OR REPLACE FUNCTION public.count_spend(organization text, expired_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from spend_settlements where organization_id = organization)
    and not exists (select from spend_holds where organization_id = organization and expires_at <= expired_at) then
    return;
  end if;
  with settled as (
    delete from spend_settlements where organization_id = organization returning *
  ), released as (
    delete from spend_holds where organization_id = organization and id in (select id from settled where slice_id is null) returning *
  ), expired as (
    delete from spend_holds
    where organization_id = organization and expires_at <= expired_at and id not in (select id from settled where slice_id is null)
    returning *
  ), drawn as (
    select slice_id, sum(drawn_flat) as flat, sum(drawn_gross) as gross from settled where slice_id is not null group by slice_id
  ), drawn_tokens as (
    select s.slice_id, t.allowance, sum(t.tokens) as tokens
    from settled s cross join lateral jsonb_to_recordset(s.drawn_tokens) as t (allowance text, tokens bigint)
    where s.slice_id is not null
    group by s.slice_id, t.allowance
  ), shrunk as (
    update spend_holds h
    set flat = h.flat - d.flat, gross = h.gross - d.gross, tiers = coalesce((
      select jsonb_agg(jsonb_build_object('allowance', t.allowance, 'picodollars', t.picodollars::text, 'included', t.included::text,
        'tokens', (t.tokens - coalesce(u.tokens, 0))::text))
      from jsonb_to_recordset(h.tiers) as t (allowance text, picodollars numeric, included bigint, tokens bigint)
      left join drawn_tokens u on u.slice_id = h.id and u.allowance = t.allowance), '[]')
    from drawn d
    where h.organization_id = organization and h.id = d.slice_id and h.expires_at > expired_at
    returning h.id, h.api_key_id, h.month_start, h.day_start, d.flat, d.gross
  ), ended as (
    select api_key_id, month_start, day_start, flat, gross from released
    union all select api_key_id, month_start, day_start, flat, gross from expired
    union all select api_key_id, month_start, day_start, flat, gross from shrunk
  ), ended_tokens as (
    select e.month_start, t.allowance, t.picodollars, t.included, t.tokens
    from (select month_start, tiers from released union all select month_start, tiers from expired) e
    cross join lateral jsonb_to_recordset(e.tiers) as t (allowance text, picodollars numeric, included bigint, tokens bigint)
    union all
    select s.month_start, u.allowance, 0, null, u.tokens from shrunk s join drawn_tokens u on u.slice_id = s.id
  ), uses as (
    select s.id, s.month_start, t.allowance, t.picodollars, coalesce(i.included, t.included) as included, t.tokens,
      coalesce(i.used, 0) + sum(t.tokens) over (partition by s.month_start, t.allowance order by s.id rows unbounded preceding) as used_after
    from settled s
    cross join lateral jsonb_to_recordset(s.tiers) as t (allowance text, picodollars numeric, included bigint, tokens bigint)
    left join spend_included i
      on i.organization_id = organization and i.period_start = s.month_start and i.allowance = t.allowance
  ), charges as (
    select s.id, s.api_key_id, s.month_start, s.day_start, s.flat + coalesce(sum(u.picodollars
      * (greatest(u.used_after - u.included, 0) - greatest(u.used_after - u.tokens - u.included, 0))), 0) as amount
    from settled s left join uses u on u.id = s.id
    group by s.id, s.api_key_id, s.month_start, s.day_start, s.flat
  ), tokens as (
    select month_start, allowance, max(picodollars) as picodollars, max(included) as included,
      sum(used) as used, sum(held) as held
    from (
      select month_start, allowance, picodollars, included, tokens as used, 0 as held from uses
      union all
      select month_start, allowance, picodollars, included, 0, -tokens from ended_tokens
    ) as changed
    group by month_start, allowance
  ), included as (
    insert into spend_included as i (organization_id, period_start, allowance, picodollars, included, used, held)
    select organization, month_start, allowance, picodollars, coalesce(included, 0), used, held from tokens
    on conflict (organization_id, period_start, allowance)
      do update set used = i.used + excluded.used, held = i.held + excluded.held,
        picodollars = greatest(i.picodollars, excluded.picodollars)
  ), moves as (
    select scope, period, period_start, sum(spent) as spent, sum(held) as held
    from (
      select at.scope, at.period, at.period_start, c.amount as spent, 0 as held
      from charges c
      cross join lateral (values (organization, 'month', c.month_start), (c.api_key_id, 'month', c.month_start),
        (organization, 'day', c.day_start), (c.api_key_id, 'day', c.day_start)) as at (scope, period, period_start)
      union all
      select at.scope, at.period, at.period_start, 0, at.held
      from ended e
      cross join lateral (values (organization, 'month', e.month_start, e.flat), (e.api_key_id, 'month', e.month_start, e.gross),
        (organization, 'day', e.day_start, e.gross), (e.api_key_id, 'day', e.day_start, e.gross)) as at (scope, period, period_start, held)
    ) as changed
    group by scope, period, period_start
  )
  update spend_counters c
  set spent = c.spent + m.spent, held = c.held - m.held
  from moves m
  where c.organization_id = organization and c.scope = m.scope and c.period = m.period
    and c.period_start = m.period_start and (m.spent <> 0 or m.held <> 0);
  delete from spend_holds h
  where organization_id = organization and gross = 0
    and not exists (select from jsonb_to_recordset(h.tiers) as t (tokens bigint) where t.tokens > 0);
end $function$;

CREATE OR REPLACE FUNCTION public.create_month_partition(parent text, key text, at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SET lock_timeout TO '5s'
AS $function$
declare
  first_day timestamptz := date_trunc('month', at, 'UTC');
  next_first_day timestamptz := date_trunc('month', at, 'UTC') + interval '1 month';
  default_name text := parent || '_default';
  partition_name text := parent || '_' || to_char(first_day at time zone 'UTC', 'YYYY_MM');
  of_month text := format('from %I where %I >= %L and %I < %L', default_name, key, first_day, key, next_first_day);
  must_move boolean;
  has_come boolean;
begin
  while to_regclass(partition_name) is null loop
    execute format('select exists (select %s)', of_month) into must_move;
    begin
      execute format('create table %I (like %I including all)', partition_name, parent);
      -- A question that was planned without the new partition would not find rows that move there: so none may be under way.
      if must_move then
        execute format('lock table %I in access exclusive mode', parent);
      end if;
      -- Rows that would land in the default partition meanwhile wait; each then finds the new one.
      execute format('lock table %I in access exclusive mode', default_name);
      execute format('select exists (select %s)', of_month) into has_come;
      if has_come and not must_move then
        raise serialization_failure;
      end if;
      -- Rows of that month that went to the default partition move along, or the new partition could not be attached.
      execute format('with moved as (delete %s returning *) insert into %I select * from moved', of_month, partition_name);
      execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, partition_name, first_day, next_first_day);
    exception when serialization_failure then
      -- The first row of the month came just now. Once more, with nobody under way.
    end;
  end loop;
  return partition_name;
end $function$;

CREATE OR REPLACE FUNCTION public.create_requests_partition(at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
AS $function$
  select create_month_partition('requests', 'created_at', at)
$function$;

CREATE OR REPLACE FUNCTION public.create_usage_minutes_partition(at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
AS $function$
  select create_month_partition('usage_minutes', 'start', at)
$function$;

CREATE OR REPLACE FUNCTION public.empty_usage_totals()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  execute format('truncate %I', tg_argv[0]);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.fill_committed_in()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.committed_in := pg_current_xact_id();
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.find_spend_overruns(organization text, calls json)
 RETURNS TABLE(scope text, period text, period_start timestamp with time zone, alone boolean)
 LANGUAGE sql
AS $function$
  with call as (
    select api_key_id, month_start, day_start, flat * coalesce(room, 1) as flat, gross * coalesce(room, 1) as gross, coalesce(room, 1) as room, tiers, limits
    from json_to_recordset(calls) as c (api_key_id text, month_start timestamptz, day_start timestamptz,
      flat numeric, gross numeric, room bigint, tiers json, limits json)
  ), hard as (
    select l.scope, l.period, l.period_start, min(l.amount) as amount
    from call
    cross join lateral json_to_recordset(call.limits) as l (scope text, period text, period_start timestamptz, amount numeric)
    group by l.scope, l.period, l.period_start
  ), asked as (
    select at.scope, at.period, at.period_start, sum(at.held) as held
    from call c
    cross join lateral (values (organization, 'month', c.month_start, c.flat), (c.api_key_id, 'month', c.month_start, c.gross),
      (organization, 'day', c.day_start, c.gross), (c.api_key_id, 'day', c.day_start, c.gross)) as at (scope, period, period_start, held)
    group by at.scope, at.period, at.period_start
  ), asked_tokens as (
    select c.month_start as period_start, t.allowance, max(t.picodollars) as picodollars, max(t.included) as included,
      sum(t.tokens * c.room) as tokens
    from call c
    cross join lateral json_to_recordset(c.tiers) as t (allowance text, picodollars numeric, included bigint, tokens bigint)
    group by c.month_start, t.allowance
  ), open_tokens as (
    select period_start, allowance, greatest(i.picodollars, a.picodollars) as picodollars,
      coalesce(i.included, a.included) as included, coalesce(i.used, 0) as used, coalesce(i.held, 0) as held,
      coalesce(a.tokens, 0) as tokens
    from (select * from spend_included
      where organization_id = organization and spend_included.period_start in (select month_start from call)) as i
    full join asked_tokens a using (period_start, allowance)
  ), exposures as (
    select t.period_start,
      sum(picodollars * (greatest(used + held + tokens - included, 0) - greatest(used - included, 0))) as with_others,
      sum(picodollars * (greatest(used + tokens - included, 0) - greatest(used - included, 0))) as alone
    from open_tokens t
    group by t.period_start
  )
  select h.scope, h.period, h.period_start,
    c.spent + a.held + case when h.scope = organization and h.period = 'month' then coalesce(e.alone, 0) else 0 end > h.amount
  from hard h
  join spend_counters c on c.organization_id = organization and c.scope = h.scope and c.period = h.period and c.period_start = h.period_start
  join asked a on a.scope = h.scope and a.period = h.period and a.period_start = h.period_start
  left join exposures e on e.period_start = h.period_start
  where c.spent + c.held + a.held
    + case when h.scope = organization and h.period = 'month' then coalesce(e.with_others, 0) else 0 end > h.amount
$function$;

CREATE OR REPLACE FUNCTION public.hold_spend(organization text, calls json)
 RETURNS void
 LANGUAGE sql
AS $function$
  with call as (
    select * from json_populate_recordset(null::spend_holds, calls)
  ), held as (
    insert into spend_holds (organization_id, id, api_key_id, month_start, day_start, flat, gross, tiers, expires_at, is_slice)
    select organization, id, api_key_id, month_start, day_start, flat, gross, tiers, expires_at, coalesce(is_slice, false) from call
  ), tokens as (
    insert into spend_included as i (organization_id, period_start, allowance, picodollars, included, used, held)
    select organization, c.month_start, t.allowance, max(t.picodollars), max(t.included), 0, sum(t.tokens)
    from call c
    cross join lateral jsonb_to_recordset(c.tiers) as t (allowance text, picodollars numeric, included bigint, tokens bigint)
    group by c.month_start, t.allowance
    on conflict (organization_id, period_start, allowance)
      do update set held = i.held + excluded.held, picodollars = greatest(i.picodollars, excluded.picodollars)
  ), asked as (
    select at.scope, at.period, at.period_start, sum(at.held) as held
    from call c
    cross join lateral (values (organization, 'month', c.month_start, c.flat), (c.api_key_id, 'month', c.month_start, c.gross),
      (organization, 'day', c.day_start, c.gross), (c.api_key_id, 'day', c.day_start, c.gross)) as at (scope, period, period_start, held)
    group by at.scope, at.period, at.period_start
  )
  update spend_counters c
  set held = c.held + a.held
  from asked a
  where c.organization_id = organization and c.scope = a.scope and c.period = a.period
    and c.period_start = a.period_start and a.held <> 0
$function$;

CREATE OR REPLACE FUNCTION public.listing_search(manifest jsonb)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select to_tsvector('simple', words) || to_tsvector('english', words)
  from translate(
    coalesce(manifest ->> 'name', '') || ' ' || coalesce(manifest ->> 'tagline', '') || ' ' || coalesce(manifest ->> 'description', ''),
    '-_./:@,;+#&''"()[]{}<>*~|=%\', repeat(' ', 40)
  ) as words
$function$;

CREATE OR REPLACE FUNCTION public.lock_spend(organization text)
 RETURNS void
 LANGUAGE sql
AS $function$
  select pg_advisory_xact_lock(spend_lock_key(organization))
$function$;

CREATE OR REPLACE FUNCTION public.recall_spend(organization text)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from spend_holds where organization_id = organization and is_slice) then
    return false;
  end if;
  perform pg_notify('spend_slices', 'recall ' || organization);
  return true;
end $function$;

CREATE OR REPLACE FUNCTION public.remove_usage_totals()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  execute format('
    delete from %I totals using removed
    where totals.organization_id = removed.organization_id and totals.mode = removed.mode and totals.start = removed.start', tg_argv[0]);
  execute format('
    insert into %I
    select organization_id, mode, start, sum(requests), sum(input_tokens), sum(cached_input_tokens), sum(output_tokens)
    from %I join (select distinct organization_id, mode, start from removed) stretches using (organization_id, mode, start)
    group by 1, 2, 3', tg_argv[0], tg_table_name);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.reserve_spend(calls json, called_at timestamp with time zone)
 RETURNS TABLE(id text, verdict text, overruns json)
 LANGUAGE plpgsql
AS $function$
declare
  own record;
begin
  if not exists (select from json_to_recordset(reserve_spend.calls) as c (is_slice boolean) where c.is_slice) then
    perform set_config('synchronous_commit', 'off', true);
  end if;
  for own in
    select c ->> 'organization_id' as organization, json_agg(c) as calls
    from json_array_elements(reserve_spend.calls) c
    group by 1
    order by spend_lock_key(c ->> 'organization_id')
  loop
    perform lock_spend(own.organization);
    perform count_spend(own.organization, called_at);
    return query select * from reserve_spend_of(own.organization, own.calls);
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION public.reserve_spend_of(organization text, calls json)
 RETURNS TABLE(id text, verdict text, overruns json)
 LANGUAGE plpgsql
AS $function$
declare
  found json;
  call json;
begin
  if exists (
    select from json_array_elements(calls) c
    cross join lateral json_to_recordset(c -> 'limits') as l (scope text, period text, period_start timestamptz)
    where not exists (select from spend_counters k where k.organization_id = organization and k.scope = l.scope
      and k.period = l.period and k.period_start = l.period_start)
  ) then
    return query select c ->> 'id', 'absent', null::json from json_array_elements(calls) c;
    return;
  end if;
  select json_agg(o) into found from find_spend_overruns(organization, calls) o;
  if found is null then
    perform hold_spend(organization, calls);
    return query select c ->> 'id', 'held', null::json from json_array_elements(calls) c;
  elsif json_array_length(calls) = 1 then
    return query select calls -> 0 ->> 'id', 'refused', found;
  else
    for call in select value from json_array_elements(calls) loop
      return query select * from reserve_spend_of(organization, json_build_array(call));
    end loop;
  end if;
end $function$;

CREATE OR REPLACE FUNCTION public.return_spend(settlements json)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  own record;
begin
  for own in
    select s ->> 'organization_id' as organization, json_agg(s) as settlements
    from json_array_elements(return_spend.settlements) s
    group by 1
    order by spend_lock_key(s ->> 'organization_id')
  loop
    perform lock_spend(own.organization);
    perform settle_spend(own.settlements);
    update spend_holds set is_slice = false
    where organization_id = own.organization and id in (select s ->> 'slice_id' from json_array_elements(own.settlements) s);
    perform pg_notify('spend_slices', 'returned ' || own.organization);
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION public.settle_spend(settlements json)
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into spend_settlements (organization_id, id, api_key_id, month_start, day_start, flat, tiers, slice_id, drawn_flat, drawn_gross, drawn_tokens)
  select organization_id, id, api_key_id, month_start, day_start, flat, tiers, slice_id, coalesce(drawn_flat, 0),
    coalesce(drawn_gross, 0), coalesce(drawn_tokens, '[]')
  from json_populate_recordset(null::spend_settlements, settlements)
  on conflict do nothing
$function$;

CREATE OR REPLACE FUNCTION public.spend_lock_key(organization text)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select hashtextextended('spend ' || organization, 0)
$function$;

CREATE OR REPLACE FUNCTION public.usage_rolled_up_below()
 RETURNS xid8
 LANGUAGE sql
 STABLE
AS $function$
  select below from usage_watermark
  where cluster = (select system_identifier from pg_control_system()) and below <= pg_snapshot_xmax(pg_current_snapshot())
$function$;

CREATE OR REPLACE FUNCTION public.usage_tail(of_organization text, in_mode text, from_at timestamp with time zone, until_at timestamp with time zone)
 RETURNS SETOF usage_facts
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
  below xid8 := coalesce(usage_rolled_up_below(), '0');
begin
  return query select * from usage_facts
    where committed_in >= below and organization_id = of_organization and mode = in_mode and at >= from_at and at < until_at;
end $function$;

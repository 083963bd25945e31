-- What happened that programs of customers want to know of; a list to read, and what webhooks are made of.
create table events (
  id text primary key,
  organization_id text not null references organizations (id),
  -- Null for what is of no mode, such as an invoice.
  mode text check (mode in ('test', 'live')),
  type text not null,
  -- What it is about: an id to read by the API.
  subject_id text not null,
  summary text not null,
  created_at timestamptz not null
);
create index events_of_organization on events (organization_id, id);

-- When the collector cancelled its copy of an invoice that is void.
alter table invoices add column collector_voided_at timestamptz;
create index invoices_to_void on invoices (voided_at) where status = 'void' and collector_invoice_id is not null and collector_voided_at is null;

-- What the collector has of ours, so that one finds the other (docs/decisions/0016-billing.md).

-- Since when the collector has a means of payment: a checkout was completed then.
alter table billing_customers add column checked_out_at timestamptz;
update billing_customers c set checked_out_at = c.created_at
where exists (
  select from invoices i
  where i.organization_id = c.organization_id and i.collector = 'stripe' and i.reason = 'subscription_start' and i.status = 'paid');

alter table invoices add column collector_invoice_id text;
create unique index invoices_by_collector_invoice on invoices (collector_invoice_id);
create index invoices_to_settle on invoices (opened_at) where collector = 'stripe' and collector_invoice_id is null and status <> 'draft';

alter table credits add column collector_grant_id text;
create index credits_to_copy on credits (organization_id) where collector_grant_id is null;

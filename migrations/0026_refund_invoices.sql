-- What was given back of paid invoices, and what statements of partners counted of each, so that later ones can take it back.

create table invoice_refunds (
  id text primary key,
  organization_id text not null references organizations (id),
  invoice_id text not null references invoices (id),
  amount_cents bigint not null check (amount_cents > 0),
  reason text not null,
  refunded_at timestamptz not null
);
create index invoice_refunds_by_time on invoice_refunds (organization_id, refunded_at);
create index invoice_refunds_of_invoice on invoice_refunds (invoice_id);

-- The share by which the invoice was counted. Null where it was counted before amounts were kept: such an invoice is not looked at again.
alter table marketplace_counted_invoices add column share_percent integer;

-- What a statement counted of an invoice for a listing; below zero where it took something back.
create table marketplace_counted_payments (
  statement_id text not null references marketplace_statements (id) on delete cascade,
  -- The partner's.
  organization_id text not null references organizations (id),
  invoice_id text not null,
  listing_id text not null references listings (id),
  paid_picodollars numeric not null,
  share_picodollars numeric not null,
  primary key (statement_id, invoice_id, listing_id)
);
create index marketplace_counted_payments_of_invoice on marketplace_counted_payments (organization_id, invoice_id);
-- What was said before amounts were kept is taken for exact.
insert into marketplace_counted_payments
select statement_id, organization_id, 'before', listing_id, line.paid_cents * 10000000000, line.share_cents * 10000000000
from marketplace_statement_lines line join marketplace_statements statement on statement.id = line.statement_id;

-- Of payments that earlier statements counted.
alter table marketplace_statement_lines add column refunded_picodollars numeric not null default 0;
alter table marketplace_statement_lines alter column refunded_picodollars drop default;

-- A refund can fail or be called off after it was told of. What was written stays; a row below zero takes it back, and only what the collector told of: what
-- a person wrote down, a person knows. The default is for code that runs on from before this, and knows no such column.
alter table invoice_refunds
  drop constraint invoice_refunds_amount_cents_check,
  add constraint invoice_refunds_amount_cents_check check (amount_cents <> 0),
  add column is_collected boolean not null default false;
update invoice_refunds set is_collected = true where reason like 'A credit note of %';

-- The catalogue, installations that can be held back, and what statements are made of.

-- Calls with the key are refused as long as the listing that it was made for is suspended or delisted.
alter table api_keys add column held_at timestamptz;

-- A key and its installation name each other, so one of them is checked at the end of the transaction that makes both.
alter table api_keys alter constraint api_keys_installation_id_fkey deferrable initially deferred;

-- What a listing is found by. Words as they are written, and their English stems; marks that the parser would take for parts of addresses become spaces.
create function listing_search(manifest jsonb) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('simple', words) || to_tsvector('english', words)
  from translate(
    coalesce(manifest ->> 'name', '') || ' ' || coalesce(manifest ->> 'tagline', '') || ' ' || coalesce(manifest ->> 'description', ''),
    '-_./:@,;+#&''"()[]{}<>*~|=%\', repeat(' ', 40)
  ) as words
$$;
create index listing_versions_search on listing_versions using gin (listing_search(manifest)) where state = 'published';
create index listing_versions_by_name on listing_versions ((lower(manifest ->> 'name') collate "C"), listing_id) where state = 'published';

create index listing_installations_of_organization on listing_installations (organization_id, mode, id desc);
create index listing_abuse_reports_of_organization on listing_abuse_reports (organization_id, created_at);

-- The paid invoices of customers that a partner's statements have counted: each counts once, whenever it was paid and however late that is known.
create table marketplace_counted_invoices (
  organization_id text not null references organizations (id),
  invoice_id text not null,
  statement_id text not null references marketplace_statements (id) on delete cascade,
  primary key (organization_id, invoice_id)
);

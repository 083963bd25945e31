-- The members of a request that are to end; null when it had none, which is almost always.
alter table requests add column deprecated_fields text[];

-- Every notice of an end that an organization was sent; the row is committed with its mails, so that no notice goes out twice. A thank-you is of revision 0, once and for all.
create table deprecation_notices (
  organization_id text not null references organizations (id) on delete cascade,
  kind text not null check (kind in ('version', 'operation', 'field', 'model')),
  subject text not null,
  occasion text not null,
  revision integer not null,
  sunset_at timestamptz,
  sent_to text[] not null,
  sent_at timestamptz not null,
  primary key (organization_id, kind, subject, occasion, revision)
);

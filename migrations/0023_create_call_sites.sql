-- Calls by where they came from and by UTC day, built from the ledger in the order of commits as the roll-ups of usage are (0006), with a watermark of its own: who uses what is to
-- end is asked by every page of the console, and over 90 days of calls. Sample calls are left out, because nobody made them.
create table call_site_days (
  organization_id text not null,
  mode text not null check (mode in ('test', 'live')),
  start timestamptz not null,
  api_key_id text not null,
  operation text not null,
  version text not null,
  model text,
  client text,
  deprecated_fields text[],
  calls bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  input_tokens bigint not null,
  cached_input_tokens bigint not null,
  output_tokens bigint not null,
  unique nulls not distinct (organization_id, mode, start, api_key_id, operation, version, model, client, deprecated_fields)
);

create table call_site_watermark (
  only_row boolean primary key default true check (only_row),
  below xid8 not null,
  cluster bigint not null
);
insert into call_site_watermark (below, cluster) select '0', system_identifier from pg_control_system();

-- The watermark, or null when it is of another server or of a time to come: then the sums of days say nothing.
create function call_sites_summed_below() returns xid8 language sql stable as $$
  select below from call_site_watermark
  where cluster = (select system_identifier from pg_control_system()) and below <= pg_snapshot_xmax(pg_current_snapshot())
$$;

-- The program that called and its version, as the beginning of its user agent names them. Bounded, so that any fits an index.
create function client_of(user_agent text) returns text language sql immutable strict parallel safe as $$
  select left(substring(user_agent from '^[^ ]+(?: [0-9][^ ]*)?'), 100)
$$;

-- Calls that no sum of a day holds yet, as the calling statement sees them; of everyone without an organization. A function for the reason that `usage_tail` is one.
create function calls_not_summed(of_organization text, from_at timestamptz, until_at timestamptz)
returns setof requests language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
  below xid8 := coalesce(call_sites_summed_below(), '0');
begin
  if of_organization is null then
    return query select * from requests where committed_in >= below and created_at >= from_at and created_at < until_at;
  else
    return query select * from requests
      where committed_in >= below and organization_id = of_organization and created_at >= from_at and created_at < until_at;
  end if;
end $$;

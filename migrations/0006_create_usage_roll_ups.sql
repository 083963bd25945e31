-- Sums of usage by minute, hour and day, built from the ledger in the order of commits (docs/decisions/0016-billing.md).

-- The transaction that wrote the row. The default is not volatile, so the rows there are get this migration's without being rewritten.
alter table requests add column committed_in xid8 not null default pg_current_xact_id();
-- Grows at its right end alone, and the rows of one commit share an entry: cheap for inserts. Partitions to come get it with `including all`.
create index requests_by_commit on requests (committed_in);

-- Processes of the release before name no columns when they insert, which leaves the new one null instead of its default.
create function fill_committed_in() returns trigger language plpgsql as $$
begin
  new.committed_in := pg_current_xact_id();
  return new;
end $$;
create trigger requests_fill_committed_in before insert on requests
  for each row when (new.committed_in is null) execute function fill_committed_in();

-- Corrections of the ledger, whose rows are never edited: tokens to add to what happened at that moment, or to take away from it.
create table usage_adjustments (
  id text primary key,
  organization_id text not null,
  mode text not null check (mode in ('test', 'live')),
  at timestamptz not null,
  request_id text,
  api_key_id text not null,
  model text not null,
  input_tokens bigint not null,
  cached_input_tokens bigint not null,
  output_tokens bigint not null,
  reason text not null check (reason <> ''),
  recorded_by text not null,
  recorded_at timestamptz not null,
  committed_in xid8 not null default pg_current_xact_id()
);
create index usage_adjustments_by_time on usage_adjustments (organization_id, mode, at, id);
create index usage_adjustments_by_commit on usage_adjustments (committed_in);

-- What counts as usage, one by one: inference calls, and adjustments of them.
create view usage_facts as
  select organization_id, mode, created_at as at, id, api_key_id, model, outcome, 1::bigint as requests,
    input_tokens, cached_input_tokens, output_tokens, committed_in
  from requests where model is not null
  union all
  select organization_id, mode, at, id, api_key_id, model, 'adjusted', 0::bigint,
    input_tokens, cached_input_tokens, output_tokens, committed_in
  from usage_adjustments;

create table usage_minutes (
  organization_id text not null,
  mode text not null check (mode in ('test', 'live')),
  start timestamptz not null,
  api_key_id text not null,
  model text not null,
  outcome text not null check (outcome in ('succeeded', 'failed', 'client_disconnected', 'interrupted', 'adjusted')),
  requests bigint not null check (requests >= 0),
  input_tokens bigint not null,
  cached_input_tokens bigint not null,
  output_tokens bigint not null,
  primary key (organization_id, mode, start, api_key_id, model, outcome)
) partition by range (start);
create table usage_minutes_default partition of usage_minutes default;
-- Hours and days stay whole: they grow with keys and models, not with calls.
create table usage_hours (like usage_minutes including all);
create table usage_days (like usage_minutes including all);

-- Roll-ups hold every fact that was committed in a transaction below this one, and no other. `cluster` is the server that counted the
-- transactions: after a restore into another one the number means nothing.
create table usage_watermark (
  only_row boolean primary key default true check (only_row),
  below xid8 not null,
  cluster bigint not null
);
insert into usage_watermark (below, cluster) select '0', system_identifier from pg_control_system();

-- The watermark, or null when it is of another server or of a time to come: then roll-ups say nothing.
create function usage_rolled_up_below() returns xid8 language sql stable as $$
  select below from usage_watermark
  where cluster = (select system_identifier from pg_control_system()) and below <= pg_snapshot_xmax(pg_current_snapshot())
$$;

-- The facts of a range that no roll-up holds yet, as the calling statement sees them. A function, because the planner must know the
-- watermark to see that these are few, and finds it out only when it plans inside.
create function usage_tail(of_organization text, in_mode text, from_at timestamptz, until_at timestamptz)
returns setof usage_facts language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
  below xid8 := coalesce(usage_rolled_up_below(), '0');
begin
  return query select * from usage_facts
    where committed_in >= below and organization_id = of_organization and mode = in_mode and at >= from_at and at < until_at;
end $$;

-- One for all tables that are partitioned by month and have a default partition `<parent>_default`. Nobody waits behind it for long.
create function create_month_partition(parent text, key text, at timestamptz) returns text language plpgsql set lock_timeout = '5s' as $$
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
end $$;

create or replace function create_requests_partition(at timestamptz) returns text language sql as $$
  select create_month_partition('requests', 'created_at', at)
$$;
create function create_usage_minutes_partition(at timestamptz) returns text language sql as $$
  select create_month_partition('usage_minutes', 'start', at)
$$;

-- The request log and token ledger: append-only, a partition a month.
create table requests (
  organization_id text not null,
  mode text not null check (mode in ('test', 'live')),
  created_at timestamptz not null,
  id text not null,
  api_key_id text not null,
  operation text not null,
  method text not null,
  path text not null,
  version text not null,
  status smallint not null,
  code text,
  outcome text not null check (outcome in ('succeeded', 'failed', 'client_disconnected', 'interrupted')),
  model text,
  model_served text,
  provider text,
  attempts smallint not null,
  streamed boolean not null,
  input_tokens bigint not null check (input_tokens >= 0),
  cached_input_tokens bigint not null check (cached_input_tokens between 0 and input_tokens),
  output_tokens bigint not null check (output_tokens >= 0),
  latency_ms integer not null,
  first_token_ms integer,
  user_agent text,
  trace_id text,
  primary key (organization_id, mode, created_at, id)
) partition by range (created_at);

-- Catches what has no month of its own yet, so that no call ever fails for want of a partition.
create table requests_default partition of requests default;

create function create_requests_partition(at timestamptz) returns text language plpgsql as $$
declare
  first_day timestamptz := date_trunc('month', at, 'UTC');
  next_first_day timestamptz := date_trunc('month', at, 'UTC') + interval '1 month';
  partition_name text := 'requests_' || to_char(first_day at time zone 'UTC', 'YYYY_MM');
begin
  if to_regclass(partition_name) is null then
    execute format('create table %I (like requests including all)', partition_name);
    -- Calls that would land in the default partition meanwhile wait; each then finds the new one.
    lock table requests_default in access exclusive mode;
    -- Rows of that month that went to the default partition move along, or the new partition could not be attached.
    execute format(
      'with moved as (delete from requests_default where created_at >= %L and created_at < %L returning *) insert into %I select * from moved',
      first_day, next_first_day, partition_name);
    execute format('alter table requests attach partition %I for values from (%L) to (%L)', partition_name, first_day, next_first_day);
  end if;
  return partition_name;
end $$;

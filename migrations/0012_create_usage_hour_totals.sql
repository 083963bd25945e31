-- What an organization used in an hour, whatever the key, model and outcome: a month by the hour is then 744 rows however many calls there were.

create table usage_hour_totals (
  organization_id text not null,
  mode text not null check (mode in ('test', 'live')),
  start timestamptz not null,
  requests bigint not null check (requests >= 0),
  input_tokens bigint not null,
  cached_input_tokens bigint not null,
  output_tokens bigint not null,
  primary key (organization_id, mode, start)
);

-- Kept by triggers, so that processes of the release before, which do not know of it, keep it too. Whoever writes usage_hours writes alone.
create function add_hour_totals() returns trigger language plpgsql as $$
begin
  insert into usage_hour_totals
  select organization_id, mode, start, sum(requests), sum(input_tokens), sum(cached_input_tokens), sum(output_tokens) from added group by 1, 2, 3
  on conflict (organization_id, mode, start) do update set
    requests = usage_hour_totals.requests + excluded.requests,
    input_tokens = usage_hour_totals.input_tokens + excluded.input_tokens,
    cached_input_tokens = usage_hour_totals.cached_input_tokens + excluded.cached_input_tokens,
    output_tokens = usage_hour_totals.output_tokens + excluded.output_tokens;
  return null;
end $$;

create function change_hour_totals() returns trigger language plpgsql as $$
begin
  update usage_hour_totals totals set
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
  where totals.organization_id = more.organization_id and totals.mode = more.mode and totals.start = more.start;
  return null;
end $$;

-- Summed again, because an hour without rows must have no total, not one of nothing.
create function remove_hour_totals() returns trigger language plpgsql as $$
begin
  delete from usage_hour_totals totals using removed
  where totals.organization_id = removed.organization_id and totals.mode = removed.mode and totals.start = removed.start;
  insert into usage_hour_totals
  select organization_id, mode, start, sum(requests), sum(input_tokens), sum(cached_input_tokens), sum(output_tokens)
  from usage_hours join (select distinct organization_id, mode, start from removed) hours using (organization_id, mode, start) group by 1, 2, 3;
  return null;
end $$;

create function empty_hour_totals() returns trigger language plpgsql as $$
begin
  truncate usage_hour_totals;
  return null;
end $$;

lock table usage_hours in share row exclusive mode;
insert into usage_hour_totals
select organization_id, mode, start, sum(requests), sum(input_tokens), sum(cached_input_tokens), sum(output_tokens) from usage_hours group by 1, 2, 3;

create trigger usage_hours_added after insert on usage_hours
  referencing new table as added for each statement execute function add_hour_totals();
create trigger usage_hours_changed after update on usage_hours
  referencing old table as before_it new table as after_it for each statement execute function change_hour_totals();
create trigger usage_hours_removed after delete on usage_hours
  referencing old table as removed for each statement execute function remove_hour_totals();
create trigger usage_hours_emptied after truncate on usage_hours
  for each statement execute function empty_hour_totals();

-- What an organization used in a minute, whatever the key, model and outcome, as 0012 does for hours: a day by the minute is then 1,440 rows.

create table usage_minute_totals (like usage_hour_totals including all);

-- One set of functions for both, which the name of the table of totals is given to.
create function add_usage_totals() returns trigger language plpgsql as $$
begin
  execute format('
    insert into %I as totals
    select organization_id, mode, start, sum(requests), sum(input_tokens), sum(cached_input_tokens), sum(output_tokens) from added group by 1, 2, 3
    on conflict (organization_id, mode, start) do update set
      requests = totals.requests + excluded.requests,
      input_tokens = totals.input_tokens + excluded.input_tokens,
      cached_input_tokens = totals.cached_input_tokens + excluded.cached_input_tokens,
      output_tokens = totals.output_tokens + excluded.output_tokens', tg_argv[0]);
  return null;
end $$;

create function change_usage_totals() returns trigger language plpgsql as $$
begin
  execute format('
    update %I totals set
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
    where totals.organization_id = more.organization_id and totals.mode = more.mode and totals.start = more.start', tg_argv[0]);
  return null;
end $$;

-- Summed again, because a stretch without rows must have no total, not one of nothing.
create function remove_usage_totals() returns trigger language plpgsql as $$
begin
  execute format('
    delete from %I totals using removed
    where totals.organization_id = removed.organization_id and totals.mode = removed.mode and totals.start = removed.start', tg_argv[0]);
  execute format('
    insert into %I
    select organization_id, mode, start, sum(requests), sum(input_tokens), sum(cached_input_tokens), sum(output_tokens)
    from %I join (select distinct organization_id, mode, start from removed) stretches using (organization_id, mode, start)
    group by 1, 2, 3', tg_argv[0], tg_table_name);
  return null;
end $$;

create function empty_usage_totals() returns trigger language plpgsql as $$
begin
  execute format('truncate %I', tg_argv[0]);
  return null;
end $$;

lock table usage_minutes, usage_hours in share row exclusive mode;
insert into usage_minute_totals
select organization_id, mode, start, sum(requests), sum(input_tokens), sum(cached_input_tokens), sum(output_tokens) from usage_minutes group by 1, 2, 3;

drop trigger usage_hours_added on usage_hours;
drop trigger usage_hours_changed on usage_hours;
drop trigger usage_hours_removed on usage_hours;
drop trigger usage_hours_emptied on usage_hours;
drop function add_hour_totals, change_hour_totals, remove_hour_totals, empty_hour_totals;

create trigger usage_hours_added after insert on usage_hours
  referencing new table as added for each statement execute function add_usage_totals('usage_hour_totals');
create trigger usage_hours_changed after update on usage_hours
  referencing old table as before_it new table as after_it for each statement execute function change_usage_totals('usage_hour_totals');
create trigger usage_hours_removed after delete on usage_hours
  referencing old table as removed for each statement execute function remove_usage_totals('usage_hour_totals');
create trigger usage_hours_emptied after truncate on usage_hours
  for each statement execute function empty_usage_totals('usage_hour_totals');

-- On the whole of the partitions: rows that move from one to another change no total.
create trigger usage_minutes_added after insert on usage_minutes
  referencing new table as added for each statement execute function add_usage_totals('usage_minute_totals');
create trigger usage_minutes_changed after update on usage_minutes
  referencing old table as before_it new table as after_it for each statement execute function change_usage_totals('usage_minute_totals');
create trigger usage_minutes_removed after delete on usage_minutes
  referencing old table as removed for each statement execute function remove_usage_totals('usage_minute_totals');
create trigger usage_minutes_emptied after truncate on usage_minutes
  for each statement execute function empty_usage_totals('usage_minute_totals');

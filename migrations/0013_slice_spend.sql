-- A hold may now be a slice: money that a process took for calls to come, from which it holds them without asking (docs/decisions/0017-spend-slices.md). Rows of the release before
-- are holds of single calls, and mean what they meant.
alter table spend_holds add column is_slice boolean not null default false;

-- What a settlement takes out of a slice, whether it is charged or given back. Without a slice it ends the hold of its own id, if there is one.
alter table spend_settlements
  add column slice_id text,
  add column drawn_flat numeric not null default 0,
  add column drawn_gross numeric not null default 0,
  add column drawn_tokens jsonb not null default '[]';

create or replace function settle_spend(settlements json) returns void language sql as $$
  insert into spend_settlements (organization_id, id, api_key_id, month_start, day_start, flat, tiers, slice_id, drawn_flat, drawn_gross, drawn_tokens)
  select organization_id, id, api_key_id, month_start, day_start, flat, tiers, slice_id, coalesce(drawn_flat, 0),
    coalesce(drawn_gross, 0), coalesce(drawn_tokens, '[]')
  from json_populate_recordset(null::spend_settlements, settlements)
  on conflict do nothing
$$;

-- Gives back what slices still hold for calls to come, and says so. From then on they hold calls under way alone.
create function return_spend(settlements json) returns void language plpgsql as $$
declare
  own record;
begin
  for own in
    select s ->> 'organization_id' as organization, json_agg(s) as settlements
    from json_array_elements(return_spend.settlements) s
    group by 1
    order by spend_lock_key(s ->> 'organization_id')
  loop
    perform lock_spend(own.organization);
    perform settle_spend(own.settlements);
    update spend_holds set is_slice = false
    where organization_id = own.organization and id in (select s ->> 'slice_id' from json_array_elements(own.settlements) s);
    perform pg_notify('spend_slices', 'returned ' || own.organization);
  end loop;
end $$;

-- Asks every process to give back what its slices of the organization hold for calls to come. False when there is no slice.
create function recall_spend(organization text) returns boolean language plpgsql as $$
begin
  if not exists (select from spend_holds where organization_id = organization and is_slice) then
    return false;
  end if;
  perform pg_notify('spend_slices', 'recall ' || organization);
  return true;
end $$;

-- Counts what ended calls are charged and lets go of what they held; holds that expired by then too. Needs lock_spend. In the order of their ids, which is that of time, calls
-- take what is left of a price's included tokens. What a slice holds becomes less by what is drawn from it, so that spent and held together never become more.
create or replace function count_spend(organization text, expired_at timestamptz) returns void language plpgsql as $$
begin
  if not exists (select from spend_settlements where organization_id = organization)
    and not exists (select from spend_holds where organization_id = organization and expires_at <= expired_at) then
    return;
  end if;
  with settled as (
    delete from spend_settlements where organization_id = organization returning *
  ), released as (
    delete from spend_holds where organization_id = organization and id in (select id from settled where slice_id is null) returning *
  ), expired as (
    delete from spend_holds
    where organization_id = organization and expires_at <= expired_at and id not in (select id from settled where slice_id is null)
    returning *
  ), drawn as (
    select slice_id, sum(drawn_flat) as flat, sum(drawn_gross) as gross from settled where slice_id is not null group by slice_id
  ), drawn_tokens as (
    select s.slice_id, t.allowance, sum(t.tokens) as tokens
    from settled s cross join lateral jsonb_to_recordset(s.drawn_tokens) as t (allowance text, tokens bigint)
    where s.slice_id is not null
    group by s.slice_id, t.allowance
  ), shrunk as (
    update spend_holds h
    set flat = h.flat - d.flat, gross = h.gross - d.gross, tiers = coalesce((
      select jsonb_agg(jsonb_build_object('allowance', t.allowance, 'picodollars', t.picodollars::text, 'included', t.included::text,
        'tokens', (t.tokens - coalesce(u.tokens, 0))::text))
      from jsonb_to_recordset(h.tiers) as t (allowance text, picodollars numeric, included bigint, tokens bigint)
      left join drawn_tokens u on u.slice_id = h.id and u.allowance = t.allowance), '[]')
    from drawn d
    where h.organization_id = organization and h.id = d.slice_id and h.expires_at > expired_at
    returning h.id, h.api_key_id, h.month_start, h.day_start, d.flat, d.gross
  ), ended as (
    select api_key_id, month_start, day_start, flat, gross from released
    union all select api_key_id, month_start, day_start, flat, gross from expired
    union all select api_key_id, month_start, day_start, flat, gross from shrunk
  ), ended_tokens as (
    select e.month_start, t.allowance, t.picodollars, t.included, t.tokens
    from (select month_start, tiers from released union all select month_start, tiers from expired) e
    cross join lateral jsonb_to_recordset(e.tiers) as t (allowance text, picodollars numeric, included bigint, tokens bigint)
    union all
    select s.month_start, u.allowance, 0, null, u.tokens from shrunk s join drawn_tokens u on u.slice_id = s.id
  ), uses as (
    select s.id, s.month_start, t.allowance, t.picodollars, coalesce(i.included, t.included) as included, t.tokens,
      coalesce(i.used, 0) + sum(t.tokens) over (partition by s.month_start, t.allowance order by s.id rows unbounded preceding) as used_after
    from settled s
    cross join lateral jsonb_to_recordset(s.tiers) as t (allowance text, picodollars numeric, included bigint, tokens bigint)
    left join spend_included i
      on i.organization_id = organization and i.period_start = s.month_start and i.allowance = t.allowance
  ), charges as (
    select s.id, s.api_key_id, s.month_start, s.day_start, s.flat + coalesce(sum(u.picodollars
      * (greatest(u.used_after - u.included, 0) - greatest(u.used_after - u.tokens - u.included, 0))), 0) as amount
    from settled s left join uses u on u.id = s.id
    group by s.id, s.api_key_id, s.month_start, s.day_start, s.flat
  ), tokens as (
    select month_start, allowance, max(picodollars) as picodollars, max(included) as included,
      sum(used) as used, sum(held) as held
    from (
      select month_start, allowance, picodollars, included, tokens as used, 0 as held from uses
      union all
      select month_start, allowance, picodollars, included, 0, -tokens from ended_tokens
    ) as changed
    group by month_start, allowance
  ), included as (
    insert into spend_included as i (organization_id, period_start, allowance, picodollars, included, used, held)
    select organization, month_start, allowance, picodollars, coalesce(included, 0), used, held from tokens
    on conflict (organization_id, period_start, allowance)
      do update set used = i.used + excluded.used, held = i.held + excluded.held,
        picodollars = greatest(i.picodollars, excluded.picodollars)
  ), moves as (
    select scope, period, period_start, sum(spent) as spent, sum(held) as held
    from (
      select at.scope, at.period, at.period_start, c.amount as spent, 0 as held
      from charges c
      cross join lateral (values (organization, 'month', c.month_start), (c.api_key_id, 'month', c.month_start),
        (organization, 'day', c.day_start), (c.api_key_id, 'day', c.day_start)) as at (scope, period, period_start)
      union all
      select at.scope, at.period, at.period_start, 0, at.held
      from ended e
      cross join lateral (values (organization, 'month', e.month_start, e.flat), (e.api_key_id, 'month', e.month_start, e.gross),
        (organization, 'day', e.day_start, e.gross), (e.api_key_id, 'day', e.day_start, e.gross)) as at (scope, period, period_start, held)
    ) as changed
    group by scope, period, period_start
  )
  update spend_counters c
  set spent = c.spent + m.spent, held = c.held - m.held
  from moves m
  where c.organization_id = organization and c.scope = m.scope and c.period = m.period
    and c.period_start = m.period_start and (m.spent <> 0 or m.held <> 0);
  delete from spend_holds where organization_id = organization and gross = 0;
end $$;

-- The limits that these calls together would pass; `alone` where calls under way have no part in it. An organization's month counts included tokens exactly; a key or a day holds
-- as if there were none, since other calls may take them first. A call with `room` must fit that many times.
create or replace function find_spend_overruns(organization text, calls json)
returns table (scope text, period text, period_start timestamptz, alone boolean) language sql as $$
  with call as (
    select api_key_id, month_start, day_start, flat * coalesce(room, 1) as flat, gross * coalesce(room, 1) as gross, coalesce(room, 1) as room, tiers, limits
    from json_to_recordset(calls) as c (api_key_id text, month_start timestamptz, day_start timestamptz,
      flat numeric, gross numeric, room bigint, tiers json, limits json)
  ), hard as (
    select l.scope, l.period, l.period_start, min(l.amount) as amount
    from call
    cross join lateral json_to_recordset(call.limits) as l (scope text, period text, period_start timestamptz, amount numeric)
    group by l.scope, l.period, l.period_start
  ), asked as (
    select at.scope, at.period, at.period_start, sum(at.held) as held
    from call c
    cross join lateral (values (organization, 'month', c.month_start, c.flat), (c.api_key_id, 'month', c.month_start, c.gross),
      (organization, 'day', c.day_start, c.gross), (c.api_key_id, 'day', c.day_start, c.gross)) as at (scope, period, period_start, held)
    group by at.scope, at.period, at.period_start
  ), asked_tokens as (
    select c.month_start as period_start, t.allowance, max(t.picodollars) as picodollars, max(t.included) as included,
      sum(t.tokens * c.room) as tokens
    from call c
    cross join lateral json_to_recordset(c.tiers) as t (allowance text, picodollars numeric, included bigint, tokens bigint)
    group by c.month_start, t.allowance
  ), open_tokens as (
    select period_start, allowance, greatest(i.picodollars, a.picodollars) as picodollars,
      coalesce(i.included, a.included) as included, coalesce(i.used, 0) as used, coalesce(i.held, 0) as held,
      coalesce(a.tokens, 0) as tokens
    from (select * from spend_included
      where organization_id = organization and spend_included.period_start in (select month_start from call)) as i
    full join asked_tokens a using (period_start, allowance)
  ), exposures as (
    select t.period_start,
      sum(picodollars * (greatest(used + held + tokens - included, 0) - greatest(used - included, 0))) as with_others,
      sum(picodollars * (greatest(used + tokens - included, 0) - greatest(used - included, 0))) as alone
    from open_tokens t
    group by t.period_start
  )
  select h.scope, h.period, h.period_start,
    c.spent + a.held + case when h.scope = organization and h.period = 'month' then coalesce(e.alone, 0) else 0 end > h.amount
  from hard h
  join spend_counters c on c.organization_id = organization and c.scope = h.scope and c.period = h.period and c.period_start = h.period_start
  join asked a on a.scope = h.scope and a.period = h.period and a.period_start = h.period_start
  left join exposures e on e.period_start = h.period_start
  where c.spent + c.held + a.held
    + case when h.scope = organization and h.period = 'month' then coalesce(e.with_others, 0) else 0 end > h.amount
$$;

create or replace function hold_spend(organization text, calls json) returns void language sql as $$
  with call as (
    select * from json_populate_recordset(null::spend_holds, calls)
  ), held as (
    insert into spend_holds (organization_id, id, api_key_id, month_start, day_start, flat, gross, tiers, expires_at, is_slice)
    select organization, id, api_key_id, month_start, day_start, flat, gross, tiers, expires_at, coalesce(is_slice, false) from call
  ), tokens as (
    insert into spend_included as i (organization_id, period_start, allowance, picodollars, included, used, held)
    select organization, c.month_start, t.allowance, max(t.picodollars), max(t.included), 0, sum(t.tokens)
    from call c
    cross join lateral jsonb_to_recordset(c.tiers) as t (allowance text, picodollars numeric, included bigint, tokens bigint)
    group by c.month_start, t.allowance
    on conflict (organization_id, period_start, allowance)
      do update set held = i.held + excluded.held, picodollars = greatest(i.picodollars, excluded.picodollars)
  ), asked as (
    select at.scope, at.period, at.period_start, sum(at.held) as held
    from call c
    cross join lateral (values (organization, 'month', c.month_start, c.flat), (c.api_key_id, 'month', c.month_start, c.gross),
      (organization, 'day', c.day_start, c.gross), (c.api_key_id, 'day', c.day_start, c.gross)) as at (scope, period, period_start, held)
    group by at.scope, at.period, at.period_start
  )
  update spend_counters c
  set held = c.held + a.held
  from asked a
  where c.organization_id = organization and c.scope = a.scope and c.period = a.period
    and c.period_start = a.period_start and a.held <> 0
$$;

-- Reserves for calls of any organizations. The locks are taken in one order everywhere. The hold of a call need not survive a crash of the server: with it the call ends too, or is charged
-- when it ends; so nobody waits for the disk. A slice is for calls to come, and must.
create or replace function reserve_spend(calls json, called_at timestamptz)
returns table (id text, verdict text, overruns json) language plpgsql as $$
declare
  own record;
begin
  if not exists (select from json_to_recordset(reserve_spend.calls) as c (is_slice boolean) where c.is_slice) then
    perform set_config('synchronous_commit', 'off', true);
  end if;
  for own in
    select c ->> 'organization_id' as organization, json_agg(c) as calls
    from json_array_elements(reserve_spend.calls) c
    group by 1
    order by spend_lock_key(c ->> 'organization_id')
  loop
    perform lock_spend(own.organization);
    perform count_spend(own.organization, called_at);
    return query select * from reserve_spend_of(own.organization, own.calls);
  end loop;
end $$;

-- Spend limits, and the counters that hold calls to them. Amounts are picodollars. Months are the subscription's, days are UTC's. A scope is an organization or one of its keys.
create table spend_limits (
  organization_id text not null references organizations (id) on delete cascade,
  api_key_id text references api_keys (id) on delete cascade,
  period text not null check (period in ('day', 'month')),
  amount numeric not null check (amount >= 0),
  hard boolean not null,
  alert_percents smallint[] not null,
  updated_at timestamptz not null,
  unique nulls not distinct (organization_id, api_key_id, period)
);

-- Exists from the first call under a hard limit in the period. `held` of an organization's month leaves out prices with included tokens: those are held in spend_included.
create table spend_counters (
  organization_id text not null,
  scope text not null,
  period text not null check (period in ('day', 'month')),
  period_start timestamptz not null,
  spent numeric not null,
  held numeric not null,
  primary key (organization_id, scope, period, period_start)
);

-- Included tokens, a row for each model and class of tokens in a stretch of the month on one plan: how many are used, and how many calls under way may use. What a token costs beyond
-- them is the dearest price that was met.
create table spend_included (
  organization_id text not null,
  period_start timestamptz not null,
  allowance text not null,
  picodollars numeric not null,
  included bigint not null,
  used bigint not null,
  held bigint not null,
  primary key (organization_id, period_start, allowance)
);

-- The worst case of each call under way: `flat` for its tokens whose price includes none, `gross` as if no price included any.
create table spend_holds (
  organization_id text not null,
  id text not null,
  api_key_id text not null,
  month_start timestamptz not null,
  day_start timestamptz not null,
  flat numeric not null,
  gross numeric not null,
  tiers jsonb not null,
  expires_at timestamptz not null,
  primary key (organization_id, id)
);
create index spend_holds_by_expiry on spend_holds (expires_at, organization_id);

-- What ended calls are charged, written with their rows of the ledger, until it is counted.
create table spend_settlements (
  organization_id text not null,
  id text not null,
  api_key_id text not null,
  month_start timestamptz not null,
  day_start timestamptz not null,
  flat numeric not null,
  tiers jsonb not null,
  primary key (organization_id, id)
);

-- Each alert that was sent. The amount belongs to it: a limit that is changed alerts anew.
create table spend_alerts (
  organization_id text not null,
  scope text not null,
  period text not null,
  period_start timestamptz not null,
  amount numeric not null,
  percent smallint not null,
  created_at timestamptz not null,
  primary key (organization_id, scope, period, period_start, amount, percent)
);

create function spend_lock_key(organization text) returns bigint language sql immutable as $$
  select hashtextextended('spend ' || organization, 0)
$$;

-- Whoever counts or holds spend of an organization does it alone. Calls that end only leave a settlement, and wait for nobody.
create function lock_spend(organization text) returns void language sql as $$
  select pg_advisory_xact_lock(spend_lock_key(organization))
$$;

create function settle_spend(settlements json) returns void language sql as $$
  insert into spend_settlements (organization_id, id, api_key_id, month_start, day_start, flat, tiers)
  select organization_id, id, api_key_id, month_start, day_start, flat, tiers
  from json_populate_recordset(null::spend_settlements, settlements)
  on conflict do nothing
$$;

-- Counts what ended calls are charged and lets go of what they held; holds that expired by then too. Needs lock_spend. In the order of their ids, which is that of time, calls
-- take what is left of a price's included tokens.
create function count_spend(organization text, expired_at timestamptz) returns void language plpgsql as $$
begin
  if not exists (select from spend_settlements where organization_id = organization)
    and not exists (select from spend_holds where organization_id = organization and expires_at <= expired_at) then
    return;
  end if;
  with settled as (
    delete from spend_settlements where organization_id = organization returning *
  ), released as (
    delete from spend_holds where organization_id = organization and id in (select id from settled) returning *
  ), expired as (
    delete from spend_holds
    where organization_id = organization and expires_at <= expired_at and id not in (select id from settled)
    returning *
  ), ended as (
    select * from released union all select * from expired
  ), uses as (
    select s.id, s.month_start, t.allowance, t.picodollars, coalesce(i.included, t.included) as included, t.tokens,
      coalesce(i.used, 0) + sum(t.tokens) over (partition by s.month_start, t.allowance order by s.id) as used_after
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
      select e.month_start, t.allowance, t.picodollars, t.included, 0, -t.tokens
      from ended e
      cross join lateral jsonb_to_recordset(e.tiers) as t (allowance text, picodollars numeric, included bigint, tokens bigint)
    ) as changed
    group by month_start, allowance
  ), included as (
    insert into spend_included as i (organization_id, period_start, allowance, picodollars, included, used, held)
    select organization, month_start, allowance, picodollars, included, used, held from tokens
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
end $$;

-- The limits that these calls together would pass; `alone` where calls under way have no part in it. An organization's month counts included tokens exactly; a key or a day holds
-- as if there were none, since other calls may take them first.
create function find_spend_overruns(organization text, calls json)
returns table (scope text, period text, period_start timestamptz, alone boolean) language sql as $$
  with call as (
    select * from json_to_recordset(calls) as c (api_key_id text, month_start timestamptz, day_start timestamptz,
      flat numeric, gross numeric, tiers json, limits json)
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
      sum(t.tokens) as tokens
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

create function hold_spend(organization text, calls json) returns void language sql as $$
  with call as (
    select * from json_populate_recordset(null::spend_holds, calls)
  ), held as (
    insert into spend_holds (organization_id, id, api_key_id, month_start, day_start, flat, gross, tiers, expires_at)
    select organization, id, api_key_id, month_start, day_start, flat, gross, tiers, expires_at from call
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

-- Holds all of one organization's calls, or, when they do not fit together, each in its turn. A verdict is `held`, `refused` (with the limits in the way) or `absent`: a counter
-- must be begun first, and nothing was held. Needs lock_spend.
create function reserve_spend_of(organization text, calls json)
returns table (id text, verdict text, overruns json) language plpgsql as $$
declare
  found json;
  call json;
begin
  if exists (
    select from json_array_elements(calls) c
    cross join lateral json_to_recordset(c -> 'limits') as l (scope text, period text, period_start timestamptz)
    where not exists (select from spend_counters k where k.organization_id = organization and k.scope = l.scope
      and k.period = l.period and k.period_start = l.period_start)
  ) then
    return query select c ->> 'id', 'absent', null::json from json_array_elements(calls) c;
    return;
  end if;
  select json_agg(o) into found from find_spend_overruns(organization, calls) o;
  if found is null then
    perform hold_spend(organization, calls);
    return query select c ->> 'id', 'held', null::json from json_array_elements(calls) c;
  elsif json_array_length(calls) = 1 then
    return query select calls -> 0 ->> 'id', 'refused', found;
  else
    for call in select value from json_array_elements(calls) loop
      return query select * from reserve_spend_of(organization, json_build_array(call));
    end loop;
  end if;
end $$;

-- Reserves for calls of any organizations. The locks are taken in one order everywhere. A hold need not survive a crash of the server: with it the call ends too, or is charged when it
-- ends; so nobody waits for the disk.
create function reserve_spend(calls json, called_at timestamptz) returns table (id text, verdict text, overruns json) language plpgsql as $$
declare
  own record;
begin
  perform set_config('synchronous_commit', 'off', true);
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

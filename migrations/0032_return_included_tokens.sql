-- A slice whose money was used up was forgotten with the included tokens that it still held: they stayed held, and calls that had
-- room were refused, until the nightly reconciliation, which also sets right what stayed held before this.
-- Counts what ended calls are charged and lets go of what they held; holds that expired by then too. Needs lock_spend. In the order of their ids, which is that of time, calls
-- take what is left of a price's included tokens. What a slice holds becomes less by what is drawn from it, so that spent and held together never become more; it stays until its
-- included tokens are given back too, which a call that cost its worst case leaves behind.
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
  delete from spend_holds h
  where organization_id = organization and gross = 0
    and not exists (select from jsonb_to_recordset(h.tiers) as t (tokens bigint) where t.tokens > 0);
end $$;

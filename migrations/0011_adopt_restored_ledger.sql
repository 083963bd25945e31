-- Called before anything is written into a database. When its rows were counted by another server, as after pg_restore, the ids of transactions in them mean nothing
-- here: a call of now could look older than an invoice that never saw it, and would not be charged; one that it saw could look late, and be charged twice. So
-- they are given ids of this server's past which say the same: each invoice sees what it saw, whatever came too late for it is late, and everything that
-- comes from now on is later than all of it. Returns whether there was anything to do.
create function adopt_restored_ledger() returns boolean language plpgsql as $$
declare
  here constant bigint := (select system_identifier from pg_control_system());
  now_id bigint;
  places bigint;
  reach bigint;
begin
  if exists (select from usage_watermark where cluster = here) then
    return false;
  end if;
  lock table usage_watermark, requests, usage_adjustments, invoices in share row exclusive mode;
  -- Another process was faster.
  if exists (select from usage_watermark where cluster = here) then
    return false;
  end if;

  -- The invoices of an organization in the order in which they were counted.
  create temporary table snapshots on commit drop as
    select id, organization_id, period_end, counted_in,
      row_number() over (partition by organization_id order by pg_snapshot_xmax(counted_in), sequence) as place
    from invoices where counted_in is not null;
  -- What came too late for an invoice, and the last one that it was too late for.
  create temporary table late on commit drop as
    select f.organization_id, f.at, f.id, max(s.place) as place
    from snapshots s join usage_facts f on f.organization_id = s.organization_id and f.mode = 'live' and f.at < s.period_end
    where f.committed_in >= pg_snapshot_xmin(s.counted_in) and not pg_visible_in_snapshot(f.committed_in, s.counted_in)
    group by 1, 2, 3;

  now_id := pg_current_xact_id()::text::bigint;
  places := (select coalesce(max(place), 0) from snapshots);
  -- Of the ids before this one, the last `places` are for what came late, and those up to here for all the rest.
  reach := now_id - places;
  if reach < 100 then
    raise exception 'this server has counted too few transactions to take over % invoices of one organization', places;
  end if;

  -- Few facts an id, so that roll-ups take them in small steps.
  update requests r set committed_in = n.committed_in
    from (select organization_id, mode, created_at, id, (3 + (row_number() over (order by committed_in) - 1)
        / greatest(5000, count(*) over () / (reach - 3) + 1))::text::xid8 as committed_in
      from requests where committed_in > reach::text::xid8) n
    where (r.organization_id, r.mode, r.created_at, r.id) = (n.organization_id, n.mode, n.created_at, n.id);
  update usage_adjustments set committed_in = '3' where committed_in > reach::text::xid8;
  update requests r set committed_in = (reach + l.place)::text::xid8
    from late l where (r.organization_id, r.mode, r.created_at, r.id) = (l.organization_id, 'live', l.at, l.id);
  update usage_adjustments a set committed_in = (reach + l.place)::text::xid8
    from late l where (a.organization_id, a.mode, a.at, a.id) = (l.organization_id, 'live', l.at, l.id);
  update invoices i set counted_in = format('%s:%s:', reach + s.place, reach + s.place)::pg_snapshot
    from snapshots s where i.id = s.id;

  truncate usage_minutes, usage_hours, usage_days;
  update usage_watermark set below = '0', cluster = here;
  return true;
end $$;

-- What few calls of a long log have is found by one index over everything that it can be filtered by: PostgreSQL 18 skips through its leading columns (B-tree skip scan). Calls
-- that are alike share one entry, so it takes 10 bytes a call; an index a filter, in the list's order, took 170. What many calls have is found by walking the list itself.
create index requests_by_facts on requests (organization_id, mode, operation, version, model, api_key_id, status, code, outcome);

-- Failures are few, so they afford indexes in the list's order.
create index requests_by_code on requests (organization_id, mode, code, created_at, id) where code is not null;
create index requests_by_failed_status on requests (organization_id, mode, status, created_at, id) where status >= 400;

-- They tell what few calls have from what many have where an organization is large: what is common elsewhere can be what it never had. One a filter, because a list of the most
-- common combinations says the more of what is absent the fewer there are. Partitions to come have them by `including all`.
create function create_requests_statistics(target regclass) returns void language plpgsql as $$
declare
  filter text;
begin
  foreach filter in array array['operation', 'version', 'model', 'outcome'] loop
    execute format('create statistics (mcv) on organization_id, %I from %s', filter, target);
  end loop;
end $$;
select create_requests_statistics('requests');
select create_requests_statistics(inhrelid) from pg_inherits where inhparent = 'requests'::regclass;
drop function create_requests_statistics;

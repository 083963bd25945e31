-- What few calls of a long log have is found by one index over everything that it can be filtered by: PostgreSQL 18 skips through its leading columns (B-tree skip scan). Calls
-- that are alike share one entry, so it takes 10 bytes a call; an index a filter in the list's order took 85 each. What many calls have is found by walking the list itself.
create index requests_by_facts on requests (organization_id, mode, operation, version, model, api_key_id, status, code, outcome);

-- Tells those two apart: a model that is common elsewhere can be one that the organization never called. Partitions to come have it by `including all`.
create statistics requests_of_organizations (mcv) on organization_id, model, version, operation from requests;
do $$
declare
  partition regclass;
begin
  for partition in select inhrelid from pg_inherits where inhparent = 'requests'::regclass loop
    execute format('create statistics (mcv) on organization_id, model, version, operation from %s', partition);
  end loop;
end $$;

-- A worker that begins a run holds it for a while, and renews that with each check; after a crash another one goes on where it stopped.
alter table listing_check_runs add column lease_until timestamptz;
create index listing_check_runs_due on listing_check_runs (created_at) where state in ('queued', 'running');

-- Whether asking again later may tell more.
alter table listing_check_results add column is_transient boolean not null default false;

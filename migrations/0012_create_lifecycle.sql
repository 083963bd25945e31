-- The members of a request that are to end; null when it had none, which is almost always.
alter table requests add column deprecated_fields text[];

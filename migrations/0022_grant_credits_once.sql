-- What a credit is given for, where it is given by a rule and not by hand: an organization is given it once.
alter table credits add column grant_key text;
create unique index credits_by_grant_key on credits (organization_id, grant_key) where grant_key is not null;

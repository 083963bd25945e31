-- Notices are listed in the portal, newest first, so each has an id that sorts by time, and what its mail was headed.
alter table deprecation_notices add column id text;
alter table deprecation_notices add column title text;

-- Those that were sent before this release: ids of the instant at which they were, as `createIds` makes them.
update deprecation_notices as notice set
  id = 'ntc_' || (
    select string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', ((ms >> (5 * (9 - place))) & 31)::integer + 1, 1), '' order by place)
    from generate_series(0, 9) as place, lateral (select (extract(epoch from notice.sent_at) * 1000)::bigint as ms) as sent
  ) || (
    select string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', floor(random() * 32)::integer + 1, 1), '')
    from generate_series(1, 16) where notice.sent_at is not null
  ),
  title = 'The ' || kind || ' ' || subject || ' is to end';

alter table deprecation_notices alter column id set not null, alter column title set not null;
create unique index deprecation_notices_by_id on deprecation_notices (organization_id, id desc);

-- Which notices a member wants by mail; without a row, what is usual for the role.
create table notice_preferences (
  organization_id text not null,
  user_id text not null,
  mails text not null check (mails in ('all', 'own_keys', 'none')),
  updated_at timestamptz not null,
  primary key (organization_id, user_id),
  foreign key (organization_id, user_id) references members (organization_id, user_id) on delete cascade
);

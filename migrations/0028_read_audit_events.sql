-- The audit log is read now, by whom it is of: what one actor did, and what was done to one object.
create index audit_events_by_actor on audit_events (organization_id, actor_id, id desc);
create index audit_events_by_target on audit_events (organization_id, target, id desc);

-- Partners are not told who reviews their listings, so lines of reviewers say that the operator did it.
update audit_events set actor_kind = 'operator'
where action = 'listing_assessment.decided'
  or (action = 'listing_message.created' and after ->> 'role' = 'reviewer')
  or (action like 'listing\_version.%' and exists (
    select 1 from listing_transitions t
    where t.version_id = audit_events.target and t.created_at = audit_events.created_at and t.role = 'reviewer' and t.actor_id = audit_events.actor_id));

/** What customers can hear of. Names are the object's, then what happened to it. */
export const eventTypes = [
  "spend_limit.reached",
  "invoice.opened",
  "invoice.paid",
  "invoice.past_due",
  "invoice.voided",
  "listing_version.moved",
  "installation.created",
  "installation.scopes_requested",
  "installation.granted",
  "installation.uninstalled",
  "api_key.created",
  "api_key.rotated",
  "api_key.revoked",
  "notice.sent",
  "webhook_endpoint.disabled",
  "webhook.test",
] as const;
export type EventType = (typeof eventTypes)[number];

import type { EventType } from "@sundial/sdk";

/** What an endpoint can take, with what each tells of. A test event is sent whatever it takes. */
export const eventTypeOptions = [
  { type: "invoice.opened", tells: "an invoice is final" },
  { type: "invoice.paid", tells: "an invoice is paid" },
  { type: "invoice.past_due", tells: "an invoice is past due" },
  { type: "invoice.voided", tells: "an invoice is void" },
  { type: "spend_limit.reached", tells: "a spend limit has reached a per cent that alerts" },
  { type: "installation.created", tells: "a listing is installed" },
  { type: "installation.scopes_requested", tells: "an installed listing asks for more" },
  { type: "installation.granted", tells: "an installed listing was granted what it asks for" },
  { type: "installation.uninstalled", tells: "a listing is uninstalled" },
  { type: "listing_version.moved", tells: "a version of your own listing has another state" },
  { type: "api_key.created", tells: "an API key is made" },
  { type: "api_key.rotated", tells: "an API key has a successor" },
  { type: "api_key.revoked", tells: "an API key is revoked" },
  { type: "notice.sent", tells: "something that you use is to end" },
  { type: "webhook_endpoint.disabled", tells: "an endpoint is disabled, because it fails or is gone" },
] as const satisfies readonly { type: EventType; tells: string }[];

type TakenType = (typeof eventTypeOptions)[number]["type"];

/** The types that a form chose; null, which is every type, when it chose none. */
export function chosenTypes(values: readonly unknown[]): TakenType[] | null {
  const chosen = eventTypeOptions.map(({ type }) => type).filter((type) => values.includes(type));
  return chosen.length > 0 ? chosen : null;
}

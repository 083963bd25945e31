import type { EventType } from "@sundial/sdk";

/** What an endpoint can take, with what each tells of. A test event is sent whatever it takes. What is not `inTest` is of live mode or of none, and goes to live mode's endpoints alone. */
export const eventTypeOptions = [
  { type: "invoice.opened", tells: "an invoice is final", inTest: false },
  { type: "invoice.paid", tells: "an invoice is paid", inTest: false },
  { type: "invoice.past_due", tells: "an invoice is past due", inTest: false },
  { type: "invoice.voided", tells: "an invoice is void", inTest: false },
  { type: "spend_limit.reached", tells: "a spend limit has reached one of its alerts", inTest: false },
  { type: "installation.created", tells: "a listing is installed", inTest: true },
  { type: "installation.scopes_requested", tells: "an installed listing asks for more", inTest: true },
  { type: "installation.granted", tells: "an installed listing was granted what it asks for", inTest: true },
  { type: "installation.uninstalled", tells: "a listing is uninstalled", inTest: true },
  { type: "listing_version.moved", tells: "a version of your own listing has changed its state", inTest: false },
  { type: "api_key.created", tells: "an API key is made", inTest: true },
  { type: "api_key.rotated", tells: "an API key has a successor", inTest: true },
  { type: "api_key.revoked", tells: "an API key is revoked", inTest: true },
  { type: "notice.sent", tells: "something that you use is to end", inTest: false },
  { type: "webhook_endpoint.disabled", tells: "an endpoint is disabled, because it fails or is gone", inTest: true },
] as const satisfies readonly { type: EventType; tells: string; inTest: boolean }[];

type TakenType = (typeof eventTypeOptions)[number]["type"];

/** The types that a form chose; null, which is every type, when it chose none. */
export function chosenTypes(values: readonly unknown[]): TakenType[] | null {
  const chosen = eventTypeOptions.map(({ type }) => type).filter((type) => values.includes(type));
  return chosen.length > 0 ? chosen : null;
}

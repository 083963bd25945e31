import { Sundial } from "@sundial/sdk";
import type { RequestRecord } from "@sundial/usage";
import ICAL from "ical.js";
import type { Customer, WalkedPlatform } from "./walked-platform.ts";

/** One of the things that end, and how a call uses it. */
export interface Thing {
  readonly kind: "model" | "version" | "field";
  readonly subject: string;
  /** What SDKs call it. */
  readonly sdkName: string;
  readonly path: string;
  readonly body?: object;
  readonly headers?: Record<string, string>;
  /** What such a call leaves in the ledger. */
  readonly record: Partial<RequestRecord>;
  /** A page of the portal that says how it stands, and where on it. */
  readonly page: string;
  readonly badge: string;
  /** Narrows the changelog to it; without one the entry of a member is looked for among all. */
  readonly feedQuery: string;
  /** The ids of its entries. */
  readonly entries: readonly string[];
}

/** What everyone outside can see of it on one day. */
export interface Seen {
  readonly status: number;
  readonly code: string | null;
  readonly deprecation: string | null;
  readonly sunset: string | null;
  readonly told: readonly [state: string, daysLeft: number | null] | null;
  readonly mine: string | null;
  readonly event: string | null;
  readonly ownEvent: string | null;
}

/** What the API says: to a call, in its lists and on its calendars. */
export async function lookAtApi(platform: WalkedPlatform, thing: Thing, customer: Customer): Promise<Seen> {
  const call = await use(platform, thing, customer);
  const body = (await call.json()) as { code?: string; error?: { code?: string } };
  const told = await deprecationOf(platform, thing);
  const mine = await deprecationOf(platform, thing, customer);
  return {
    status: call.status,
    // Older versions have no problems.
    code: body.code ?? body.error?.code ?? null,
    deprecation: call.headers.get("deprecation"),
    sunset: call.headers.get("sunset"),
    told: told && [told.state, told.days_left],
    mine: mine?.state ?? null,
    event: await eventOf(platform, "/deprecations.ics", thing),
    ownEvent: await eventOf(platform, customer.calendarPath, thing),
  };
}

/** One call that uses it. */
async function use(platform: WalkedPlatform, thing: Thing, { key }: Customer): Promise<Response> {
  const { path, body, headers } = thing;
  return platform.request(path, {
    ...(body && { method: "POST", body: JSON.stringify(body) }),
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
  });
}

/** The things that an SDK has warned of by the end of one call. */
export async function warningsOfSdk({ apiUrl }: WalkedPlatform, thing: Thing, { key }: Customer): Promise<string[]> {
  const sundial = new Sundial({ apiKey: key, baseURL: apiUrl, retriesMax: 0, onDeprecation: () => undefined });
  const call = {
    method: thing.body ? "POST" : "GET",
    path: thing.path,
    ...(thing.body && { body: thing.body }),
  } as const;
  // After the end it is refused, and the answer says so all the same.
  await Promise.resolve(sundial.request(call, thing.headers ? { headers: thing.headers } : {})).catch(() => undefined);
  return sundial.deprecations().map((found) => found.thing);
}

/** What the thing's page says of its state, and those of its entries that are in both feeds. */
export async function lookAtPortal(platform: WalkedPlatform, thing: Thing) {
  await platform.page.goto(platform.portalUrl + thing.page);
  const badge = platform.page.locator(thing.badge);
  const state = (await badge.count()) === 0 ? null : ((await badge.first().textContent()) ?? "").trim();
  const query = thing.feedQuery;
  const [atom, json] = await Promise.all(
    ["atom", "json"].map(async (format) =>
      (await fetch(`${platform.portalUrl}/changelog/feed.${format}${query}`)).text(),
    ),
  );
  const isIn = (feed: string | undefined) => thing.entries.filter((id) => feed?.includes(`/changelog/${id}`));
  return { state, atom: isIn(atom), json: isIn(json) };
}

async function deprecationOf(platform: WalkedPlatform, { kind, subject }: Thing, customer?: Customer) {
  const answer = await platform.request(`/v1/deprecations${customer ? "?mine=true" : ""}`, {
    headers: customer ? { authorization: `Bearer ${customer.key}` } : {},
  });
  const { data } = (await answer.json()) as {
    data: { kind: string; subject: string; state: string; days_left: number | null }[];
  };
  return data.find((one) => one.kind === kind && one.subject === subject) ?? null;
}

/** The day and the status of its end on a calendar. */
async function eventOf(platform: WalkedPlatform, path: string, { kind, subject }: Thing): Promise<string | null> {
  const text = await (await platform.request(path)).text();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const event = events.find((one) => `${one.getFirstPropertyValue("uid")}`.startsWith(`${kind}-${subject}@`));
  return event ? `${event.getFirstPropertyValue("dtstart")} ${event.getFirstPropertyValue("status")}` : null;
}

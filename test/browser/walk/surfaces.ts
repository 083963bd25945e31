import { isApiError, Sundial } from "@sundial/sdk";
import { selectAll } from "hast-util-select";
import ICAL from "ical.js";
import { XmlDocument } from "libxml2-wasm";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { isAboutChange, notToday, reads, type Thing } from "./things.ts";
import type { Customer, WalkedPlatform } from "./walked-platform.ts";

const parser = unified().use(rehypeParse, { fragment: true });

interface Told {
  readonly state: string;
  readonly daysLeft: number | null;
  readonly sunset: string | undefined;
}

/** What everyone outside can see of a thing on one day. Days are YYYY-MM-DD. */
export interface Seen {
  /** One call that uses it, through the SDK. */
  readonly call: {
    readonly answer: readonly [status: number, code: string | null];
    readonly deprecation: string | null;
    readonly sunset: string | null;
    /** Its migration guide, when `Link` names that. */
    readonly guide: string | null;
    /** What the SDK has warned of. */
    readonly warnings: readonly string[];
  };
  /** `GET /v1/deprecations`, without a key and with `?mine=true`. */
  readonly listed: Told | null;
  readonly mine: Told | null;
  /** `GET /v1/models` and `GET /v1/versions/<date>`. */
  readonly operation: { readonly state: string; readonly sunset: string | null } | null;
  /** In the browser: the thing's own page, and its row on the page of deprecations. */
  readonly page: string | null;
  readonly row: { readonly state: string; readonly sunset: string; readonly left: string | null } | null;
  /** The ids of its entries in the feeds, oldest first. */
  readonly atom: readonly string[] | typeof notToday;
  readonly json: readonly string[] | typeof notToday;
  /** The day and the status of its end on the calendar of all ends, and on the customer's own. */
  readonly event: string | null;
  readonly ownEvent: string | null;
  readonly mayRemove: boolean;
}

/** Looks at every surface once, and returns what each says of each thing. */
export async function lookAt(
  platform: WalkedPlatform,
  things: readonly Thing[],
  customer: Customer,
): Promise<readonly Seen[]> {
  const calls: Seen["call"][] = [];
  for (const thing of things) calls.push(await use(platform, thing, customer));
  const [listed, mine, events, ownEvents, removable, shown, ...rest] = await Promise.all([
    listDeprecations(platform),
    listDeprecations(platform, customer),
    readCalendar(platform, "/deprecations.ics"),
    readCalendar(platform, customer.calendarPath),
    platform.listRemovable(),
    readPages(platform, things),
    ...things.map(async (thing) => ({
      operation: await askOperation(platform, thing, customer),
      ...(await readFeeds(platform, thing)),
    })),
  ]);
  return things.map((thing, index) => {
    const [own, call, pages] = [rest[index], calls[index], shown[index]];
    if (!own || !call || !pages) throw new Error("each thing was looked at above");
    const eventIn = (all: Awaited<typeof events>) => all.get(`${thing.kind}-${thing.subject}`) ?? null;
    return {
      call,
      listed: listed.get(thing.subject) ?? null,
      mine: mine.get(thing.subject) ?? null,
      ...pages,
      ...own,
      event: eventIn(events),
      ownEvent: eventIn(ownEvents),
      mayRemove: removable.has(thing.subject),
    };
  });
}

/** One call that uses it; after its end it is refused, and the answer says so all the same. */
export async function use({ apiUrl }: WalkedPlatform, thing: Thing, { key }: Customer): Promise<Seen["call"]> {
  const { path, body, headers: own, guide } = thing;
  const sundial = new Sundial({ apiKey: key, baseURL: apiUrl, retriesMax: 0, onDeprecation: () => undefined });
  const call = body ? ({ method: "POST", path, body } as const) : ({ method: "GET", path } as const);
  const { answer, headers } = await sundial
    .request(call, { headers: own })
    .withResponse()
    .then(({ response }) => ({ answer: [response.status, null] as const, headers: response.headers }))
    .catch((error: unknown) => {
      if (!isApiError(error)) throw error;
      // Older versions have no problems.
      const { code = error.code } = (error.body as { error?: { code?: string } }).error ?? {};
      return { answer: [error.status, code] as const, headers: error.headers };
    });
  return {
    answer,
    deprecation: headers.get("deprecation"),
    sunset: headers.get("sunset"),
    guide: headers.get("link")?.includes(`${guide}>`) ? guide : null,
    warnings: sundial.deprecations().map((found) => found.thing),
  };
}

const toDay = (instant: string | null | undefined) => instant?.slice(0, 10);

async function listDeprecations(platform: WalkedPlatform, customer?: Customer): Promise<ReadonlyMap<string, Told>> {
  const answer = await ask(platform, `/v1/deprecations${customer ? "?mine=true" : ""}`, customer);
  const { data } = answer as {
    data: { subject: string; state: string; days_left: number | null; sunset_at: string | null }[];
  };
  return new Map(
    data.map((one) => [one.subject, { state: one.state, daysLeft: one.days_left, sunset: toDay(one.sunset_at) }]),
  );
}

async function ask(platform: WalkedPlatform, path: string, customer?: Customer): Promise<unknown> {
  const headers = customer ? { authorization: `Bearer ${customer.key}` } : {};
  return (await platform.request(path, { headers })).json();
}

async function askOperation(platform: WalkedPlatform, thing: Thing, customer: Customer): Promise<Seen["operation"]> {
  if (thing.operation === null) return null;
  const answer = await ask(platform, thing.operation, customer);
  if (thing.kind === "version") {
    const { state, sunset_at } = answer as { state: string; sunset_at: string | null };
    return { state, sunset: toDay(sunset_at) ?? null };
  }
  const { data } = answer as { data: { id: string; lifecycle: { state: string; retired_at: string | null } }[] };
  const found = data.find(({ id }) => id === thing.subject)?.lifecycle;
  return found ? { state: found.state, sunset: toDay(found.retired_at) ?? null } : null;
}

/** The day and the status of each event, by what it is about. */
async function readCalendar(platform: WalkedPlatform, path: string): Promise<ReadonlyMap<string, string>> {
  const text = await (await platform.request(path)).text();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  return new Map(
    events.map((event) => [
      `${event.getFirstPropertyValue("uid")}`.split("@", 1)[0] ?? "",
      `${event.getFirstPropertyValue("dtstart")} ${event.getFirstPropertyValue("status")}`,
    ]),
  );
}

/** On a connection of its own: one that was kept may be closed by the portal at the moment at which it is used again. */
function get(url: string): Promise<Response> {
  return fetch(url, { headers: { connection: "close" } });
}

async function readFeeds(platform: WalkedPlatform, thing: Thing): Promise<Pick<Seen, "atom" | "json">> {
  const day = platform.today();
  return {
    atom: reads("atom", thing, day) ? await readAtom(platform, thing) : notToday,
    json: reads("json", thing, day) ? await readJsonFeed(platform, thing) : notToday,
  };
}

async function readAtom({ portalUrl }: WalkedPlatform, thing: Thing): Promise<string[]> {
  const text = await (await get(`${portalUrl}/changelog/feed.atom${thing.feedQuery}`)).text();
  const document = XmlDocument.fromString(text);
  const ids = document.find("//a:entry/a:id", { a: "http://www.w3.org/2005/Atom" }).map((node) => node.content);
  document.dispose();
  return entriesAmong(thing, ids);
}

async function readJsonFeed({ portalUrl }: WalkedPlatform, thing: Thing): Promise<string[]> {
  const feed = await (await get(`${portalUrl}/changelog/feed.json${thing.feedQuery}`)).json();
  return entriesAmong(
    thing,
    (feed as { items: { id: string }[] }).items.map(({ id }) => id),
  );
}

function entriesAmong({ entries }: Thing, urls: readonly string[]): string[] {
  return entries.filter((id) => urls.some((url) => url.endsWith(`/changelog/${id}`)));
}

/** What the pages say: in the browser on the days about a change of a thing, else as they come over HTTP. */
async function readPages(platform: WalkedPlatform, things: readonly Thing[]) {
  const states: (string | null)[] = [];
  for (const thing of things) states.push(thing.page && (await readOwnPage(platform, thing, thing.page)));
  const rows = await readRows(platform, things);
  return things.map((_, index) => {
    const [state, sunset, left = null] = rows[index] ?? [];
    return { page: states[index] ?? null, row: state && sunset ? { state, sunset, left } : null };
  });
}

/** Of the page of deprecations, which counts days: what each thing's row shows at the width of a desktop, and nothing where it has no row. */
async function readRows({ page, portalUrl, today }: WalkedPlatform, things: readonly Thing[]): Promise<string[][]> {
  const url = `${portalUrl}/deprecations`;
  if (things.some((thing) => isAboutChange(thing, today()))) {
    await page.goto(url);
    const shown = (subject: string) =>
      page.locator(`tr[id="${subject}"]`).locator(".badge:visible, .ends time, .ends .quiet");
    return Promise.all(things.map(({ subject }) => shown(subject).allTextContents()));
  }
  const html = await (await get(url)).text();
  return things.map(({ subject }) => {
    const [, row = ""] = html.split(`<tr id="${subject}"`);
    const tree = parser.parse(`<table><tr${row.split("</tr>", 1)}`);
    return selectAll(".wide-only .badge, .ends time, .ends .quiet", tree).map(({ children }) =>
      children.map((node) => (node.type === "text" ? node.value : "")).join(""),
    );
  });
}

async function readOwnPage({ page, portalUrl, today }: WalkedPlatform, thing: Thing, path: string) {
  const url = portalUrl + path;
  if (!isAboutChange(thing, today())) {
    const [, shown = null] = /<h1.*?class="badge[^>]*>([^<]*)</s.exec(await (await get(url)).text()) ?? [];
    return shown;
  }
  await page.goto(url);
  return page.locator("main .badge").first().textContent();
}

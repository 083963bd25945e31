import type { AuditEvent, Sundial } from "@sundial/sdk";
import type { APIRoute } from "astro";
import { readAuditView } from "../../lib/audit-view.ts";
import { memberAddresses } from "../../lib/member-addresses.ts";
import { streamCsv } from "../../lib/stream-csv.ts";
import type { Cell } from "../../lib/to-csv.ts";

/** Many pages follow each other at once, so a limit on calls a minute is waited for. */
const patient = { retriesMax: 5 };

const columns: Readonly<Record<string, (event: AuditEvent, names: ReadonlyMap<string, string>) => Cell>> = {
  id: (event) => event.id,
  created_at: (event) => event.created_at,
  actor_kind: (event) => event.actor.kind,
  actor_id: (event) => event.actor.id,
  action: (event) => event.action,
  target_id: (event) => event.target_id,
  before: (event) => event.before && JSON.stringify(event.before),
  after: (event) => event.after && JSON.stringify(event.after),
  request_id: (event) => event.request_id,
  actor_email: ({ actor }, names) =>
    actor.kind === "person" && actor.id !== null ? (names.get(actor.id) ?? null) : null,
};

/** The audit log for a spreadsheet: what the page with the same query shows, all pages of it. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { query } = readAuditView(url.searchParams, Date.now());
  const names = await memberAddresses(locals.session.api);
  const parts = readRows(locals.session.api, { query, names });
  return await streamCsv({ name: "audit-log", columns: Object.keys(columns), parts });
};

interface Asked {
  readonly query: ReturnType<typeof readAuditView>["query"];
  readonly names: ReadonlyMap<string, string>;
}

async function* readRows(api: Sundial, { query, names }: Asked): AsyncGenerator<Cell[][]> {
  for (let after: string | undefined; ; ) {
    const page = await api.auditEvents.list({ ...query, limit: 100, after }, patient);
    yield page.data.map((event) => Object.values(columns).map((read) => read(event, names)));
    if (page.nextCursor === undefined) return;
    after = page.nextCursor;
  }
}

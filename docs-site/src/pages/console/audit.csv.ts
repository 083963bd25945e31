import type { AuditEvent, Sundial } from "@sundial/sdk";
import type { APIRoute } from "astro";
import { readAuditView } from "../../lib/audit-view.ts";
import { streamCsv } from "../../lib/stream-csv.ts";
import type { Cell } from "../../lib/to-csv.ts";

/** Many pages follow each other at once, so a limit on calls a minute is waited for. */
const patient = { retriesMax: 5 };

const columns: Readonly<Record<string, (event: AuditEvent) => Cell>> = {
  id: (event) => event.id,
  created_at: (event) => event.created_at,
  actor_kind: (event) => event.actor.kind,
  actor_id: (event) => event.actor.id,
  action: (event) => event.action,
  target_id: (event) => event.target_id,
  before: (event) => event.before && JSON.stringify(event.before),
  after: (event) => event.after && JSON.stringify(event.after),
  request_id: (event) => event.request_id,
};

/** The audit log for a spreadsheet: what the page with the same query shows, all pages of it. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { query } = readAuditView(url.searchParams, Date.now());
  const parts = readRows(locals.session.api, query);
  return await streamCsv({ name: "audit-log", columns: Object.keys(columns), parts });
};

async function* readRows(api: Sundial, query: ReturnType<typeof readAuditView>["query"]): AsyncGenerator<Cell[][]> {
  for (let after: string | undefined; ; ) {
    const page = await api.auditEvents.list({ ...query, limit: 100, after }, patient);
    yield page.data.map((event) => Object.values(columns).map((read) => read(event)));
    if (page.nextCursor === undefined) return;
    after = page.nextCursor;
  }
}

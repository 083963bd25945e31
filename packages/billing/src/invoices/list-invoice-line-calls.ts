import type { ReadContext } from "@sundial/db";
import { coreErrors, requireScope } from "@sundial/errors";
import type { Page, PageInput } from "@sundial/kernel";
import { listUsageRows } from "@sundial/usage";
import { chargedOutcomes } from "../charged-outcomes.ts";
import { isOpened } from "./is-opened.ts";
import { listLateCalls } from "./list-late-calls.ts";
import { findInvoice, findInvoiceLines } from "./lookup.ts";
import { shareIncluded } from "./share-included.ts";
import type { InvoiceLineCall, InvoiceLineRow } from "./types.ts";

export interface ListInvoiceLineCallsInput extends PageInput {
  readonly invoiceId: string;
  readonly lineId: string;
}

/**
 * What is behind a line, oldest first: in order of time each call takes what is left of the included tokens, so that the amounts of all sum to the line's exact
 * amount. A line of anything else has none. Throws `resource_not_found`, `invalid_cursor`.
 */
export async function listInvoiceLineCalls(
  ctx: ReadContext,
  input: ListInvoiceLineCallsInput,
): Promise<{ readonly line: InvoiceLineRow; readonly page: Page<InvoiceLineCall> }> {
  requireScope(ctx, "billing.read");
  const invoice = await findInvoice(ctx.db, ctx, input.invoiceId);
  const line = (await findInvoiceLines(ctx.db, invoice)).find(({ id }) => id === input.lineId);
  if (!line) throw coreErrors.resource_not_found({ resource: "invoice line", id: input.lineId });
  if (!isOpened(line)) return { line, page: { data: [], hasMore: false, nextCursor: null } };
  if (line.kind === "adjustment") return { line, page: await listLateCalls(ctx, { invoice, line, page: input }) };
  const live = { ...ctx, mode: "live" as const, actor: { kind: "system", job: "billing" } as const };
  const rows = await listUsageRows(live, {
    start: line.periodStart,
    end: line.periodEnd,
    model: line.model,
    tokenClass: line.tokenClass,
    outcomes: chargedOutcomes,
    seenBy: invoice.countedIn ?? undefined,
    limit: input.limit,
    after: input.after,
  });
  const data = rows.data.map(({ id, at, apiKeyId, model, outcome, tokens, tokensBefore }) => {
    const shared = shareIncluded(line, { tokens, tokensBefore });
    return { id, at, apiKeyId, model, outcome, ...shared };
  });
  return { line, page: { ...rows, data } };
}

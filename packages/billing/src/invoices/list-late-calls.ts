import type { Db, ReadContext } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import { decodeCursor, type Page, type PageInput, toPage } from "@sundial/kernel";
import { type LateUsage, listLateUsage } from "@sundial/usage";
import { chargedOutcomes } from "../charged-outcomes.ts";
import type { TokenClass } from "../pricing/types.ts";
import { findPreviousInvoice } from "./find-previous-invoice.ts";
import type { InvoiceLineCall, InvoiceRow, OpenedLine } from "./types.ts";

export interface LateCallsInput {
  readonly invoice: InvoiceRow;
  readonly line: OpenedLine;
  readonly page: PageInput;
}

/** A page of the calls and corrections behind a line of corrections. There are few. */
export async function listLateCalls(
  ctx: ReadContext,
  { invoice, line, page }: LateCallsInput,
): Promise<Page<InvoiceLineCall>> {
  const calls = await readLateCalls(ctx.db, invoice, line);
  return toPage(calls.slice(startOf(calls, page.after)), page.limit);
}

/** What is behind a line of corrections: what the invoice before could not see, and this one can. */
export async function readLateCalls(db: Db, invoice: InvoiceRow, line: OpenedLine): Promise<InvoiceLineCall[]> {
  const { organizationId, periodStart } = invoice;
  const previous = await findPreviousInvoice(db, organizationId, periodStart);
  if (!previous?.countedIn) return [];
  const late = await listLateUsage(db, {
    organizationId,
    mode: "live",
    before: periodStart,
    unseenBy: previous.countedIn,
    seenBy: invoice.countedIn ?? undefined,
    outcomes: chargedOutcomes,
  });
  const isOfLine = ({ at, model }: LateUsage) => model === line.model && at >= line.periodStart && at < line.periodEnd;
  return shareOut(line, late.filter(isOfLine));
}

/** Gives each what is left of the line's included tokens; the last one takes what the others could not, so that all together are the line. */
function shareOut(line: OpenedLine, rows: readonly LateUsage[]): InvoiceLineCall[] {
  const counted = rows.filter((row) => tokensOf(row, line.tokenClass) !== 0n);
  let left = line.includedQuantity;
  return counted.map((row, index) => {
    const quantity = tokensOf(row, line.tokenClass);
    const isLast = index === counted.length - 1;
    const most = quantity > 0n ? quantity : 0n;
    const includedQuantity = isLast ? left : left < most ? left : most;
    left -= includedQuantity;
    const chargedQuantity = quantity - includedQuantity;
    const { id, at, apiKeyId, model, outcome } = row;
    const amount = chargedQuantity * line.unitPicodollars;
    return { id, at, apiKeyId, model, outcome, quantity, includedQuantity, chargedQuantity, amount };
  });
}

function tokensOf({ inputTokens, cachedInputTokens, outputTokens }: LateUsage, tokenClass: TokenClass): bigint {
  switch (tokenClass) {
    case "input":
      return inputTokens - cachedInputTokens;
    case "cached_input":
      return cachedInputTokens;
    case "output":
      return outputTokens;
    case "embedding":
      return inputTokens;
  }
}

function startOf(calls: readonly InvoiceLineCall[], after: string | undefined): number {
  if (after === undefined) return 0;
  const index = calls.findIndex(({ id }) => id === decodeCursor(after));
  if (index < 0) throw coreErrors.invalid_cursor({}, { param: "after" });
  return index + 1;
}

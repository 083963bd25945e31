import type { Db } from "@sundial/db";
import type { Ids } from "@sundial/kernel";
import { eq } from "drizzle-orm";
import type { ComputedInvoice } from "../invoicing/types.ts";
import type { Plan } from "../plans/types.ts";
import { invoiceLines } from "../tables.ts";
import { toLineFacts } from "./to-line-facts.ts";
import type { InvoiceLineRow } from "./types.ts";

export interface LinesToStore {
  readonly invoiceId: string;
  readonly organizationId: string;
  readonly computed: Pick<ComputedInvoice, "lines">;
  readonly plans: ReadonlyMap<string, Plan>;
}

/** Puts the computed lines in place of those that the invoice has. */
export async function storeLines(tx: Db, newId: Ids, input: LinesToStore): Promise<void> {
  await tx.delete(invoiceLines).where(eq(invoiceLines.invoiceId, input.invoiceId));
  const rows = toLineRows(newId, input);
  if (rows.length > 0) await tx.insert(invoiceLines).values(rows);
}

function toLineRows(newId: Ids, { invoiceId, organizationId, computed, plans }: LinesToStore): InvoiceLineRow[] {
  return computed.lines.map((line, position) => {
    const id = newId("invoiceLine");
    return { id, organizationId, invoiceId, position, ...toLineFacts(line, plans) };
  });
}

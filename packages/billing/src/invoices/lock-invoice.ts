import { lockOrganization } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import type { CallContext } from "@sundial/kernel";
import { findInvoice } from "./lookup.ts";
import type { InvoiceRow } from "./types.ts";

/** The invoice, held with everything else of its organization's bill until the transaction ends. Throws `resource_not_found`. */
export async function lockInvoice(tx: Db, ctx: Pick<CallContext, "organization">, id: string): Promise<InvoiceRow> {
  await lockOrganization(tx, ctx.organization.id);
  return findInvoice(tx, ctx, id);
}

import type { Catalogue } from "@sundial/models";
import type { Plan } from "../plans/types.ts";
import type { PriceBook } from "../pricing/types.ts";

/** What invoices are made by, read from files at the start of a process. */
export interface InvoicingDeps {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly prices: PriceBook;
  readonly catalogue: Catalogue;
}

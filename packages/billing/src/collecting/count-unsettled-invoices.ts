import type { Db } from "@sundial/db";
import { invoices } from "../tables.ts";
import { isUnsettled } from "./is-unsettled.ts";

/** How many final invoices the collector was not told of yet, across organizations. For a job. */
export function countUnsettledInvoices(db: Db): Promise<number> {
  return db.$count(invoices, isUnsettled());
}

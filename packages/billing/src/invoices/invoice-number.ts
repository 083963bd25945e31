import type { InvoiceRow } from "./types.ts";

/** The number for people: the end of the organization's id and the sequence within it, such as `FYPA3K-0007`. */
export function invoiceNumber({ organizationId, sequence }: Pick<InvoiceRow, "organizationId" | "sequence">): string {
  return `${organizationId.slice(-6).toUpperCase()}-${String(sequence).padStart(4, "0")}`;
}

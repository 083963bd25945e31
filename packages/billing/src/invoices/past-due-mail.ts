import { type Mail, type MailParts, toHtml, toText } from "@sundial/accounts";
import { toDecimalString } from "@sundial/kernel";
import { fromCents } from "../rating/to-cents.ts";
import { invoiceNumber } from "./invoice-number.ts";
import type { InvoiceRow } from "./types.ts";

export interface PastDueMailInput {
  readonly organizationName: string;
  readonly invoice: InvoiceRow;
  readonly portalUrl: string;
}

/** Says that an invoice could not be charged, and where it is paid. */
export function pastDueMail({ organizationName, invoice, portalUrl }: PastDueMailInput): Omit<Mail, "to"> {
  const name = organizationName.replace(/[\r\n\t]+/g, " ").slice(0, 120);
  const number = invoiceNumber(invoice);
  const parts: MailParts = {
    heading: `Invoice ${number} could not be charged`,
    lines: [
      `The charge of ${toDecimalString(fromCents(invoice.totalCents))} USD to the organization ${name} failed, so the invoice is past due.`,
      "Pay it from its page, and check which card is to be charged the next time.",
    ],
    button: { label: "See the invoice", url: `${portalUrl}/console/billing/invoices/${invoice.id}` },
    closing: "You get this mail because you are an owner, an admin or in finance there.",
  };
  return { subject: `${parts.heading}: ${name}`, text: toText(parts), html: toHtml(parts) };
}

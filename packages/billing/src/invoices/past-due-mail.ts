import { type Mail, type MailParts, toHtml, toText } from "@sundial/accounts";
import { toDecimalString } from "@sundial/kernel";
import { fromCents } from "../rating/to-cents.ts";
import { invoiceNumber } from "./invoice-number.ts";
import { type PastDueCause, pastDueText } from "./tell-of-invoice.ts";
import type { InvoiceRow } from "./types.ts";

export interface PastDueMailInput {
  readonly organizationName: string;
  readonly invoice: InvoiceRow;
  readonly cause: PastDueCause;
  readonly portalUrl: string;
}

/** Says that an invoice could not be charged or was not paid by its day, and how it is paid. */
export function pastDueMail({ organizationName, invoice, cause, portalUrl }: PastDueMailInput): Omit<Mail, "to"> {
  const name = organizationName.replace(/[\r\n\t]+/g, " ").slice(0, 120);
  const amount = `${toDecimalString(fromCents(invoice.totalCents))} USD`;
  const parts: MailParts = {
    heading: `Invoice ${invoiceNumber(invoice)} ${pastDueText[cause]}`,
    lines: [
      cause === "charge_failed"
        ? `The charge of ${amount} to the organization ${name} failed, so the invoice is past due.`
        : `${amount} were to be paid by ${day(invoice.dueAt)} by the organization ${name} and are not, so the invoice is past due.`,
      invoice.collector === "none"
        ? "No money is collected on this installation: pay it as agreed with those who run this API."
        : "Pay it from its page, and check which card is to be charged the next time.",
    ],
    button: { label: "See the invoice", url: `${portalUrl}/console/billing/invoices/${invoice.id}` },
    closing: "You get this mail because you are an owner, an admin or in finance there.",
  };
  return { subject: `${parts.heading}: ${name}`, text: toText(parts), html: toHtml(parts) };
}

function day(at: Date | null): string {
  return at ? `${at.toISOString().slice(0, 10)} (UTC)` : "its day";
}

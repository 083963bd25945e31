import type { ComputedInvoice } from "../invoicing/types.ts";

/** The sums of a computed invoice as they are stored, in cents. */
export function toAmounts(computed: ComputedInvoice) {
  return {
    subtotalCents: computed.subtotalCents,
    creditsCents: computed.creditsCents,
    broughtForwardCents: computed.broughtForwardCents,
    totalCents: computed.dueCents,
    carriedForwardCents: computed.carriedForwardCents,
  };
}

import type { ListingUsage as WireUsage } from "@sundial/contract/types";
import type { ListingUsage, ListingUseDay } from "@sundial/marketplace";
import { toWireMoney } from "../../would-have-cost.ts";

interface Reader {
  readonly mayReadBilling: boolean;
}

export function toWireListingUsage({ month, listings }: ListingUsage, reader: Reader): WireUsage {
  return {
    month,
    listings: listings.map(({ listingId, name, installations, days, ...sums }) => ({
      listing_id: listingId,
      name,
      installations,
      ...toWireSums(sums, reader),
      days: days.map(({ day, organizations, ...own }) => ({ day, organizations, ...toWireSums(own, reader) })),
    })),
  };
}

function toWireSums(sums: Omit<ListingUseDay, "day" | "organizations">, { mayReadBilling }: Reader) {
  return {
    requests: Number(sums.requests),
    input_tokens: Number(sums.inputTokens),
    cached_input_tokens: Number(sums.cachedInputTokens),
    output_tokens: Number(sums.outputTokens),
    cost: mayReadBilling ? toWireMoney(sums.cost) : null,
  };
}

import type { MarketplaceTerms } from "@sundial/contract/types";
import type { ToldTerms } from "@sundial/marketplace";

export function toWireTerms(terms: ToldTerms): MarketplaceTerms {
  return {
    version: terms.version,
    in_force_from: terms.inForceFrom.toISOString(),
    is_in_force: terms.isInForce,
    share_percent: terms.sharePercent,
    text: terms.text,
    accepted_at: terms.acceptedAt?.toISOString() ?? null,
  };
}

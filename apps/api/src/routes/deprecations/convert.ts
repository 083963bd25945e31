import type { AnnouncedDeprecation as WireDeprecation } from "@sundial/contract/types";
import { comparePrices, daysLeft, type ToldDeprecation, type Use } from "@sundial/lifecycle";
import type { Catalogue } from "@sundial/models";
import { toWireMoney } from "../../would-have-cost.ts";

interface View {
  readonly portalUrl: string;
  /** The instant that the call is answered as of. */
  readonly now: Date;
  readonly catalogue: Catalogue;
}

/** `uses` are the caller's own; null when nobody asked for them. */
export function toWireDeprecation(
  { deprecation, state }: ToldDeprecation,
  uses: readonly Use[] | null,
  { portalUrl, now, catalogue }: View,
): WireDeprecation {
  const prices = uses && comparePrices({ deprecation, uses }, { catalogue, now });
  return {
    kind: deprecation.kind,
    subject: deprecation.subject,
    state,
    announced_at: deprecation.announcedAt.toISOString(),
    deprecated_at: deprecation.deprecatedAt.toISOString(),
    sunset_at: deprecation.sunsetAt?.toISOString() ?? null,
    days_left: daysLeft(deprecation.sunsetAt, now),
    successor: deprecation.successor,
    assistance: deprecation.assistance,
    reason: deprecation.reason,
    guide_url: `${portalUrl}${deprecation.guidePath}`,
    brownouts: deprecation.brownouts.map(({ from, until }) => ({
      starts_at: from.toISOString(),
      ends_at: until.toISOString(),
    })),
    uses: uses?.map(toWireUse) ?? null,
    price_difference: prices && {
      current: toWireMoney(prices.current),
      successor: toWireMoney(prices.successor),
      difference: toWireMoney(prices.successor - prices.current),
    },
  };
}

function toWireUse(use: Use): NonNullable<WireDeprecation["uses"]>[number] {
  return {
    api_key_id: use.apiKeyId,
    operation: use.operation,
    model: use.model,
    version: use.version,
    client: use.client,
    calls: use.calls,
    calls_per_day: use.callsPerDay,
    first_seen_at: use.firstSeenAt.toISOString(),
    last_seen_at: use.lastSeenAt.toISOString(),
    input_tokens: Number(use.inputTokens),
    cached_input_tokens: Number(use.cachedInputTokens),
    output_tokens: Number(use.outputTokens),
    cost: use.cost === null ? null : toWireMoney(use.cost),
  };
}

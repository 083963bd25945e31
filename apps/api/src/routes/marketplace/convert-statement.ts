import type { MarketplaceStatement } from "@sundial/contract/types";
import type { Statement } from "@sundial/marketplace";
import { toWireCents } from "../billing/convert.ts";

export function toWireStatement(statement: Statement): MarketplaceStatement {
  return {
    id: statement.id,
    month: statement.month.slice(0, "2026-11".length),
    terms_version: statement.termsVersion,
    paid: toWireCents(statement.paidCents),
    share: toWireCents(statement.shareCents),
    lines: statement.lines.map((line) => ({
      listing_id: line.listingId,
      name: line.name,
      installations: line.installations,
      requests: Number(line.requests),
      paid: toWireCents(line.paidCents),
      share: toWireCents(line.shareCents),
    })),
    created_at: statement.createdAt.toISOString(),
  };
}

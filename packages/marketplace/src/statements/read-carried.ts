import type { Db } from "@sundial/db";
import { eq, sql } from "drizzle-orm";
import { marketplaceCountedPayments, marketplaceStatementLines, marketplaceStatements } from "../tables.ts";
import { picodollarsPerCent } from "./compute-statement.ts";
import type { ListingMonth } from "./types.ts";

/** What the roundings of all statements of a partner left over, by listing: below a cent each, in either direction. */
export async function readCarried(tx: Db, partnerId: string): Promise<Map<string, ListingMonth["carried"]>> {
  const { listingId, paidPicodollars, sharePicodollars, organizationId } = marketplaceCountedPayments;
  const counted = await tx
    .select({ listingId, paid: sql<string>`sum(${paidPicodollars})`, share: sql<string>`sum(${sharePicodollars})` })
    .from(marketplaceCountedPayments)
    .where(eq(organizationId, partnerId))
    .groupBy(listingId);
  const { paidCents, shareCents } = marketplaceStatementLines;
  const said = await tx
    .select({
      listingId: marketplaceStatementLines.listingId,
      paid: sql<string>`sum(${paidCents})`,
      share: sql<string>`sum(${shareCents})`,
    })
    .from(marketplaceStatementLines)
    .innerJoin(marketplaceStatements, eq(marketplaceStatements.id, marketplaceStatementLines.statementId))
    .where(eq(marketplaceStatements.organizationId, partnerId))
    .groupBy(marketplaceStatementLines.listingId);
  const saidOf = new Map(said.map((row) => [row.listingId, row]));
  return new Map(
    counted.map((row) => {
      const { paid = "0", share = "0" } = saidOf.get(row.listingId) ?? {};
      const left = (exact: string, cents: string) => BigInt(exact) - BigInt(cents) * picodollarsPerCent;
      return [row.listingId, { paid: left(row.paid, paid), share: left(row.share, share) }];
    }),
  );
}

import type { Db } from "@sundial/db";
import { apiKeys } from "@sundial/keys";
import { countKeyRequests } from "@sundial/usage";
import { and, eq, inArray, lt, ne } from "drizzle-orm";
import { listingInstallations, listings, marketplaceCountedInvoices } from "../tables.ts";
import type { CustomerLedger, KeyAmounts, ListingMonth, TimeRange } from "./types.ts";

interface Question {
  readonly partnerId: string;
  readonly month: TimeRange;
  readonly ledger: CustomerLedger;
}

/** What a partner's listings did in a month, and the invoices that what was paid comes from, each of which counts here for the first time. */
export interface GatheredMonth {
  /** Those that were called or paid for, by id. */
  readonly listings: readonly ListingMonth[];
  readonly invoiceIds: readonly string[];
}

/** Gathers it from keys, roll-ups and customers' invoices. Runs in a transaction that sees one instant. */
export async function gatherMonth(tx: Db, question: Question): Promise<GatheredMonth> {
  const keys = await readKeys(tx, question);
  const sums = new Map<string, Sum>();
  const invoiceIds: string[] = [];
  for (const [customerId, own] of Map.groupBy(keys, ({ organizationId }) => organizationId)) {
    const listingOf = new Map(own.map(({ keyId, listingId }) => [keyId, listingId]));
    const add = (amounts: ReadonlyMap<string, number | bigint>, member: "requests" | "usage" | "paid") => {
      for (const [keyId, amount] of amounts) {
        const listingId = listingOf.get(keyId);
        if (listingId === undefined || BigInt(amount) === 0n) continue;
        const sum = sums.get(listingId) ?? { requests: 0n, usage: 0n, paid: 0n, customers: new Set() };
        sum[member] += BigInt(amount);
        if (member === "requests") sum.customers.add(customerId);
        sums.set(listingId, sum);
      }
    };
    const where = { organizationId: customerId, ...question.month };
    add(await countKeyRequests(tx, { ...where, mode: "live", apiKeyIds: [...listingOf.keys()] }), "requests");
    add(await question.ledger.readCharges(tx, where), "usage");
    for (const { invoiceId, amounts } of await readPayments(tx, question, own)) {
      add(amounts, "paid");
      invoiceIds.push(invoiceId);
    }
  }
  const found = [...sums].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    listings: found.map(([listingId, { customers, ...sum }]) => ({ listingId, installations: customers.size, ...sum })),
    invoiceIds,
  };
}

interface Sum {
  requests: bigint;
  usage: bigint;
  paid: bigint;
  readonly customers: Set<string>;
}

interface InstalledKey {
  readonly keyId: string;
  readonly listingId: string;
  /** The customer. */
  readonly organizationId: string;
  readonly installedAt: Date;
}

/** Every live key of an installation of the partner's listings in another organization. */
function readKeys(tx: Db, { partnerId, month }: Question): Promise<InstalledKey[]> {
  return tx
    .select({
      keyId: apiKeys.id,
      listingId: listings.id,
      organizationId: listingInstallations.organizationId,
      installedAt: listingInstallations.installedAt,
    })
    .from(listings)
    .innerJoin(listingInstallations, eq(listingInstallations.listingId, listings.id))
    .innerJoin(apiKeys, eq(apiKeys.installationId, listingInstallations.id))
    .where(
      and(
        eq(listings.organizationId, partnerId),
        ne(listingInstallations.organizationId, partnerId),
        eq(listingInstallations.mode, "live"),
        eq(apiKeys.mode, "live"),
        lt(listingInstallations.installedAt, month.end),
      ),
    );
}

/** What the customer paid for calls of each key, on invoices that no statement of the partner has counted. */
async function readPayments(
  tx: Db,
  { partnerId, month, ledger }: Question,
  keys: readonly InstalledKey[],
): Promise<{ readonly invoiceId: string; readonly amounts: KeyAmounts }[]> {
  const organizationId = keys[0]?.organizationId ?? "";
  const endedAfter = new Date(Math.min(...keys.map(({ installedAt }) => installedAt.getTime())));
  const paid = await ledger.listPaidInvoices(tx, { organizationId, endedAfter, paidBefore: month.end });
  if (paid.length === 0) return [];
  const counted = await tx
    .select({ id: marketplaceCountedInvoices.invoiceId })
    .from(marketplaceCountedInvoices)
    .where(
      and(
        eq(marketplaceCountedInvoices.organizationId, partnerId),
        inArray(marketplaceCountedInvoices.invoiceId, [...paid]),
      ),
    );
  const known = new Set(counted.map(({ id }) => id));
  const payments: { invoiceId: string; amounts: KeyAmounts }[] = [];
  for (const invoiceId of paid)
    if (!known.has(invoiceId))
      payments.push({ invoiceId, amounts: await ledger.readPayments(tx, { organizationId, invoiceId }) });
  return payments;
}

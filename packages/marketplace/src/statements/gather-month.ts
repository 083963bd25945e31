import type { Db } from "@sundial/db";
import type { Picodollars } from "@sundial/kernel";
import { countKeyRequests } from "@sundial/usage";
import { type CountedInvoice, countPayments, type PartnerCustomer } from "./count-payments.ts";
import { type InstalledKey, listInstalledKeys } from "./list-installed-keys.ts";
import { readCarried } from "./read-carried.ts";
import type { CustomerLedger, ListingMonth, TimeRange } from "./types.ts";

interface Question {
  readonly partnerId: string;
  readonly month: TimeRange;
  readonly ledger: CustomerLedger;
  readonly sharePercent: number;
}

/** What a partner's listings did in a month, and the invoices that what was paid comes from. */
export interface GatheredMonth {
  /** Those that were called, paid or refunded for, by id. */
  readonly listings: readonly ListingMonth[];
  readonly invoices: readonly CountedInvoice[];
}

/** Gathers it from keys, roll-ups and customers' invoices. Runs in a transaction that sees one instant. */
export async function gatherMonth(tx: Db, question: Question): Promise<GatheredMonth> {
  const sums = new Map<string, Sum>();
  const sumOf = (listingId: string) => {
    const sum = sums.get(listingId) ?? {
      requests: 0n,
      usage: 0n,
      paid: 0n,
      refunded: 0n,
      share: 0n,
      customers: new Set(),
    };
    sums.set(listingId, sum);
    return sum;
  };
  const invoices: CountedInvoice[] = [];
  for (const customer of customersOf(await listInstalledKeys(tx, question))) {
    await addUse(tx, question, { customer, sumOf });
    invoices.push(...(await countPayments(tx, question, customer)));
  }
  for (const { isNew, payments } of invoices)
    for (const { listingId, paid, share } of payments) {
      const sum = sumOf(listingId);
      sum.paid += paid;
      sum.share += share;
      if (!isNew && paid < 0n) sum.refunded -= paid;
    }
  const carried = await readCarried(tx, question.partnerId);
  const moved = new Set(invoices.flatMap(({ payments }) => payments.map(({ listingId }) => listingId)));
  const listings = [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([listingId, { customers, ...sum }]) => ({
      listingId,
      installations: customers.size,
      // Where nothing was paid or given back, nothing is said, and what is left over waits.
      carried: (moved.has(listingId) && carried.get(listingId)) || { paid: 0n, share: 0n },
      ...sum,
    }));
  return { listings, invoices };
}

interface Sum {
  requests: bigint;
  usage: Picodollars;
  paid: Picodollars;
  refunded: Picodollars;
  share: Picodollars;
  readonly customers: Set<string>;
}

function customersOf(keys: readonly InstalledKey[]): PartnerCustomer[] {
  return [...Map.groupBy(keys, ({ organizationId }) => organizationId)].map(([organizationId, own]) => ({
    organizationId,
    installedAt: new Date(Math.min(...own.map(({ installedAt }) => installedAt.getTime()))),
    listingOf: new Map(own.map(({ keyId, listingId }) => [keyId, listingId])),
  }));
}

/** Adds what a customer called in the month, and what that cost. */
async function addUse(
  tx: Db,
  { month, ledger }: Question,
  { customer, sumOf }: { readonly customer: PartnerCustomer; readonly sumOf: (listingId: string) => Sum },
): Promise<void> {
  const { organizationId, listingOf } = customer;
  const where = { organizationId, ...month };
  for (const [keyId, count] of await countKeyRequests(tx, {
    ...where,
    mode: "live",
    apiKeyIds: [...listingOf.keys()],
  })) {
    const listingId = listingOf.get(keyId);
    if (listingId === undefined || count === 0) continue;
    const sum = sumOf(listingId);
    sum.requests += BigInt(count);
    sum.customers.add(organizationId);
  }
  for (const { apiKeyId, amount } of await ledger.readCharges(tx, where)) {
    const listingId = listingOf.get(apiKeyId);
    if (listingId !== undefined && amount !== 0n) sumOf(listingId).usage += amount;
  }
}

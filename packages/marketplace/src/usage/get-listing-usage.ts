import type { Db, ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { sumKeyDays } from "@sundial/usage";
import { type InstalledKey, listInstalledKeys } from "../statements/list-installed-keys.ts";
import type { CustomerLedger, TimeRange } from "../statements/types.ts";
import { utcMonthOf } from "../statements/utc-months.ts";
import { addSums, type ListingDays, noSums, plus, type UseSums } from "./listing-days.ts";
import { nameListings } from "./name-listings.ts";

export interface GetListingUsageInput {
  /** As in 2026-11; the one that is running when it is left out. */
  readonly month?: string | undefined;
}

export interface ListingUseDay extends UseSums {
  /** As in 2026-11-23. */
  readonly day: string;
  readonly organizations: number;
}

export interface ListingUse extends UseSums {
  readonly listingId: string;
  readonly name: string;
  /** How many other organizations have it installed in live mode now. */
  readonly installations: number;
  /** Those with calls, the newest first. */
  readonly days: readonly ListingUseDay[];
}

export interface ListingUsage {
  readonly month: string;
  readonly listings: readonly ListingUse[];
}

/**
 * What other organizations use the listings of the organization for, in live mode, by listing and UTC day, the same calls as statements tell. Costs are exact
 * picodollars, whether or not they are paid. Reads roll-ups and what is not rolled up yet.
 */
export async function getListingUsage(
  ctx: ReadContext,
  input: GetListingUsageInput,
  ledger: Pick<CustomerLedger, "readCharges">,
): Promise<ListingUsage> {
  requireScope(ctx, "marketplace.read");
  const running = utcMonthOf(ctx.clock.now());
  const month = input.month === undefined ? running : utcMonthOf(new Date(`${input.month}-01T00:00:00Z`));
  const isToCome = month.start > running.start;
  return ctx.db.transaction(
    async (tx) => {
      const keys = await listInstalledKeys(tx, { partnerId: ctx.organization.id, month: isToCome ? running : month });
      const days = isToCome ? new Map() : await sumDays(tx, { keys, month, ledger });
      return { month: month.start.toISOString().slice(0, "2026-11".length), listings: await describe(tx, keys, days) };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

interface Summing {
  readonly keys: readonly InstalledKey[];
  readonly month: TimeRange;
  readonly ledger: Pick<CustomerLedger, "readCharges">;
}

/** By listing. */
async function sumDays(tx: Db, { keys, month, ledger }: Summing): Promise<ListingDays> {
  const days: ListingDays = new Map();
  for (const [organizationId, own] of Map.groupBy(keys, (key) => key.organizationId)) {
    const where = { organizationId, ...month };
    const listingOf = new Map(own.map(({ keyId, listingId }) => [keyId, listingId]));
    for (const { apiKeyId, day, ...sums } of await sumKeyDays(tx, {
      ...where,
      mode: "live",
      apiKeyIds: [...listingOf.keys()],
    }))
      addSums(days, { listingId: listingOf.get(apiKeyId), organizationId, day, sums: { ...sums, cost: 0n } });
    for (const { apiKeyId, dayStart, amount } of await ledger.readCharges(tx, where))
      addSums(days, {
        listingId: listingOf.get(apiKeyId),
        organizationId,
        day: dayStart,
        sums: { ...noSums, cost: amount },
      });
  }
  return days;
}

async function describe(tx: Db, keys: readonly InstalledKey[], days: ListingDays): Promise<ListingUse[]> {
  const installed = Map.groupBy(
    keys.filter(({ uninstalledAt }) => uninstalledAt === null),
    ({ listingId }) => listingId,
  );
  const ids = [...new Set([...installed.keys(), ...days.keys()])];
  const names = await nameListings(tx, ids);
  const found = ids.map((listingId) => {
    const own = [...(days.get(listingId) ?? [])].sort(([one], [other]) => (one < other ? 1 : -1));
    return {
      listingId,
      name: names.get(listingId) ?? "",
      installations: new Set(installed.get(listingId)?.map(({ organizationId }) => organizationId)).size,
      ...own.map(([, { sums }]) => sums).reduce(plus, noSums),
      days: own.map(([day, { sums, organizations }]) => ({ day, organizations: organizations.size, ...sums })),
    };
  });
  return found.sort((one, other) => Number(other.requests - one.requests) || (one.name < other.name ? -1 : 1));
}

import { type OperationId, operations } from "@sundial/contract";
import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { listCalledOperations } from "@sundial/usage";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { listingAssets, listingVersions } from "../../tables.ts";
import type { ListingVersion } from "../../types.ts";
import type { CheckContext } from "../check.ts";

const trialMs = 30 * 86_400_000;

/** What checks look up in the database about a version. */
export function readStored(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  version: Pick<ListingVersion, "listingId" | "organizationId">,
): Pick<CheckContext, "findImage" | "listOtherNames" | "findUsedScopes"> {
  return {
    async findImage(id) {
      const { listingId, mediaType, bytes, kind } = listingAssets;
      const [image] = await db
        .select({ mediaType, bytes })
        .from(listingAssets)
        .where(and(eq(listingAssets.id, id), eq(listingId, version.listingId), inArray(kind, ["icon", "screenshot"])));
      return image ?? null;
    },
    async listOtherNames() {
      const { organizationId, state, manifest } = listingVersions;
      const seen = inArray(state, ["published", "paused", "suspended"]);
      const rows = await db
        .selectDistinct({ name: sql<string | null>`${manifest} ->> 'name'` })
        .from(listingVersions)
        .where(and(ne(organizationId, version.organizationId), seen));
      return rows.flatMap(({ name }) => name ?? []);
    },
    findUsedScopes: () => findUsedScopes({ db, clock }, version.organizationId),
  };
}

/** Of calls in the sandbox alone, refused ones and rehearsals of a later day included: they were needed all the same. */
async function findUsedScopes(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  organizationId: string,
): Promise<ReadonlySet<string> | null> {
  const end = clock.now();
  const start = new Date(end.getTime() - trialMs);
  const called = await listCalledOperations(db, { organizationId, mode: "test", start, end });
  if (called.length === 0) return null;
  // An operation that was renamed since is not among the keys, and then has no scope.
  const scopes = called.map((operation) => operations[operation as OperationId]?.scope);
  return new Set(scopes.filter((scope) => typeof scope === "string"));
}

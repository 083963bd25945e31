import type { Db } from "@sundial/db";
import type { CallContext } from "@sundial/kernel";
import { apiKeys } from "@sundial/keys";
import { countKeyRequests } from "@sundial/usage";
import { and, desc, eq, inArray } from "drizzle-orm";
import { findWorldVersions, type WorldVersion } from "../catalogue/find-world-versions.ts";
import { listings } from "../tables.ts";
import { requestedScopesOf } from "./requested-scopes.ts";
import type { Installation, InstallationRow, InstallationState } from "./types.ts";

type Ctx = Pick<CallContext, "organization" | "mode" | "clock">;

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Installations of the call's organization and mode with what listing, keys and usage add to them, in a number of queries that does not grow with them. */
export async function describeInstallations(
  db: Db,
  ctx: Ctx,
  rows: readonly InstallationRow[],
): Promise<Installation[]> {
  if (rows.length === 0) return [];
  const listingIds = [...new Set(rows.map(({ listingId }) => listingId))];
  const worlds = await findWorldVersions(db, listingIds);
  const slugs = new Map(await readSlugs(db, listingIds));
  const keys = await readKeys(db, ctx, rows);
  const requests = await countRequests(db, ctx, keys);
  return rows.map((row) => {
    const own = keys.filter(({ installationId }) => installationId === row.id);
    const slug = slugs.get(row.listingId) ?? "";
    return describe(row, {
      slug,
      world: worlds.get(row.listingId),
      keys: own,
      requests: own.reduce((sum, { id }) => sum + (requests.get(id) ?? 0), 0),
      now: ctx.clock.now(),
    });
  });
}

export async function describeInstallation(db: Db, ctx: Ctx, row: InstallationRow): Promise<Installation> {
  const [installation] = await describeInstallations(db, ctx, [row]);
  if (!installation) throw new Error("one row makes one installation");
  return installation;
}

type KeyFacts = Pick<typeof apiKeys.$inferSelect, "id" | "installationId" | "revokedAt" | "expiresAt">;

interface Facts {
  readonly slug: string;
  readonly world: WorldVersion | undefined;
  /** The newest first. */
  readonly keys: readonly KeyFacts[];
  readonly requests: number;
  readonly now: Date;
}

function describe(row: InstallationRow, { slug, world, keys, requests, now }: Facts): Installation {
  const usable = keys.find(({ revokedAt, expiresAt }) => revokedAt === null && (expiresAt === null || expiresAt > now));
  const state = stateOf(row, { world, hasKey: usable !== undefined });
  const requestedScopes = world ? requestedScopesOf(world.version) : row.scopes;
  const asksForMore = requestedScopes.some((scope) => !row.scopes.includes(scope));
  return {
    id: row.id,
    listingId: row.listingId,
    slug,
    name: world?.version.manifest.name ?? slug,
    state,
    scopes: row.scopes,
    requestedScopes,
    needsApproval: state === "active" && world?.state === "published" && asksForMore,
    keyId: (usable ?? keys[0])?.id ?? row.keyId,
    installedAt: row.installedAt,
    uninstalledAt: row.uninstalledAt,
    requestsLast30Days: requests,
  };
}

function stateOf(
  { uninstalledAt }: InstallationRow,
  { world, hasKey }: { readonly world: WorldVersion | undefined; readonly hasKey: boolean },
): InstallationState {
  if (uninstalledAt !== null) return "uninstalled";
  if (world?.state === "suspended" || world?.state === "delisted") return "suspended";
  return hasKey ? "active" : "key_revoked";
}

async function readSlugs(db: Db, ids: readonly string[]): Promise<[string, string][]> {
  const rows = await db
    .select({ id: listings.id, slug: listings.slug })
    .from(listings)
    .where(inArray(listings.id, [...ids]));
  return rows.map(({ id, slug }) => [id, slug]);
}

function readKeys(db: Db, { organization, mode }: Ctx, rows: readonly InstallationRow[]): Promise<KeyFacts[]> {
  const { id, installationId, revokedAt, expiresAt } = apiKeys;
  const ids = rows.map((row) => row.id);
  return db
    .select({ id, installationId, revokedAt, expiresAt })
    .from(apiKeys)
    .where(and(eq(apiKeys.organizationId, organization.id), eq(apiKeys.mode, mode), inArray(installationId, ids)))
    .orderBy(desc(id));
}

/** Whole minutes, so that roll-ups answer. */
function countRequests(db: Db, ctx: Ctx, keys: readonly KeyFacts[]): Promise<Map<string, number>> {
  const end = new Date((Math.floor(ctx.clock.nowMs() / minuteMs) + 1) * minuteMs);
  return countKeyRequests(db, {
    organizationId: ctx.organization.id,
    mode: ctx.mode,
    apiKeyIds: keys.map(({ id }) => id),
    start: new Date(end.getTime() - 30 * dayMs),
    end,
  });
}

import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { listCallSites } from "./call-sites/list-call-sites.ts";
import type { VersionUse } from "./types.ts";

export interface GetVersionUsageInput {
  readonly start: Date;
  readonly end: Date;
}

/** The calls in `[start, end)` by version and key, in the mode of the caller, refused calls included and sample calls left out. In no particular order. */
export async function getVersionUsage(ctx: ReadContext, input: GetVersionUsageInput): Promise<VersionUse[]> {
  requireScope(ctx, "usage.read");
  const tenancy = { organizationId: ctx.organization.id, mode: ctx.mode };
  const sites = await listCallSites(ctx.db, { ...input, tenancy });
  return [...Map.groupBy(sites, ({ version, apiKeyId }) => `${version} ${apiKeyId}`).values()].flatMap(
    ([first, ...more]) =>
      first
        ? [
            {
              version: first.version,
              apiKeyId: first.apiKeyId,
              calls: more.reduce((sum, { calls }) => sum + calls, first.calls),
              lastUsedAt: new Date(Math.max(...[first, ...more].map(({ lastSeenAt }) => lastSeenAt.getTime()))),
            },
          ]
        : [],
  );
}

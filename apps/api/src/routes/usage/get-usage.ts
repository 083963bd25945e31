import { routes } from "@sundial/contract";
import { type GetUsageInput, getUsage, type UsageBucket } from "@sundial/usage";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf, type VerbContext } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { sumCosts, toWireBucket, toWireTotals } from "./convert.ts";

const daysUsual = { minute: 1, hour: 30, day: 30 };

export function registerGetUsage(app: ApiApp, deps: ContextDeps & Pick<Deps, "catalogue">) {
  app.openapi(routes.getUsage, async (c) => {
    const { start: from, end: until, bucket = "day", group_by: groupBy, api_key_id, model } = c.req.valid("query");
    const end = until === undefined ? deps.clock.now() : new Date(until);
    const start = from === undefined ? new Date(end.getTime() - daysUsual[bucket] * 86_400_000) : new Date(from);
    const ctx = contextOf(c, deps);
    const input = { start, end, bucket, groupBy, apiKeyId: api_key_id, model };
    const buckets = await getUsage(ctx, input);
    const byModel = await bucketsByModel(ctx, input, buckets);
    const usage = {
      start: start.toISOString(),
      end: end.toISOString(),
      bucket,
      group_by: groupBy ?? null,
      mode: ctx.mode,
      sample_requests: Number(buckets.reduce((sum, { samples }) => sum + samples, 0n)),
      totals: toWireTotals(buckets, byModel && sumCosts(deps.catalogue, ctx.mode, byModel)),
      buckets: buckets.map((one) => toWireBucket(one, groupBy)),
    };
    return c.json(usage, 200);
  });
}

/** The buckets that can be priced. Null in live mode, where nothing "would have" cost. */
async function bucketsByModel(
  ctx: VerbContext,
  input: GetUsageInput,
  known: readonly UsageBucket[],
): Promise<readonly UsageBucket[] | null> {
  if (ctx.mode !== "test") return null;
  return input.groupBy === "model" ? known : getUsage(ctx, { ...input, groupBy: "model" });
}

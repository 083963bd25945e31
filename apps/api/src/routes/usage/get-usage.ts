import { routes } from "@sundial/contract";
import { getUsage } from "@sundial/usage";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { toWireBucket, toWireTotals } from "./convert.ts";

const daysUsual = 30;

export function registerGetUsage(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.getUsage, async (c) => {
    const { start: from, end: until, bucket = "day", group_by: groupBy } = c.req.valid("query");
    const end = until === undefined ? deps.clock.now() : new Date(until);
    const start = from === undefined ? new Date(end.getTime() - daysUsual * 86_400_000) : new Date(from);
    const buckets = await getUsage(contextOf(c, deps), { start, end, bucket, groupBy });
    const usage = {
      start: start.toISOString(),
      end: end.toISOString(),
      bucket,
      group_by: groupBy ?? null,
      mode: c.get("caller").mode,
      totals: toWireTotals(buckets),
      buckets: buckets.map((one) => toWireBucket(one, groupBy)),
    };
    return c.json(usage, 200);
  });
}

import { listSpendLimits } from "@sundial/billing";
import { routes } from "@sundial/contract";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireSpendLimit } from "./convert.ts";

export function registerListSpendLimits(app: ApiApp, deps: ContextDeps & Pick<Deps, "spendReaders">) {
  app.openapi(routes.listSpendLimits, async (c) => {
    const limits = await listSpendLimits({ ...contextOf(c, deps), spendReaders: deps.spendReaders });
    return c.json({ data: limits.map(toWireSpendLimit) }, 200);
  });
}

import { listSpendLimits, putSpendLimit } from "@sundial/billing";
import { routes } from "@sundial/contract";
import { fromDecimalString } from "@sundial/kernel";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { toWireSpendLimit } from "./convert.ts";

const percentsUsual = [50, 80, 100];

export function registerPutSpendLimit(app: ApiApp, deps: ContextDeps & Pick<Deps, "spendReaders">) {
  app.openapi(routes.putSpendLimit, async (c) => {
    const { api_key_id, period, amount, enforcement, alert_percents } = c.req.valid("json");
    const apiKeyId = api_key_id ?? null;
    const ctx = { ...contextOf(c, deps), spendReaders: deps.spendReaders };
    await putSpendLimit(ctx, {
      apiKeyId,
      period,
      amount: amount === null ? null : fromDecimalString(amount),
      hard: enforcement !== "soft",
      alertPercents: alert_percents ?? percentsUsual,
    });
    const limits = await listSpendLimits(ctx);
    return c.json({ data: limits.map(toWireSpendLimit) }, 200);
  });
}

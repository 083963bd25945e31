import { routes } from "@sundial/contract";
import { ruleSetInForce } from "@sundial/marketplace";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { letCache } from "../versions/let-cache.ts";
import { toWireRuleSet } from "./to-wire-rule-set.ts";

export function registerListRuleSets(app: ApiApp, { ruleSets, clock }: Pick<Deps, "ruleSets" | "clock">) {
  app.openapi(routes.listRuleSets, (c) => {
    letCache(c);
    const inForce = ruleSetInForce(ruleSets, c.get("asOf") ?? clock.now());
    return c.json({ data: ruleSets.map((set) => toWireRuleSet(set, inForce)).reverse() }, 200);
  });
}

import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { registerCreateCheckRun } from "./create-check-run.ts";
import { registerListRuleSets } from "./list-rule-sets.ts";

/** The operations of rules and checks. */
export function registerChecks(app: ApiApp, deps: Deps): void {
  registerCreateCheckRun(app, deps);
  registerListRuleSets(app, deps);
}

import { registerCreateCheckRun } from "./create-check-run.ts";
import { registerListRuleSets } from "./list-rule-sets.ts";

/** The operations of rules and checks. */
export const checkRegistrations = [registerCreateCheckRun, registerListRuleSets];

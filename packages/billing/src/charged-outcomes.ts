import { outcomes, type UsageOutcome } from "@sundial/usage";
import { isCharged } from "./charge-policy.ts";

/** Whose tokens count on a bill: those of the charged outcomes, and corrections. */
export const chargedOutcomes: readonly UsageOutcome[] = [...outcomes.filter(isCharged), "adjusted"];

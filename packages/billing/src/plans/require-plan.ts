import { findNearMatch } from "@sundial/errors";
import { billingErrors } from "../errors.ts";
import type { Plan } from "./types.ts";

const idShownMax = 64;

/** The plan of that name. Throws `unknown_plan`, naming the nearest one. */
export function requirePlan(plans: ReadonlyMap<string, Plan>, id: string): Plan {
  const plan = plans.get(id);
  if (plan) return plan;
  const near = findNearMatch(id, [...plans.keys()]);
  const suggestion = near ? ` Did you mean \`${near}\`?` : "";
  throw billingErrors.unknown_plan({ plan: id.slice(0, idShownMax), suggestion }, { param: "plan" });
}

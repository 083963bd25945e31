import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkPlan } from "./check-plan.ts";
import { fromPlanFile } from "./convert.ts";
import { PlanFile } from "./plan-file.ts";
import { Problems, readYamlFile } from "./read-yaml-file.ts";
import type { Plan } from "./types.ts";

const ownPlans = join(import.meta.dirname, "..", "..", "plans");

/**
 * Reads every plan of the directory, by id; the order is from the cheapest base to the dearest. Throws one Error that names each wrong file
 * with its fields. What a plan says of models is checked by `loadPriceBook`.
 */
export function loadPlans(directory: string = ownPlans): ReadonlyMap<string, Plan> {
  const names = readdirSync(directory).filter((name) => /\.ya?ml$/.test(name));
  const problems = names.length === 0 ? [`${directory}: holds no plan, there must be at least one`] : [];
  const plans: Plan[] = [];
  for (const name of names) {
    const read = readPlan(directory, name);
    if (read instanceof Problems) problems.push(...read.lines);
    else plans.push(read);
  }
  if (problems.length > 0) throw new Error(`The plans are wrong:\n  ${problems.join("\n  ")}`);
  plans.sort((a, b) =>
    a.basePerMonth === b.basePerMonth ? (a.id < b.id ? -1 : 1) : a.basePerMonth < b.basePerMonth ? -1 : 1,
  );
  return new Map(plans.map((plan) => [plan.id, plan]));
}

function readPlan(directory: string, name: string): Plan | Problems {
  const path = join(directory, name);
  const file = readYamlFile(path, PlanFile);
  if (file instanceof Problems) return file;
  if (name !== `${file.id}.yaml`)
    return new Problems([`${path}: id: is ${file.id}, so the file must be ${file.id}.yaml`]);
  const plan = fromPlanFile(file);
  const problems = checkPlan(plan);
  return problems.length > 0 ? new Problems(problems.map((problem) => `${path}: ${problem}`)) : plan;
}

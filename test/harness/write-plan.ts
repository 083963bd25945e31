import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";

/** Writes the file of a plan: free of charge, list prices, room to spend; `changes` replaces members of the file. */
export function writePlan(directory: string, id: string, changes: Readonly<Record<string, unknown>> = {}): void {
  const plan = {
    id,
    name: id,
    description: "A plan for tests.",
    features: ["Everything"],
    support: { level: "community", first_response_hours: 72 },
    base_per_month: "0.00",
    seats: { included: 100 },
    prices: [{ effective_from: "2020-01-01", percent_of_list: 100 }],
    batch_discount_percent: 0,
    rate_limits: { requests_per_minute: 1_000_000, tokens_per_minute: 1_000_000_000, concurrent_requests: 1_000 },
    spend_limit: { default_per_month: "1000000.00", max_per_month: "1000000.00" },
    ...changes,
  };
  writeFileSync(join(directory, `${id}.yaml`), stringify(plan));
}

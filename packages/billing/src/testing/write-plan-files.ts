import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";

type Members = Readonly<Record<string, unknown>>;

const plan = {
  id: "test",
  name: "Test",
  description: "A plan for tests.",
  features: ["Everything"],
  support: { level: "email", first_response_hours: 24 },
  base_per_month: "29.00",
  seats: { included: 5, price_per_month: "12.00" },
  prices: [{ effective_from: "2026-01-01", percent_of_list: 90, included_tokens: { chat: { input: 1000 } } }],
  batch_discount_percent: 50,
  rate_limits: { requests_per_minute: 10, tokens_per_minute: 1000, concurrent_requests: 2 },
  spend_limit: { default_per_month: "100.00", max_per_month: "200.00" },
  minimum_commit: { per_month: "50.00", discount_percent: 20 },
};

const chatCost = { effective_from: "2026-01-01", input: 200, cached_input: 20, output: 800 };
const costs = {
  chat: [chatCost],
  old: [chatCost],
  embed: [{ effective_from: "2026-01-01", embedding: 10 }],
};

export interface PlanFiles {
  readonly directory: string;
  readonly costsFile: string;
}

/** Writes a plan for the models of `sampleCatalogue`, and its costs, to a directory of their own; `undefined` leaves a member out. */
export function writePlanFiles(planChanges: Members = {}, costChanges: Members = {}): PlanFiles {
  const directory = mkdtempSync(join(tmpdir(), "plans-"));
  writeFileSync(join(directory, "test.yaml"), stringify({ ...plan, ...planChanges }));
  const costsFile = join(mkdtempSync(join(tmpdir(), "costs-")), "costs.yaml");
  writeFileSync(costsFile, stringify({ ...costs, ...costChanges }));
  return { directory, costsFile };
}

import type { TestProject } from "vitest/node";
import { provideServer } from "./database-setup.ts";

/** For the chaos tests: a server that keeps what it acknowledged, as in production. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideServer(project, { kind: "chaos-postgres", durable: true });
}

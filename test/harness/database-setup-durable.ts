import type { TestProject } from "vitest/node";
import { provideServer } from "./database-setup.ts";

/** For the chaos tests: a server that keeps what it acknowledged when it or its clients are killed, as in production. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideServer(project, { durable: true });
}

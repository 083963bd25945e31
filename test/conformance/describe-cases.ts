import { afterAll, beforeAll, describe, it } from "vitest";
import { bringClient } from "./bring-client.ts";
import { cases } from "./cases/index.ts";
import { checkCase } from "./check-case.ts";
import type { ConformanceCase } from "./conformance-case.ts";
import { type Client, type RunningClient, runClient } from "./run-client.ts";

/** Every case of the table as a test of one client, all in one process of its driver. */
export function describeCases(name: Client["name"]): void {
  const client = bringClient(name);
  let running: RunningClient;
  beforeAll(() => {
    if (client) running = runClient(client);
  });
  afterAll(() => running?.stop());

  const groups = Object.entries(cases).map(([group, all]) => [group, all.filter((one) => isFor(name, one))] as const);
  const filled = groups.filter(([, group]) => group.length > 0);
  describe.skipIf(client === null).each(filled)("%s", (_, group) => {
    for (const one of group) it(one.name, () => checkCase(running, one));
  });
}

/** Says aloud what is left out. */
function isFor(name: Client["name"], { name: caseName, notFor }: ConformanceCase): boolean {
  const reason = notFor?.[name];
  if (reason !== undefined) console.log(`not for ${name}: ${caseName}, because ${reason}`);
  return reason === undefined;
}

import { afterAll, beforeAll, describe, it } from "vitest";
import { bringClient } from "./bring-client.ts";
import { cases } from "./cases/index.ts";
import { checkCase } from "./check-case.ts";
import { type Client, type RunningClient, runClient } from "./run-client.ts";

/** Every case of the table as a test of one client, all in one process of its driver. */
export function describeCases(name: Client["name"]): void {
  const client = bringClient(name);
  let running: RunningClient;
  beforeAll(() => {
    if (client) running = runClient(client);
  });
  afterAll(() => running?.stop());

  describe.skipIf(client === null).each(Object.entries(cases))("%s", (_, group) => {
    for (const one of group) {
      const reason = one.notFor?.[name];
      if (reason === undefined) it(one.name, () => checkCase(running, one));
      else console.log(`not for ${name}: ${one.name}, because ${reason}`);
    }
  });
}

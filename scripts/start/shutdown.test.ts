import { expect, it } from "vitest";
import { createShutdown } from "./shutdown.ts";

it("stops in the order of the data's way out, once", async () => {
  const stopped: string[] = [];
  const shutdown = createShutdown();
  for (const stage of ["database", "API", "portal", "worker"] as const) {
    shutdown.add(stage, async () => void stopped.push(stage));
  }
  await Promise.all([shutdown.run(), shutdown.run()]);
  expect(stopped).toEqual(["portal", "API", "worker", "database"]);
});

it("refuses what would start while it stops", async () => {
  const shutdown = createShutdown();
  await shutdown.run();
  expect(() => shutdown.add("API", async () => {})).toThrow();
});

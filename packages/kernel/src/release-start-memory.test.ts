import { expect, it } from "vitest";
import { releaseStartMemory } from "./release-start-memory.ts";

it("gives back the heap that garbage took", () => {
  const garbage = Array.from({ length: 200 }, (_, i) => Array.from({ length: 20_000 }, (_, j) => ({ i, j })));
  const grown = process.memoryUsage().heapTotal;
  garbage.length = 0;
  releaseStartMemory();
  expect(process.memoryUsage().heapTotal).toBeLessThan(grown / 2);
});

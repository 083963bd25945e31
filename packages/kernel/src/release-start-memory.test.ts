import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

/** Prints which part of the heap is left. In a process of its own, since what other tests keep is no garbage. */
const script = `
  import { releaseStartMemory } from ${JSON.stringify(new URL("./release-start-memory.ts", import.meta.url).href)};
  const garbage = Array.from({ length: 200 }, (_, i) => Array.from({ length: 20_000 }, (_, j) => ({ i, j })));
  const grown = process.memoryUsage().heapTotal;
  garbage.length = 0;
  releaseStartMemory();
  console.log(process.memoryUsage().heapTotal / grown);
`;

it("gives back the heap that garbage took", () => {
  const left = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(Number(left)).toBeGreaterThan(0);
  expect(Number(left)).toBeLessThan(1 / 2);
});

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "./testing/compile.ts";

it("has samples that compile", async () => {
  const text = await readFile(join(import.meta.dirname, "../README.md"), "utf8");
  const samples = [...text.matchAll(/^```ts\n(.*?)^```/gms)].map((match) => match[1] ?? "");
  expect(samples.length).toBeGreaterThan(3);
  expect(await compile(Object.fromEntries(samples.map((sample, index) => [`sample-${index}.ts`, sample])))).toBe("");
});

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { commandGate } from "./command-gate.ts";
import type { Gate } from "./gate.ts";
import { runGates } from "./run-gates.ts";

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, "log").mockImplementation((line) => void lines.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

const options = { root: import.meta.dirname, vitestArgs: [], isAlone: false };
const node = (name: string, code: string) =>
  commandGate({ name, fast: true, commands: () => [[process.execPath, "--eval", code]] });
const named = (name: string): Gate => ({
  name,
  fast: true,
  run: async () => ({ passed: 0, failed: 2, failures: [1, 2].map((n) => ({ name: `${name} ${n}`, message: "" })) }),
});

const good = node("good", "console.log('quiet')");
const bad = node("bad", "console.error('loud'); process.exit(2)");
const counting: Gate = { name: "counting", fast: true, run: async () => ({ passed: 7, failed: 0 }) };

it.each([
  ["one lane", [[good, bad, counting]]],
  ["two lanes", [[good, counting], [bad]]],
  ["the other lane", [[bad], [counting, good]]],
])("adds up, shows what failed says, and names it at the end: %s", async (_, lanes) => {
  expect(await runGates(lanes, options)).toEqual({
    passed: 8,
    failed: 1,
    failures: [{ name: "gate bad", message: "loud\n" }],
  });
  const text = lines.join("\n");
  expect(text).toMatch(/== bad\nloud\n-- bad: 0 passed, 1 failed/);
  expect(text).not.toContain("quiet");
  expect(lines.at(-1)).toContain("Not passed: bad.");
});

it("counts a gate that throws, or whose program is missing, as failed, and goes on behind it", async () => {
  const throwing: Gate = { name: "throwing", fast: true, run: () => Promise.reject(new Error("broken gate")) };
  const missing = commandGate({ name: "missing", fast: true, commands: () => [["/no/such/program"]] });
  expect(await runGates([[throwing, counting], [missing]], options)).toMatchObject({ passed: 7, failed: 2 });
  expect(lines.join("\n")).toContain("broken gate");
});

it("names what its gates name, in the order of the lanes", async () => {
  const { failed, failures } = await runGates([[named("one"), named("two")], [named("three")]], options);
  expect(failed).toBe(6);
  expect(failures.map(({ name }) => name)).toEqual(["one 1", "one 2", "two 1", "two 2", "three 1", "three 2"]);
});

it("shows all that a gate tells of itself, of a fast one the end", async () => {
  const output = Array.from({ length: 300 }, (_, line) => `line ${line}.`).join("\n");
  const telling = (name: string, fast: boolean): Gate => ({
    name,
    fast,
    run: async () => ({ passed: 1, failed: 0, output }),
  });
  await runGates([[telling("slow", false)]], options);
  expect(lines.join("\n")).toContain("line 0.");
  lines.length = 0;
  await runGates([[telling("fast", true)]], options);
  expect(lines.join("\n")).not.toContain("line 99.");
  expect(lines.join("\n")).toContain("(100 lines before)\nline 100.");
});

it("runs lanes side by side, and the gates of each one after the other", async () => {
  const running = new Set<string>();
  const seen: string[] = [];
  const gate = (name: string): Gate => ({
    name,
    fast: true,
    async run() {
      running.add(name);
      await new Promise(setImmediate);
      seen.push([...running].sort().join(" "));
      running.delete(name);
      return { passed: 1, failed: 0 };
    },
  });
  await runGates([[gate("a"), gate("b")], [gate("c")]], options);
  expect(seen).toHaveLength(3);
  expect(seen).toContain("a c");
  expect(seen).not.toContainEqual(expect.stringContaining("a b"));
});

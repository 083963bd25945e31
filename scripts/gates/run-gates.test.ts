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

const options = { root: import.meta.dirname, vitestArgs: [] };
const node = (name: string, code: string) =>
  commandGate({ name, fast: true, commands: () => [[process.execPath, "--eval", code]] });

it.each([false, true])("adds up, shows what failed says, and names it at the end (together: %s)", async (together) => {
  const counting: Gate = { name: "counting", fast: true, together, run: async () => ({ passed: 7, failed: 0 }) };
  const commands = [node("good", "console.log('quiet')"), node("bad", "console.error('loud'); process.exit(2)")];
  const gates = [...commands.map((gate) => ({ ...gate, together })), counting];
  expect(await runGates(gates, options)).toEqual({
    passed: 8,
    failed: 1,
    failures: [{ name: "gate bad", message: "loud\n" }],
  });
  const text = lines.join("\n");
  expect(text).toContain("loud");
  expect(text).not.toContain("quiet");
  expect(text.indexOf("== bad")).toBeLessThan(text.indexOf("== counting"));
  expect(lines.at(-1)).toContain("Not passed: bad.");
});

it("counts a gate that throws, or whose program is missing, as failed", async () => {
  const throwing: Gate = { name: "throwing", fast: true, run: () => Promise.reject(new Error("broken gate")) };
  const missing = commandGate({ name: "missing", fast: true, commands: () => [["/no/such/program"]] });
  expect(await runGates([throwing, missing], options)).toMatchObject({ passed: 0, failed: 2 });
  expect(lines.join("\n")).toContain("broken gate");
});

it("names what its gates name, in their order", async () => {
  const named = (name: string): Gate => ({
    name,
    fast: true,
    run: async () => ({ passed: 0, failed: 2, failures: [1, 2].map((n) => ({ name: `${name} ${n}`, message: "" })) }),
  });
  const { failed, failures } = await runGates([named("one"), named("two")], options);
  expect(failed).toBe(4);
  expect(failures.map(({ name }) => name)).toEqual(["one 1", "one 2", "two 1", "two 2"]);
});

it("starts at once what may run together, and the others one after the other", async () => {
  const running = new Set<string>();
  const seen: string[] = [];
  const gate = (name: string, together: boolean): Gate => ({
    name,
    fast: true,
    together,
    async run() {
      running.add(name);
      await new Promise(setImmediate);
      seen.push([...running].join(" "));
      running.delete(name);
      return { passed: 1, failed: 0 };
    },
  });
  await runGates([gate("a", true), gate("b", true), gate("c", false), gate("d", false)], options);
  expect(seen).toEqual(["a b", "b", "c", "d"]);
});

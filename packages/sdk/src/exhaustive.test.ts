import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "./testing/compile.ts";

const made = readFileSync(join(import.meta.dirname, "generated/errors.gen.ts"), "utf8");
const operations = [...made.matchAll(/export type (\w+ErrorCode) =\s([^;]+);/g)].map(
  ([whole, name = "", union = ""]) => ({
    whole,
    name,
    codes: [...union.matchAll(/"(\w+)"/g)].map(([, code = ""]) => code),
  }),
);

/** A program that handles every code that the operation has today, and says that no other is left. */
function handleAll({ name, codes }: { name: string; codes: readonly string[] }): string {
  return `import { isApiError } from "@sundial/sdk";
import type { ${name} } from "./errors.gen.ts";

export function handle(error: unknown): string {
  if (!isApiError<${name}>(error)) return "not an error of the API";
  switch (error.code) {
${codes.map((code) => `    case "${code}":`).join("\n")}
      return error.code;
    default: {
      const rest: never = error.code;
      return rest;
    }
  }
}
`;
}

const programs = Object.fromEntries(operations.map((operation) => [`${operation.name}.ts`, handleAll(operation)]));

describe("a switch over the codes of an operation", () => {
  it("is there for every operation", () => {
    expect(operations.length).toBeGreaterThan(25);
    expect(operations.every(({ codes }) => codes.length > 5)).toBe(true);
  });

  it("compiles when it has them all", async () => {
    expect(await compile({ ...programs, "errors.gen.ts": made })).toBe("");
  });

  it("breaks at its `never` when one of them gets another code, and no other switch does", async () => {
    const { whole, name } = operations.find((operation) => operation.name === "CreateApiKeyErrorCode") ?? {
      whole: "",
      name: "",
    };
    const changed = made.replace(whole, whole.replace(/;$/, ' | "key_too_new";'));
    expect(changed).not.toBe(made);
    const line = programs[`${name}.ts`]?.split("\n").findIndex((text) => text.includes("const rest: never")) ?? -1;
    const found = await compile({ ...programs, "errors.gen.ts": changed });
    expect(found.trim().split("\n")).toEqual([
      `${name}.ts(${line + 1},13): error TS2322: Type '"key_too_new"' is not assignable to type 'never'.`,
    ]);
  });
});

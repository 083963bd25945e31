import { describe, expect, test } from "vitest";
import * as exceptions from "./exceptions.ts";
import { checkCasts } from "./rules/check-casts.ts";
import { checkCode } from "./rules/check-code.ts";
import { checkCollectors } from "./rules/check-collectors.ts";
import { checkComments } from "./rules/check-comments.ts";
import { checkModes } from "./rules/check-modes.ts";
import { checkProviders } from "./rules/check-providers.ts";
import { readTree } from "./source/read-tree.ts";

const tree = readTree();
const none = { readsEnvironment: [], readsClockOrDice: [] };
const one = (text: string, path = "packages/keys/src/create-key.ts") => [{ path, text }];

describe("code", () => {
  test("uses neither any, the environment, the console nor an unasked clock", () => {
    expect(checkCode(tree, exceptions)).toEqual([]);
  });

  test.each([
    ["any", "const x: any = 1;", "any switches the checks off"],
    [
      "as any",
      "// biome-ignore lint/suspicious/noExplicitAny: no reason helps\nf(x as any);",
      "any switches the checks off",
    ],
    ["the environment", "const { HOME } = process.env;", "read the environment in env.ts"],
    ["the environment by import", 'import { env } from "node:process";', "read the environment in env.ts"],
    ["the console", 'console.log("here");', "log through the logger"],
    ["the clock", "const at = Date.now();", "take time from ctx.clock"],
    ["a date of now", "const at = new Date();", "take time from ctx.clock"],
    ["chance", "const x = Math.random();", "randomness from ctx.random"],
    ["random bytes", 'import { randomBytes } from "node:crypto";', "randomness from ctx.random"],
    ["random ids", "const id = crypto.randomUUID();", "randomness from ctx.random"],
  ])("sees %s", (_, text, problem) => {
    expect(checkCode(one(text), none)).toEqual([expect.stringContaining(problem)]);
  });

  test.each([
    ["a date of a given instant", "const at = new Date(ms);"],
    ["a word in a text", 'const text = "any process.env Date.now()";'],
    ["any with a reason", "// biome-ignore lint/suspicious/noExplicitAny: the library says so\ntype X = any;"],
  ])("lets %s pass", (_, text) => {
    expect(checkCode(one(text), none)).toEqual([]);
  });

  test("may read the environment where programs begin", () => {
    expect(checkCode(one("parse(process.env);", "apps/api/src/env.ts"), none)).toEqual([]);
  });

  test("needs every exception that is listed", () => {
    const paths = checkCode(tree, none).map((line) => line.split(":")[0]);
    const listed = [...exceptions.readsEnvironment, ...exceptions.readsClockOrDice].map(({ path }) => path);
    expect(listed.filter((path) => !paths.includes(path))).toEqual([]);
  });
});

describe("comments", () => {
  test("switch no check off without a reason", () => {
    expect(checkComments(tree)).toEqual([]);
  });

  test.each([
    "// @ts-ignore the library is wrong here",
    "// @ts-nocheck",
    "// @ts-expect-error",
    "/* eslint-disable */",
    "// biome-ignore lint/suspicious/noConsole:",
    "// biome-ignore lint/suspicious/noConsole: x",
  ])("sees %s", (text) => {
    expect(checkComments(one(`${text}\nf();`))).toHaveLength(1);
  });

  test.each([
    "// @ts-expect-error the argument is wrong on purpose",
    "// biome-ignore lint/suspicious/noConsole: a script speaks",
    'const text = "@ts-ignore";',
    "const text = `// eslint-disable`;",
  ])("lets %s pass", (text) => {
    expect(checkComments(one(text))).toEqual([]);
  });
});

describe("casts", () => {
  test("say why they hold", () => {
    expect(checkCasts(tree)).toEqual([]);
  });

  test.each([
    ["a cast", "const key = row as Key;"],
    ["a double cast", "const key = row as unknown as Key;"],
    ["a non-null assertion", "const key = rows[0]!;"],
    ["a reason far above", `// the row is whole\n${"f();\n".repeat(16)}const key = row as Key;`],
    ["a reason of another function", "function f() {} // nothing here\n\n\nfunction g() {\n  return row as Key;\n}"],
  ])("sees %s", (_, text) => {
    expect(checkCasts(one(text))).toEqual([expect.stringContaining("gives no reason")]);
  });

  test.each([
    ["a reason on the line", "const key = row as Key; // the query names these columns"],
    ["a reason above", "// The query names these columns.\nconst key = row as Key;"],
    ["as const", "const modes = ['test', 'live'] as const;"],
    ["as unknown", "const value = JSON.parse(text) as unknown;"],
  ])("lets %s pass", (_, text) => {
    expect(checkCasts(one(text))).toEqual([]);
  });
});

describe("queries", () => {
  const table = {
    path: "packages/keys/src/tables.ts",
    text: 'export const apiKeys = pgTable("api_keys", { id: text("id"), mode: text("mode") });\nexport const users = pgTable("users", {});',
  };
  const condition = {
    path: "packages/keys/src/lookup.ts",
    text: "export function inTenancy(ctx) { return and(eq(apiKeys.organizationId, ctx.id), eq(apiKeys.mode, ctx.mode)); }",
  };
  const check = (text: string) => checkModes([table, condition, ...one(text)], []);

  test("name the mode where the table has one", () => {
    expect(checkModes(tree, exceptions.namesNoMode)).toEqual([]);
  });

  test.each([
    ["a read", "db.select().from(apiKeys).where(eq(apiKeys.id, id));"],
    ["a mode that is only read", "db.select({ mode: apiKeys.mode }).from(apiKeys).where(eq(apiKeys.id, id));"],
    ["a read of everything", "const rows = await db.select().from(apiKeys);"],
    ["a change", "tx.update(apiKeys).set({ mode: 'test' }).where(eq(apiKeys.id, id)).returning();"],
    ["a removal", "tx.delete(apiKeys).where(thisKey);"],
    ["a join", "db.select().from(users).innerJoin(apiKeys, eq(apiKeys.createdBy, users.id));"],
    ["SQL", "sql`select * from api_keys where id = $1`;"],
    ["SQL that removes", 'sql("delete from api_keys");'],
  ])("sees %s", (_, text) => {
    expect(check(text)).toEqual([expect.stringContaining("without naming its mode")]);
  });

  test.each([
    ["the mode itself", "db.select().from(apiKeys).where(and(eq(apiKeys.mode, ctx.mode), eq(apiKeys.id, id)));"],
    ["a condition of another file", "db.select().from(apiKeys).where(and(inTenancy(ctx), eq(apiKeys.id, id)));"],
    ["a condition with a name", "const ours = and(inTenancy(ctx), x);\ntx.delete(apiKeys).where(ours);"],
    ["a table without a mode", "db.select().from(users);"],
    ["an insert", "tx.insert(apiKeys).values(row);"],
    ["SQL with the mode", "sql`select * from api_keys where mode = $1`;"],
  ])("lets %s pass", (_, text) => {
    expect(check(text)).toEqual([]);
  });

  test("need every exception that is listed", () => {
    const paths = checkModes(tree, []).map((line) => line.split(":")[0]);
    expect(exceptions.namesNoMode.filter(({ path }) => !paths.includes(path))).toEqual([]);
  });
});

describe("providers", () => {
  test("are known to packages/providers alone", () => {
    expect(checkProviders(tree)).toEqual([]);
  });

  test.each([
    ["a client library", 'import OpenAI from "openai";'],
    ["a scoped client library", 'const { x } = await import("@anthropic-ai/sdk/client");'],
    ["a host name", 'const url = "https://api.mistral.ai/v1";'],
    ["a name in code", "export function callGemini() {}"],
  ])("sees %s", (_, text) => {
    expect(checkProviders(one(text))).toHaveLength(1);
    expect(checkProviders(one(text, "packages/providers/src/new/client.ts"))).toEqual([]);
  });

  test("do not include the wire format, which has a provider's name", () => {
    expect(checkProviders(one('type OpenAiError = { type: "openai" };'))).toEqual([]);
  });
});

describe("collectors", () => {
  test("are known to their adapter alone", () => {
    expect(checkCollectors(tree)).toEqual([]);
  });

  test.each([
    ["the package", 'import Stripe from "stripe";'],
    ["its types alone", 'import type Stripe from "stripe";'],
    ["a part of it", 'const { x } = await import("stripe/lib");'],
    ["another one", 'import { Lago } from "lago-javascript-client";'],
  ])("sees %s", (_, text) => {
    expect(checkCollectors(one(text, "packages/billing/src/send-meter-events.ts"))).toHaveLength(1);
    expect(checkCollectors(one(text, "packages/billing/src/stripe-gateway.ts"))).toEqual([]);
    expect(checkCollectors(one(text, "packages/billing/src/stripe/meters.ts"))).toEqual([]);
  });

  test("may be named", () => {
    expect(checkCollectors(one('const name = "stripe"; import { x } from "./stripe-gateway.ts";'))).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { operations } from "@sundial/contract";
import { deriveDocument, type OpenApiDocument, versions } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createApiApp } from "../../apps/api/src/api-app.ts";
import { createApp } from "../../apps/api/src/app.ts";
import { registerRoutes } from "../../apps/api/src/routes/index.ts";
import { startTestApi, type TestApi } from "../harness/api.ts";

/** Everything that is served beside the contract. A route that is in neither list fails. */
const outsideTheContract = [
  "GET /healthz",
  "GET /readyz",
  "GET /deprecations.ics",
  "GET /calendars/{file}{cal_[A-Za-z0-9_-]{43}\\.ics}",
  "GET /marketplace/assets/{id}",
  "GET /openapi.json",
  "GET /openapi.yaml",
  "GET /.well-known/jwks.json",
  "GET /dev/mailbox",
  "POST /auth/token",
  "POST /webhooks/stripe",
  "ALL /auth/*",
];

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

interface Routed {
  readonly routes: readonly { readonly method: string; readonly path: string }[];
}

/** Routes, not middleware: that is mounted on `/*`. */
function routesOf(app: Routed): string[] {
  const named = app.routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  return [...new Set(named.filter((route) => route !== "ALL /*"))].sort();
}

/** Those of every version's document: an operation is also served where older versions have it. */
const contractRoutes = [...new Set(versions.flatMap(({ date }) => routesOfDocument(deriveDocument(date))))].sort();

function routesOfDocument({ paths }: Pick<OpenApiDocument, "paths">): string[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

describe("routes", () => {
  it("registers a handler for every operation of the contract, and for nothing else", () => {
    expect(contractRoutes.length).toBeGreaterThan(Object.keys(operations).length);
    const app = createApiApp();
    registerRoutes(app, api.deps);
    expect(routesOf(app)).toEqual(contractRoutes);
  });

  it("serves nothing beside the contract that is not named here", () => {
    expect(routesOf(createApp(api.deps))).toEqual([...contractRoutes, ...outsideTheContract].sort());
  });

  it("has no development mailbox in production", () => {
    const deps = { ...api.deps, env: { ...api.deps.env, NODE_ENV: "production" as const } };
    expect(routesOf(createApp(deps))).not.toContain("GET /dev/mailbox");
  });
});

describe("the contract's own document", () => {
  const committed = (name: string) =>
    readFileSync(createRequire(import.meta.url).resolve(`@sundial/contract/${name}`), "utf8");

  it.each([
    ["openapi.json", "application/json", (text: string): unknown => JSON.parse(text)],
    ["openapi.yaml", "application/yaml", (text: string): unknown => parse(text)],
  ])("serves %s to anyone, byte for byte", async (name, type, read) => {
    const answer = await api.call("GET", `/${name}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(type);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.text).toBe(committed(name));
    expect(read(answer.text)).toEqual(JSON.parse(committed("openapi.json")));
  });
});

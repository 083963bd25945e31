import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ApiApp } from "./api-app.ts";

const resolve = createRequire(import.meta.url).resolve;

/** Serves the contract as it was written, bundled into one document, to anyone. */
export function registerOpenApiDocument(app: ApiApp): void {
  const json = readFileSync(resolve("@sundial/contract/openapi.json"), "utf8");
  const yaml = readFileSync(resolve("@sundial/contract/openapi.yaml"), "utf8");
  const headers = { "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300" };
  app.get("/openapi.json", (c) => c.body(json, 200, { ...headers, "Content-Type": "application/json" }));
  app.get("/openapi.yaml", (c) => c.body(yaml, 200, { ...headers, "Content-Type": "application/yaml" }));
}

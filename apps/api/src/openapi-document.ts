import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadDocument } from "@sundial/contract";
import { newestVersion, resolveVersion, versions } from "@sundial/versions";
import { stringify } from "yaml";
import type { ApiApp } from "./api-app.ts";
import { edgeErrors } from "./errors.ts";

const resolve = createRequire(import.meta.url).resolve;
const headers = { "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300" };

/** Serves the contract of any version, bundled into one document, to anyone: `?version=` takes what `Sundial-Version` takes. */
export function registerOpenApiDocument(app: ApiApp): void {
  const newest = {
    json: readFileSync(resolve("@sundial/contract/openapi.json"), "utf8"),
    yaml: readFileSync(resolve("@sundial/contract/openapi.yaml"), "utf8"),
  };
  // Writing YAML takes a tenth of a second, so it is done once a version.
  const json = rememberByDate(loadDocument);
  const yaml = rememberByDate(async (date) => toYaml(await loadDocument(date)));
  app.get("/openapi.json", async (c) => {
    const date = readDate(c.req.query("version"));
    const text = date === newestVersion.date ? newest.json : await json(date);
    return c.body(text, 200, { ...headers, "Content-Type": "application/json" });
  });
  app.get("/openapi.yaml", async (c) => {
    const date = readDate(c.req.query("version"));
    const text = date === newestVersion.date ? newest.yaml : await yaml(date);
    return c.body(text, 200, { ...headers, "Content-Type": "application/yaml" });
  });
}

/** Versions that are no longer answered still have their document: who upgrades needs it. */
function readDate(asked: string | undefined): string {
  if (asked === undefined) return newestVersion.date;
  const found = resolveVersion(asked);
  if (found.kind === "resolved") return found.version.date;
  const dates = versions.map(({ date }) => date).join(", ");
  throw edgeErrors.version_not_found({ date: asked.slice(0, 40), dates }, { param: "version" });
}

function rememberByDate(make: (date: string) => Promise<string>): (date: string) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  return (date) => {
    const text = made.get(date) ?? make(date);
    made.set(date, text);
    return text;
  };
}

function toYaml(json: string): string {
  return stringify(JSON.parse(json), { lineWidth: 0, aliasDuplicateObjects: false });
}

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type ErrorDefinition, listErrors, toProblem } from "@sundial/errors";
import { createSampleError, errorSamples } from "@sundial/sandbox";
import { stringify } from "yaml";

/** The modules whose import registers the codes; `core-errors.ts` comes with the registry itself. */
export const errorModules = [
  "packages/accounts/src/errors.ts",
  "packages/keys/src/errors.ts",
  "packages/models/src/errors.ts",
  "packages/providers/src/errors.ts",
  "packages/sandbox/src/errors.ts",
  "packages/usage/src/errors.ts",
  "apps/api/src/errors.ts",
];

const root = join(import.meta.dirname, "..");
const folder = join(root, "openapi/examples/errors");

/** Writes one example file a code from the registry; with `check` writes nothing. Returns the files that differed. */
export async function writeErrorExamples(options: { check: boolean }): Promise<string[]> {
  for (const module of errorModules) await import(pathToFileURL(join(root, module)).href);
  const wanted = new Map(listErrors().map((definition) => [`${definition.code}.gen.yaml`, exampleText(definition)]));
  mkdirSync(folder, { recursive: true });
  const existing = new Set(readdirSync(folder));
  const stale = [...existing].filter((file) => !wanted.has(file));
  const changed = [...wanted].filter(
    ([file, text]) => !existing.has(file) || readFileSync(join(folder, file), "utf8") !== text,
  );
  if (!options.check) {
    for (const file of stale) rmSync(join(folder, file));
    for (const [file, text] of changed) writeFileSync(join(folder, file), text);
  }
  return [...stale, ...changed.map(([file]) => file)].sort();
}

function exampleText(definition: ErrorDefinition): string {
  const sample = errorSamples[definition.code] ?? {};
  const value = toProblem(createSampleError(definition), {
    portalUrl: "https://portal.example.com",
    path: sample.path ?? "/v1/chat/completions",
    requestId: "req_01m844dzg00wf3ak33fa8thfyp",
    // What no key was found for is in no organization's request log.
    logged: sample.logged ?? definition.group !== "authentication_error",
  });
  const head = "# Written by scripts/write-error-examples.ts from the error registry. Do not edit.\n";
  return head + stringify({ summary: definition.title, value }, { lineWidth: 0 });
}

if (import.meta.main) {
  const check = process.argv.includes("--check");
  const files = await writeErrorExamples({ check });
  for (const file of files) console.log(`${check ? "not up to date" : "written"}: openapi/examples/errors/${file}`);
  if (check && files.length > 0) process.exitCode = 1;
}

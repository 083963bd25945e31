import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type ErrorDefinition, listErrors, toProblem } from "@sundial/errors";
import { createSampleError, errorSamples, samplePortalUrl } from "@sundial/sandbox";
import { stringify } from "yaml";
import { describeEveryError } from "./describe-every-error.ts";

/** The modules whose import registers the codes; `core-errors.ts` comes with the registry itself. */
export const errorModules = [
  "packages/accounts/src/errors.ts",
  "packages/keys/src/errors.ts",
  "packages/models/src/errors.ts",
  "packages/providers/src/errors.ts",
  "packages/sandbox/src/errors.ts",
  "packages/usage/src/errors.ts",
  "packages/billing/src/errors.ts",
  "packages/marketplace/src/errors.ts",
  "packages/webhooks/src/errors.ts",
  "apps/api/src/errors.ts",
];

const root = join(import.meta.dirname, "..");
const examples = "openapi/examples/errors";
const head = "# Written by scripts/write-error-examples.ts from the error registry. Do not edit.\n";

/**
 * Writes one example file a code from the registry, and the lists of all codes for `rehearseError`; with `check` writes nothing. Returns the
 * files that differed.
 */
export async function writeErrorExamples(options: { check: boolean }): Promise<string[]> {
  for (const module of errorModules) await import(pathToFileURL(join(root, module)).href);
  const { codes, responses } = describeEveryError(listErrors());
  const wanted = new Map([
    ...listErrors().map((definition) => [`${examples}/${definition.code}.gen.yaml`, exampleText(definition)] as const),
    ["openapi/examples/every-error-code.gen.yaml", head + stringify(codes)],
    ["openapi/responses/every-error.gen.yaml", head + stringify(responses)],
  ]);
  mkdirSync(join(root, examples), { recursive: true });
  const stale = readdirSync(join(root, examples)).flatMap((file) =>
    wanted.has(`${examples}/${file}`) ? [] : [`${examples}/${file}`],
  );
  const changed = [...wanted].filter(([file, text]) => readIfThere(join(root, file)) !== text);
  if (!options.check) {
    for (const file of stale) rmSync(join(root, file));
    for (const [file, text] of changed) writeFileSync(join(root, file), text);
  }
  return [...stale, ...changed.map(([file]) => file)].sort();
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function exampleText(definition: ErrorDefinition): string {
  const sample = errorSamples[definition.code] ?? {};
  const value = toProblem(createSampleError(definition), {
    portalUrl: samplePortalUrl,
    path: sample.path ?? "/v1/chat/completions",
    requestId: "req_01m844dzg00wf3ak33fa8thfyp",
    // What no key was found for is in no organization's request log.
    logged: sample.logged ?? definition.group !== "authentication_error",
  });
  return head + stringify({ summary: definition.title, value }, { lineWidth: 0 });
}

if (import.meta.main) {
  const check = process.argv.includes("--check");
  const files = await writeErrorExamples({ check });
  for (const file of files) console.log(`${check ? "not up to date" : "written"}: ${file}`);
  if (check && files.length > 0) process.exitCode = 1;
}

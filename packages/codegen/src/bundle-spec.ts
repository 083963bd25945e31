import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Spec } from "./spec.ts";

/** Joins the split source in `openapi/` into one document with the file names as component names. */
export async function bundleSpec(root: string): Promise<Spec> {
  const folder = await mkdtemp(join(tmpdir(), "sundial-bundle-"));
  try {
    const output = join(folder, "openapi.json");
    await promisify(execFile)(
      process.execPath,
      [
        join(root, "node_modules/@redocly/cli/bin/cli.js"),
        "bundle",
        join(root, "openapi/openapi.yaml"),
        "--output",
        output,
      ],
      { cwd: root, env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" } },
    );
    return JSON.parse(await readFile(output, "utf8")) as Spec; // the linter has proved its shape
  } finally {
    await rm(folder, { recursive: true });
  }
}

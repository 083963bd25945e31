import { spawn } from "node:child_process";
import { join } from "node:path";
import { bringEnvironment } from "../harness/python/bring-environment.ts";

/** Pinned, and never a dependency: it is brought when the tests run and Python 3 is there. */
const version = "4.32.5";
export const pythonMinor = 11;

/** What it judges every answer by; the others of its checks ask for what the contract leaves open. */
const checks = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_schema_conformance",
  "response_headers_conformance",
  "negative_data_rejection",
  "unsupported_method",
  "ignored_auth",
];

/** Brings the program: the folder it is in, or why it cannot be had. */
export function bringSchemathesis() {
  const installs = () => [[`schemathesis==${version}`]];
  return bringEnvironment({ name: `schemathesis-${version}`, pythonMinor, installs });
}

export interface SchemathesisRun {
  /** Where `bringSchemathesis` has put it. */
  readonly bin: string;
  readonly url: string;
  readonly credential: string;
  readonly examplesMax: number;
  readonly secondsMax: number;
  readonly seed: number;
}

/** Runs it against a server on this machine, with the document that the server itself serves. */
export async function runSchemathesis(
  run: SchemathesisRun,
): Promise<{ readonly ok: boolean; readonly output: string }> {
  const args = [
    "run",
    `${run.url}/openapi.json`,
    `--url=${run.url}`,
    `--header=Authorization: Bearer ${run.credential}`,
    `--checks=${checks.join(",")}`,
    "--phases=examples,coverage,fuzzing",
    `--max-examples=${run.examplesMax}`,
    `--max-time=${run.secondsMax}`,
    `--seed=${run.seed}`,
    // Answers with errors of the server on purpose.
    "--exclude-operation-id=rehearseError",
    // In threads of its own it meets a fault of Python 3.11 (ast.parse, "recursion depth mismatch").
    "--workers=1",
    "--suppress-health-check=all",
    "--warnings=off",
    "--request-timeout=20",
    "--continue-on-failure",
    "--no-shrink",
  ];
  const env = { PATH: process.env.PATH, HOME: run.bin, NO_COLOR: "1" };
  const child = spawn(join(run.bin, "schemathesis"), args, { cwd: run.bin, env });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece) => {
      output += piece;
    });
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { ok: code === 0, output };
}

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Pinned, and never a dependency: it is brought when the tests run and Python 3 is there. */
const version = "4.32.5";
const folder = join(import.meta.dirname, ".python");
const environment = join(folder, `schemathesis-${version}`);
const program = join(environment, "bin/schemathesis");
const installMsMax = 240_000;

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

export function hasPython(): boolean {
  return spawnSync("python3", ["-m", "pip", "--version"]).status === 0;
}

/** Brings the program. Returns why it cannot be had, or null when it is there. */
export function bringSchemathesis(): string | null {
  if (existsSync(program)) return null;
  if (!hasPython()) return "there is no Python 3 with pip";
  mkdirSync(folder, { recursive: true });
  const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", `schemathesis==${version}`];
  for (const [command, args] of [
    ["python3", ["-m", "venv", environment]],
    [join(environment, "bin/python"), install],
  ] as const) {
    const { status, stderr } = spawnSync(command, args, { encoding: "utf8", timeout: installMsMax });
    if (status === 0) continue;
    rmSync(environment, { recursive: true, force: true });
    return `it could not be installed: ${stderr?.trim().split("\n").at(-1) ?? "no answer in time"}`;
  }
  return null;
}

export interface SchemathesisRun {
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
  const child = spawn(program, args, { cwd: folder, env: { PATH: process.env.PATH, HOME: folder, NO_COLOR: "1" } });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece) => {
      output += piece;
    });
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { ok: code === 0, output };
}

import { execFile } from "node:child_process";
import { join } from "node:path";

/** One thing that the linter found. */
export interface LintProblem {
  readonly ruleId: string;
  readonly message: string;
  /** Relative to the folder that the linter ran in. */
  readonly file: string;
  readonly line: number;
}

const root = join(import.meta.dirname, "../..");

/** Runs Redocly with the redocly.yaml of a folder. It is told to call nobody: neither for telemetry nor for updates. */
export async function lintOpenapi(input: { folder: string; documents: readonly string[] }): Promise<LintProblem[]> {
  const cli = join(root, "node_modules/@redocly/cli/bin/cli.js");
  const args = [cli, "lint", ...input.documents, "--format", "json", "--max-problems", "10000"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const options = { cwd: input.folder, env, maxBuffer: 64 * 1024 * 1024 };
  const output = await new Promise<{ stdout: string; stderr: string }>((resolve) => {
    // Exits with 1 when there are problems, so the output decides, not the status.
    execFile(process.execPath, args, options, (_error, stdout, stderr) => resolve({ stdout, stderr }));
  });
  return readReport(output);
}

interface Report {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location: readonly {
      readonly source: { readonly ref: string };
      readonly start?: { readonly line: number };
    }[];
  }[];
}

function readReport(output: { stdout: string; stderr: string }): LintProblem[] {
  if (!output.stdout.startsWith("{")) throw new Error(`Redocly did not run: ${output.stderr.slice(0, 2000)}`);
  // One JSON object a document, one after the other.
  const reports = output.stdout.split(/(?<=^\})(?=\{)/m).map((text) => JSON.parse(text) as Report); // the linter's own format
  return reports
    .flatMap(({ problems }) => problems)
    .map(({ ruleId, message, location }) => ({
      ruleId,
      message,
      file: location[0]?.source.ref ?? "",
      line: location[0]?.start?.line ?? 0,
    }));
}

if (import.meta.main) {
  const problems = await lintOpenapi({ folder: root, documents: ["openapi/openapi.yaml"] });
  for (const { file, line, ruleId, message } of problems) console.log(`${file}:${line} ${ruleId}: ${message}`);
  if (problems.length > 0) process.exitCode = 1;
}

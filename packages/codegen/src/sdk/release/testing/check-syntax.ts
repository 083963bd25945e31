import { spawnSync } from "node:child_process";
import ts from "typescript";

/** What the compiler cannot parse, each with its first problem. */
export function checkTypescript(codes: readonly string[]): string[] {
  return [...new Set(codes)].flatMap((code) => {
    // Top-level `await` needs a module. The problems are there, only not in the compiler's public types.
    const file = ts.createSourceFile("row.ts", `export {};\n${code}`, ts.ScriptTarget.ESNext) as ts.SourceFile & {
      readonly parseDiagnostics: readonly ts.Diagnostic[];
    };
    const [first] = file.parseDiagnostics;
    return first ? [`${code}\n${ts.flattenDiagnosticMessageText(first.messageText, "\n")}`] : [];
  });
}

const script = `
import ast, json, sys
wrong = []
for code in json.load(sys.stdin):
    try:
        ast.parse(code)
    except SyntaxError as error:
        wrong.append(f"{code}\\n{error}")
print(json.dumps(wrong))
`;

/** What Python 3.10 or newer cannot parse, each with its problem. Throws when Python cannot be run. */
export function checkPython(codes: readonly string[]): string[] {
  const { status, stdout, stderr, error } = spawnSync("python3", ["-c", script], {
    input: JSON.stringify(codes),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`Python did not run: ${error?.message ?? stderr}`);
  return JSON.parse(stdout) as string[]; // the script's own list
}

/** Whether there is a Python that knows `match`. */
export function hasPython(): boolean {
  const found = spawnSync("python3", ["-c", "import sys; sys.exit(sys.version_info < (3, 10))"]).status === 0;
  if (!found) process.stderr.write("SKIPPED: there is no Python 3.10 here, so no Python code is checked.\n");
  return found;
}

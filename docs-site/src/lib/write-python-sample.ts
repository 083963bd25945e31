import {
  type ErrorSample,
  sampleApiUrl,
  sampleOptions,
  samplePath,
  samplePurpose,
  sampleQueries,
} from "./error-sample.ts";
import { writePythonArguments } from "./write-python-arguments.ts";

/** A program that meets the error and handles it. Imports of its handling come first, as Python has it. */
export function writePythonSample(input: ErrorSample): string {
  const { code, operation } = input;
  const { imports, body } = splitImports(input.handlePython);
  const method = pythonMethod(operation.sdkMethod);
  return [
    ...writeImports(["import os", "from sundial import ApiError, Sundial", ...imports]),
    "",
    `client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="${sampleApiUrl}")`,
    "",
    "try:",
    `    client.${method}(${writeArguments(input)})`,
    "except ApiError as error:",
    `    if error.code != "${code}":`,
    "        raise",
    ...body.map((line) => (line === "" ? "" : `    ${line}`)),
    "",
  ].join("\n");
}

/** The name that a method of the TypeScript SDK has in Python. */
export function pythonMethod(sdkMethod: string): string {
  return sdkMethod.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Its imports, and what follows them. */
export function splitImports(program: string): { imports: string[]; body: string[] } {
  const lines = program.trimEnd().split("\n");
  const isImport = (line: string) => /^(import|from) /.test(line);
  return { imports: lines.filter(isImport), body: lines.filter((line) => !isImport(line)) };
}

/** Python's own modules, then the SDK, as formatters order them. */
function writeImports(lines: readonly string[]): string[] {
  const names = lines.flatMap((line) => line.match(/^from sundial import (.*)$/)?.[1]?.split(", ") ?? []);
  const own = lines.filter((line) => !line.startsWith("from sundial "));
  const isWhole = (line: string) => line.startsWith("import ");
  return [
    ...own.filter(isWhole).toSorted(),
    ...own.filter((line) => !isWhole(line)).toSorted(),
    "",
    `from sundial import ${names.toSorted().join(", ")}`,
  ];
}

function writeArguments(input: ErrorSample): string {
  const { operation } = input;
  const { repeats, scenario } = sampleOptions(input);
  const options = [
    ...(repeats ? [`# ${repeats}`, '"retries_max": 0,'] : []),
    ...(scenario ? [`# ${samplePurpose(operation)}`, `"headers": {"Sundial-Scenario": "${scenario}"},`] : []),
  ];
  const members = operation.exampleBody ?? sampleQueries[operation.id] ?? {};
  return writePythonArguments({ positional: samplePath(input), members, options, indent: 4 });
}

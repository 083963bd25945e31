import { fillPath, type PortalOperation, rehearsalId } from "./operations.ts";
import type { ErrorContent } from "./read-error-contents.ts";
import { writeLiteral } from "./write-literal.ts";

export interface ErrorSampleInput {
  readonly code: string;
  readonly status: number;
  readonly retryable: boolean;
  /** The seconds of the code's example. */
  readonly retryAfter: number | null;
  readonly handle: ErrorContent["handle"];
  readonly operation: PortalOperation;
}

const apiUrl = "http://127.0.0.1:8787";

/** The query of the operations whose SDK methods take one. */
const queries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  getUsage: { bucket: "day", start: "2026-11-01T00:00:00Z", end: "2026-11-23T00:00:00Z" },
  listRequests: { status: "4xx" },
};

/** A command that meets the error, and tells it from others with nothing but a shell. */
export function writeCurlSample(input: ErrorSampleInput): string {
  const { code, operation } = input;
  const query = new URLSearchParams(queries[operation.id]).toString();
  const url = `${apiUrl}${fillPath(operation.path, pathValues(input))}${query && `?${query}`}`;
  const command = [
    `curl -sS${methodFlag(operation)} "${url}"`,
    '-H "Authorization: Bearer $SUNDIAL_API_KEY"',
    ...(operation.exampleBody === undefined ? [] : ['-H "Content-Type: application/json"']),
    ...(isRehearsal(operation) ? [] : [`-H "Sundial-Scenario: error;code=${code}"`]),
    ...(operation.exampleBody === undefined ? [] : [`-d '${writeBody(operation.exampleBody)}'`]),
  ];
  return [
    `# ${purpose(operation)}`,
    `answer=$(${command.join(" \\\n  ")})`,
    'echo "$answer"',
    "",
    'case "$answer" in',
    `  *'"code":"${code}"'*)`,
    ...advise(input).map((line) => `    ${line}`),
    "    ;;",
    `  *) echo "The call did not end in ${code}." ;;`,
    "esac",
    "",
  ].join("\n");
}

/** A program that meets the error and handles it. */
export function writeTypeScriptSample(input: ErrorSampleInput): string {
  const { code, handle, operation } = input;
  return [
    'import { isApiError, Sundial } from "@sundial/sdk";',
    "",
    `const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "${apiUrl}" });`,
    "",
    "try {",
    `  await sundial.${operation.sdkMethod}(${writeArguments(input)});`,
    "} catch (error) {",
    `  if (isApiError(error) && error.code === "${code}") {`,
    ...handle
      .trimEnd()
      .split("\n")
      .map((line) => (line === "" ? "" : `    ${line}`)),
    "  } else {",
    "    throw error;",
    "  }",
    "}",
    "",
  ].join("\n");
}

function isRehearsal(operation: PortalOperation): boolean {
  return operation.id === rehearsalId;
}

function purpose(operation: PortalOperation): string {
  return isRehearsal(operation)
    ? "Fails on purpose. Your own call comes here."
    : "Sundial-Scenario makes the sandbox fail. Leave it out of your own calls.";
}

function pathValues({ code, operation }: ErrorSampleInput): readonly string[] {
  return isRehearsal(operation) ? [code] : operation.pathExamples;
}

/** What curl would not choose by itself. */
function methodFlag({ method, exampleBody }: PortalOperation): string {
  return method === (exampleBody === undefined ? "GET" : "POST") ? "" : ` -X ${method}`;
}

function writeBody(body: unknown): string {
  return writeLiteral(body, { quoteNames: true, indent: 2 }).replaceAll("'", "'\\''");
}

/** What the shell does about the error. */
function advise({ retryable, retryAfter }: ErrorSampleInput): string[] {
  if (!retryable) {
    return [
      `page=$(echo "$answer" | grep -o '"doc_url":"[^"]*"' | cut -d '"' -f 4)`,
      'echo "Repeated as it is, the call fails again. What to change: $page"',
    ];
  }
  if (retryAfter === null) return ['echo "The same call can work after a pause."'];
  return [
    `seconds=$(echo "$answer" | grep -o '"retry_after":[0-9]*' | cut -d : -f 2)`,
    'echo "The same call can work in $seconds seconds."',
  ];
}

function writeArguments(input: ErrorSampleInput): string {
  const { code, status, retryable, operation } = input;
  const request = operation.exampleBody ?? queries[operation.id];
  const repeats = retryable && (status === 408 || status === 409 || status === 429 || status >= 500);
  const options = [
    ...(repeats
      ? ["// Shows the first answer. Without this line the SDK repeats the call twice.", "retriesMax: 0,"]
      : []),
    ...(isRehearsal(operation)
      ? []
      : [`// ${purpose(operation)}`, `headers: { "Sundial-Scenario": "error;code=${code}" },`]),
  ];
  const given = [
    ...pathValues(input).map((value) => JSON.stringify(value)),
    ...(request === undefined ? [] : [writeLiteral(request, { quoteNames: false, indent: 4 })]),
  ];
  return layOut(given, options);
}

/** The options hug the parentheses when nothing else is given, as a formatter would have it. */
function layOut(given: readonly string[], options: readonly string[]): string {
  const block = (indent: string) => `{\n${options.map((line) => `${indent}  ${line}\n`).join("")}${indent}}`;
  if (options.length === 0) return given.join(", ");
  if (given.every((text) => !text.includes("\n") && text.startsWith('"'))) return [...given, block("  ")].join(", ");
  return `\n${[...given, block("    ")].map((text) => `    ${text},\n`).join("")}  `;
}

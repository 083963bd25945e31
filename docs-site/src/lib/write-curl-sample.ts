import {
  type ErrorSample,
  isRehearsal,
  sampleApiUrl,
  samplePath,
  samplePurpose,
  sampleQueries,
} from "./error-sample.ts";
import { fillPath, type PortalOperation } from "./operations.ts";
import { writeLiteral } from "./write-literal.ts";

/** A command that meets the error, and tells it from others with nothing but a shell. */
export function writeCurlSample(input: ErrorSample): string {
  const { code, operation } = input;
  const query = new URLSearchParams(sampleQueries[operation.id]).toString();
  const url = `${sampleApiUrl}${fillPath(operation.path, samplePath(input))}${query && `?${query}`}`;
  const command = [
    `curl -sS${methodFlag(operation)} "${url}"`,
    '-H "Authorization: Bearer $SUNDIAL_API_KEY"',
    ...(operation.exampleBody === undefined ? [] : ['-H "Content-Type: application/json"']),
    ...(isRehearsal(operation) ? [] : [`-H "Sundial-Scenario: error;code=${code}"`]),
    ...(operation.exampleBody === undefined ? [] : [`-d '${writeBody(operation.exampleBody)}'`]),
  ];
  return [
    `# ${samplePurpose(operation)}`,
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

/** What curl would not choose by itself. */
export function methodFlag({ method, exampleBody }: Pick<PortalOperation, "method" | "exampleBody">): string {
  return method === (exampleBody === undefined ? "GET" : "POST") ? "" : ` -X ${method}`;
}

/** A body in single quotes' inside. */
export function writeBody(body: unknown): string {
  return writeLiteral(body, { quoteNames: true, indent: 2 }).replaceAll("'", "'\\''");
}

/** What the shell does about the error. */
function advise({ retryable, retryAfter }: ErrorSample): string[] {
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

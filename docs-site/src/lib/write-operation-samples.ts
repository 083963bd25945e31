import { newestVersion } from "@sundial/versions";
import { sampleApiUrl, sampleQueries } from "./error-sample.ts";
import type { CodeLanguage } from "./highlight.ts";
import { fillPath, type PortalOperation } from "./operations.ts";
import { methodFlag, writeBody } from "./write-curl-sample.ts";
import { writeLiteral } from "./write-literal.ts";
import { writePythonArguments } from "./write-python-arguments.ts";
import { pythonMethod } from "./write-python-sample.ts";

export interface OperationSample {
  readonly label: string;
  readonly language: CodeLanguage;
  readonly code: string;
}

/** What its page shows, in the order of the tabs. SDKs speak the newest version alone, so an older one has no more than a command. */
export function writeOperationSamples(
  operation: PortalOperation,
  date: string = newestVersion.date,
): OperationSample[] {
  const curl: OperationSample = { label: "curl", language: "bash", code: writeOperationCurl(operation, date) };
  if (date !== newestVersion.date) return [curl];
  return [
    curl,
    { label: "Sundial TypeScript", language: "typescript", code: writeOperationTypeScript(operation) },
    { label: "Sundial Python", language: "python", code: writeOperationPython(operation) },
  ];
}

/** The variable that a sample reads its credential from. Programs have keys; only what people alone may do takes their token. */
export function credentialVariable({ takesApiKey, takesPersonToken }: PortalOperation): string {
  return takesPersonToken && !takesApiKey ? "SUNDIAL_TOKEN" : "SUNDIAL_API_KEY";
}

function writeOperationCurl(operation: PortalOperation, date: string): string {
  const { exampleBody, path, pathExamples } = operation;
  // An older version may call the members of a query otherwise, and none of them is needed.
  const query = date === newestVersion.date ? new URLSearchParams(sampleQueries[operation.id]).toString() : "";
  const command = [
    `curl -sS${methodFlag(operation)} "${sampleApiUrl}${fillPath(path, pathExamples)}${query && `?${query}`}"`,
    `-H "Authorization: Bearer $${credentialVariable(operation)}"`,
    `-H "Sundial-Version: ${date}"`,
    ...(exampleBody === undefined ? [] : ['-H "Content-Type: application/json"', `-d '${writeBody(exampleBody)}'`]),
  ];
  return `${command.join(" \\\n  ")}\n`;
}

function writeOperationTypeScript(operation: PortalOperation): string {
  const request = operation.exampleBody ?? sampleQueries[operation.id];
  const given = [
    ...operation.pathExamples.map((value) => JSON.stringify(value)),
    ...(request === undefined ? [] : [writeLiteral(request, { quoteNames: false, indent: 0 })]),
  ];
  const call = `await sundial.${operation.sdkMethod}(${given.join(", ")});`;
  return [
    'import { Sundial } from "@sundial/sdk";',
    "",
    `const sundial = new Sundial({ apiKey: process.env.${credentialVariable(operation)}, baseURL: "${sampleApiUrl}" });`,
    ...(operation.answer === "body" ? [`const answer = ${call}`, "console.log(answer);"] : [call]),
    "",
  ].join("\n");
}

function writeOperationPython(operation: PortalOperation): string {
  const members = operation.exampleBody ?? sampleQueries[operation.id] ?? {};
  const given = writePythonArguments({ positional: operation.pathExamples, members, options: [], indent: 0 });
  const call = `client.${pythonMethod(operation.sdkMethod)}(${given})`;
  return [
    "import os",
    "",
    "from sundial import Sundial",
    "",
    `client = Sundial(api_key=os.environ["${credentialVariable(operation)}"], base_url="${sampleApiUrl}")`,
    ...(operation.answer === "body" ? [`answer = ${call}`, "print(answer)"] : [call]),
    "",
  ].join("\n");
}

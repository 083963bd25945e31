import { newestVersion } from "@sundial/versions";
import { sampleApiUrl, sampleQueries } from "./error-sample.ts";
import type { CodeLanguage } from "./highlight.ts";
import { isOfOpenaiWire } from "./openai-wire.ts";
import { fillPath, type PortalOperation } from "./operations.ts";
import { methodFlag, writeBody } from "./write-curl-sample.ts";
import { writeLiteral } from "./write-literal.ts";
import { writeOpenaiCallPython, writeOpenaiCallTypeScript } from "./write-openai-samples.ts";
import { writePythonArguments } from "./write-python-arguments.ts";
import { pythonMethod } from "./write-python-sample.ts";

export interface OperationSample {
  /** What it is recorded as, below the address of the operation. */
  readonly name: "bash" | "openai-python" | "openai-typescript" | "typescript" | "python";
  readonly label: string;
  readonly language: CodeLanguage;
  readonly code: string;
}

/** What its page shows, in the order of the tabs. SDKs speak the newest version alone, so an older one has no more than a command. */
export function writeOperationSamples(
  operation: PortalOperation,
  date: string = newestVersion.date,
): OperationSample[] {
  const curl: OperationSample = {
    name: "bash",
    label: "curl",
    language: "bash",
    code: writeOperationCurl(operation, date),
  };
  if (date !== newestVersion.date) return [curl];
  return [
    curl,
    ...(isOfOpenaiWire(operation) ? withOpenai(operation) : []),
    {
      name: "typescript",
      label: "Sundial TypeScript",
      language: "typescript",
      code: writeOperationTypeScript(operation),
    },
    { name: "python", label: "Sundial Python", language: "python", code: writeOperationPython(operation) },
  ];
}

function withOpenai(operation: PortalOperation): OperationSample[] {
  const typescript = writeOpenaiCallTypeScript(operation, typeScriptArguments(operation));
  const python = writeOpenaiCallPython(operation, pythonArguments(operation));
  return [
    { name: "openai-python", label: "openai Python", language: "python", code: python },
    { name: "openai-typescript", label: "openai TypeScript", language: "typescript", code: typescript },
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

function typeScriptArguments(operation: PortalOperation): string {
  const request = operation.exampleBody ?? sampleQueries[operation.id];
  const given = [
    ...operation.pathExamples.map((value) => JSON.stringify(value)),
    ...(request === undefined ? [] : [writeLiteral(request, { quoteNames: false, indent: 0 })]),
  ];
  return given.join(", ");
}

function writeOperationTypeScript(operation: PortalOperation): string {
  const call = `await sundial.${operation.sdkMethod}(${typeScriptArguments(operation)});`;
  return [
    'import { Sundial } from "@sundial/sdk";',
    "",
    `const sundial = new Sundial({ apiKey: process.env.${credentialVariable(operation)}, baseURL: "${sampleApiUrl}" });`,
    ...(operation.answer === "body" ? [`const answer = ${call}`, "console.log(answer);"] : [call]),
    "",
  ].join("\n");
}

function pythonArguments(operation: PortalOperation): string {
  const members = operation.exampleBody ?? sampleQueries[operation.id] ?? {};
  return writePythonArguments({ positional: operation.pathExamples, members, options: [], indent: 0 });
}

function writeOperationPython(operation: PortalOperation): string {
  const call = `client.${pythonMethod(operation.sdkMethod)}(${pythonArguments(operation)})`;
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

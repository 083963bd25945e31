import {
  type ErrorSample,
  sampleApiUrl,
  sampleOptions,
  samplePath,
  samplePurpose,
  sampleQueries,
} from "./error-sample.ts";
import type { PortalOperation } from "./operations.ts";
import { writePythonArguments } from "./write-python-arguments.ts";
import { splitImports } from "./write-python-sample.ts";
import { indentHandling, writeArguments } from "./write-typescript-sample.ts";

/** How programs with the `openai` clients begin. */
export const openaiTypeScriptHead = [
  'import OpenAI from "openai";',
  "",
  `const client = new OpenAI({ baseURL: "${sampleApiUrl}/v1", apiKey: process.env.SUNDIAL_API_KEY });`,
  "",
];

/** The same in Python, with these imports beside. */
export function openaiPythonHead(imports: readonly string[] = []): string[] {
  const own = ["import os", ...imports];
  const isWhole = (line: string) => line.startsWith("import ");
  return [
    ...own.filter(isWhole).toSorted(),
    ...own.filter((line) => !isWhole(line)).toSorted(),
    "",
    "import openai",
    "",
    `client = openai.OpenAI(base_url="${sampleApiUrl}/v1", api_key=os.environ["SUNDIAL_API_KEY"])`,
    "",
  ];
}

/** A program with the `openai` client that meets the error and handles it. */
export function writeOpenaiTypeScript(input: ErrorSample): string {
  const { code, handle, operation } = input;
  return [
    ...openaiTypeScriptHead,
    "try {",
    `  await client.${operation.sdkMethod}(${writeArguments(input, "maxRetries")});`,
    "} catch (error) {",
    `  if (error instanceof OpenAI.APIError && error.code === "${code}") {`,
    ...indentHandling(handle),
    "  } else {",
    "    throw error;",
    "  }",
    "}",
    "",
  ].join("\n");
}

/** The same in Python. */
export function writeOpenaiPython(input: ErrorSample): string {
  const { code, operation } = input;
  const { imports, body } = splitImports(input.handlePython);
  const { repeats, scenario } = sampleOptions(input);
  const given = writePythonArguments({
    positional: samplePath(input),
    members: operation.exampleBody ?? sampleQueries[operation.id] ?? {},
    options: scenario ? [`# ${samplePurpose(operation)}`, `"Sundial-Scenario": "${scenario}",`] : [],
    optionsName: "extra_headers",
    indent: 4,
  });
  return [
    ...openaiPythonHead(imports),
    "try:",
    ...(repeats ? ["    # Shows the first answer. Without max_retries=0 the client repeats the call twice."] : []),
    `    client.${repeats ? "with_options(max_retries=0)." : ""}${operation.sdkMethod}(${given})`,
    "except openai.APIStatusError as error:",
    `    if error.code != "${code}":`,
    "        raise",
    ...body.map((line) => (line === "" ? "" : `    ${line}`)),
    "",
  ].join("\n");
}

/** A program with the `openai` client that makes a call and prints what it is about. */
export function writeOpenaiCallTypeScript({ sdkMethod }: Pick<PortalOperation, "sdkMethod">, given: string): string {
  const call = `const answer = await client.${sdkMethod}(${given});`;
  return [...openaiTypeScriptHead, call, `console.log(answer${partShown(sdkMethod)});`, ""].join("\n");
}

/** The same in Python. */
export function writeOpenaiCallPython({ sdkMethod }: Pick<PortalOperation, "sdkMethod">, given: string): string {
  const call = `answer = client.${sdkMethod}(${given})`;
  return [...openaiPythonHead(), call, `print(answer${partShown(sdkMethod)})`, ""].join("\n");
}

/** Of a page of a list, what it lists: the rest is the client's own. */
function partShown(sdkMethod: string): string {
  return sdkMethod.endsWith(".list") ? ".data" : "";
}

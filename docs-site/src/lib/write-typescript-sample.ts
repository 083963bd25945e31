import {
  type ErrorSample,
  sampleApiUrl,
  sampleOptions,
  samplePath,
  samplePurpose,
  sampleQueries,
} from "./error-sample.ts";
import { writeLiteral } from "./write-literal.ts";

/** A program that meets the error and handles it. */
export function writeTypeScriptSample(input: ErrorSample): string {
  const { code, handle, operation } = input;
  return [
    'import { isApiError, Sundial } from "@sundial/sdk";',
    "",
    `const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "${sampleApiUrl}" });`,
    "",
    "try {",
    `  await sundial.${operation.sdkMethod}(${writeArguments(input)});`,
    "} catch (error) {",
    `  if (isApiError(error) && error.code === "${code}") {`,
    ...indentHandling(handle),
    "  } else {",
    "    throw error;",
    "  }",
    "}",
    "",
  ].join("\n");
}

/** What stands where the error has been told from others. */
export function indentHandling(handle: string): string[] {
  const lines = handle.trimEnd().split("\n");
  return lines.map((line) => (line === "" ? "" : `    ${line}`));
}

/** What stands between the parentheses of the call. Clients have names of their own for how often they repeat it. */
export function writeArguments(input: ErrorSample, retries = "retriesMax"): string {
  const { operation } = input;
  const request = operation.exampleBody ?? sampleQueries[operation.id];
  const { repeats, scenario } = sampleOptions(input);
  const options = [
    ...(repeats ? [`// ${repeats}`, `${retries}: 0,`] : []),
    ...(scenario ? [`// ${samplePurpose(operation)}`, `headers: { "Sundial-Scenario": "${scenario}" },`] : []),
  ];
  const given = [
    ...samplePath(input).map((value) => JSON.stringify(value)),
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

import { exemplifyCall } from "../code/exemplify-call.ts";
import { writeTypescript } from "../code/write-typescript.ts";
import type { ApiOperation } from "../model/api-model.ts";
import { toCamelCase } from "../names.ts";
import { emitDocstring } from "./emit-docstring.ts";
import { errorCodeName } from "./emit-error-codes.ts";
import { hasQuery, queryTypeName } from "./emit-queries.ts";

/** What a method takes besides ids: the body or the query. */
interface Input {
  readonly name: "body" | "query";
  readonly type: string;
  readonly optional: boolean;
}

/** One method with its docstring. When `stream` in the body decides what comes back, a signature for each case. */
export function emitMethod(operation: ApiOperation): string {
  const { answer, name, pathParameters } = operation;
  const input = readInput(operation);
  const ids = pathParameters.map((parameter) => `${toCamelCase(parameter.name)}: string`);
  const signature = (extra: string, result: string) => {
    const last = input ? [`${input.name}${input.optional ? "?" : ""}: ${input.type}${extra}`] : [];
    return `  ${name}(${[...ids, ...last, "options?: RequestOptions"].join(", ")}): ${result}`;
  };
  const docs = emitDocs(operation);
  const call = emitCall(operation, input);
  if (answer.kind === "value_or_stream") {
    const { type, chunk } = answer;
    return [
      docs,
      `${signature(" & { stream: true }", `ApiPromise<Stream<${chunk}>>`)};`,
      `${signature(" & { stream?: false | null }", `ApiPromise<${type}>`)};`,
      `${signature("", `ApiPromise<Stream<${chunk}> | ${type}>`)};`,
      `${signature("", `ApiPromise<Stream<${chunk}> | ${type}>`)} {`,
      `    const call: Call = ${call};`,
      `    return body.stream ? this.#client.stream<${chunk}>(call, options) : this.#client.request<${type}>(call, options);`,
      "  }",
    ].join("\n");
  }
  return [
    docs,
    `${signature("", resultType(answer))} {`,
    `    return this.#client.${answer.kind === "page" ? "list" : "request"}(${call}, options);`,
    "  }",
  ].join("\n");
}

function resultType(answer: Exclude<ApiOperation["answer"], { kind: "value_or_stream" }>): string {
  switch (answer.kind) {
    case "page":
      return `PagePromise<${answer.item}>`;
    case "value":
      return `ApiPromise<${answer.type}>`;
    case "nothing":
      return "ApiPromise<void>";
    case "never":
      return "ApiPromise<never>";
  }
}

function emitCall(operation: ApiOperation, input: Input | undefined): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => `\${${toCamelCase(name)}}`);
  const address = path === operation.path ? JSON.stringify(path) : `path\`${path}\``;
  return `{ method: "${operation.httpMethod}", path: ${address}${input ? `, ${input.name}` : ""} }`;
}

function emitDocs(operation: ApiOperation): string {
  const codes = operation.errorCodes.map((code) => `\`${code}\``).join(", ");
  const parameters = operation.pathParameters.map(
    ({ name, description }) => `@param ${toCamelCase(name)} - ${description}`,
  );
  const throws = `@throws \`ApiError<${errorCodeName(operation)}>\`: ${codes}. Its \`docUrl\` is the page of the code.`;
  const texts = [`${operation.summary}.`, operation.description, ...parameters, throws];
  return emitDocstring(texts, "  ", writeTypescript(exemplifyCall(operation)));
}

function readInput(operation: ApiOperation): Input | undefined {
  const { body, query } = operation;
  if (body) return { name: "body", type: body.type, optional: !body.required };
  if (!hasQuery(operation)) return undefined;
  return { name: "query", type: queryTypeName(operation), optional: !query.some(({ required }) => required) };
}

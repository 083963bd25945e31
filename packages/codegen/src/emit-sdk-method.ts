import { emitDocstring } from "./emit-docstring.ts";
import { errorCodeName } from "./emit-sdk-errors.ts";
import { hasQuery, queryTypeName } from "./emit-sdk-query.ts";
import { answerSchema, pageItem, type SdkMethod, toCamelCase } from "./emit-sdk-tree.ts";
import { type Operation, type Parameter, type Spec, schemaName } from "./spec.ts";

/** What a method takes besides ids: the body or the query. */
interface Input {
  readonly name: "body" | "query";
  readonly type: string;
  readonly optional: boolean;
}

/** One method with its docstring. When `stream` in the body decides what comes back, a signature for each case. */
export function emitSdkMethod(spec: Spec, { name, operation }: SdkMethod): string {
  const input = readInput(operation);
  const ids = pathParameters(operation).map((parameter) => `${toCamelCase(parameter.name)}: string`);
  const signature = (extra: string, answer: string) => {
    const last = input ? [`${input.name}${input.optional ? "?" : ""}: ${input.type}${extra}`] : [];
    return `  ${name}(${[...ids, ...last, "options?: RequestOptions"].join(", ")}): ${answer}`;
  };
  const docs = emitDocs(operation);
  const call = emitCall(operation, input);
  const answer = answerSchema(operation) ?? (isEverAnswered(operation) ? "void" : "never");
  const chunk = answerSchema(operation, "text/event-stream");
  if (chunk) {
    return [
      docs,
      `${signature(" & { stream: true }", `ApiPromise<Stream<${chunk}>>`)};`,
      `${signature(" & { stream?: false | null }", `ApiPromise<${answer}>`)};`,
      `${signature("", `ApiPromise<Stream<${chunk}> | ${answer}>`)};`,
      `${signature("", `ApiPromise<Stream<${chunk}> | ${answer}>`)} {`,
      `    const call: Call = ${call};`,
      `    return body.stream ? this.#client.stream<${chunk}>(call, options) : this.#client.request<${answer}>(call, options);`,
      "  }",
    ].join("\n");
  }
  const item = pageItem(spec, operation);
  return [
    docs,
    `${signature("", item ? `PagePromise<${item}>` : `ApiPromise<${answer}>`)} {`,
    `    return this.#client.${item ? "list" : "request"}(${call}, options);`,
    "  }",
  ].join("\n");
}

function emitCall(operation: Operation, input: Input | undefined): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => `\${${toCamelCase(name)}}`);
  const address = path === operation.path ? JSON.stringify(path) : `path\`${path}\``;
  return `{ method: "${operation.method.toUpperCase()}", path: ${address}${input ? `, ${input.name}` : ""} }`;
}

function emitDocs(operation: Operation): string {
  const codes = operation.errorCodes.map((code) => `\`${code}\``).join(", ");
  const parameters = pathParameters(operation).map(
    ({ name, description }) => `@param ${toCamelCase(name)} - ${description}`,
  );
  const throws = `@throws \`ApiError<${errorCodeName(operation)}>\`: ${codes}. Its \`docUrl\` is the page of the code.`;
  return emitDocstring([`${operation.summary}.`, operation.description, ...parameters, throws], "  ");
}

function readInput(operation: Operation): Input | undefined {
  const body = operation.requestBody?.content["application/json"];
  const query = hasQuery(operation);
  if (body && query)
    throw new Error(`${operation.operationId} has a body and a query: the SDK has no form for that yet`);
  if (body) return { name: "body", type: schemaName(body.schema), optional: !operation.requestBody?.required };
  if (!query) return undefined;
  const optional = !operation.parameters.some((parameter) => parameter.in === "query" && parameter.required);
  return { name: "query", type: queryTypeName(operation), optional };
}

/** Whether the operation has a success at all. */
function isEverAnswered({ responses }: Operation): boolean {
  return Object.keys(responses).some((status) => status.startsWith("2"));
}

function pathParameters(operation: Operation): Parameter[] {
  return operation.parameters.filter((parameter) => parameter.in === "path");
}

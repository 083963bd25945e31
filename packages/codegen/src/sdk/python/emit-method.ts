import { createPythonWriter } from "../code/create-python-writer.ts";
import { exemplifyCall } from "../code/exemplify-call.ts";
import type { ApiModel, ApiOperation, Member } from "../model/api-model.ts";
import { describeMember } from "../model/describe-member.ts";
import { emitDocstring } from "./emit-docstring.ts";
import { alsoType, createTypeWriter } from "./emit-value-type.ts";
import { errorCodeName, pythonName } from "./python-names.ts";

/** The client that a method is for. */
export type Flavour = "sync" | "async";

interface Signature {
  readonly model: ApiModel;
  readonly operation: ApiOperation;
  readonly flavour: Flavour;
  readonly inputs: readonly Member[];
  readonly parameters: readonly string[];
}

/** One method with its docstring. When `stream` in the body decides what comes back, an overload for each case. */
export function emitMethod(model: ApiModel, operation: ApiOperation, flavour: Flavour): string {
  const inputs = readInputs(model, operation);
  const write = createTypeWriter(model.types);
  const parameters = inputs.map((member) => {
    const type = write(member.type, "request");
    return `${pythonName(member.name)}: ${member.required ? type : `${alsoType(type, "Omit")} = omit`}`;
  });
  const signature = { model, operation, flavour, inputs, parameters };
  return operation.answer.kind === "value_or_stream" ? emitStreaming(signature) : emitSingle(signature);
}

/** The members of the body or the query, those that must be given first. */
function readInputs({ types }: ApiModel, { id, body, query }: ApiOperation): Member[] {
  const type = types.find(({ name }) => name === body?.type)?.type;
  const members = type?.kind === "object" ? type.members : query;
  const required = members.filter((member) => member.required);
  if (body?.required === false && required.length > 0)
    throw new Error(`${id}: the Python SDK has no form yet for a body that may be left out, but not a part of it`);
  return [...required, ...members.filter((member) => !member.required)];
}

function emitSingle(signature: Signature): string {
  const { operation, flavour } = signature;
  const { answer } = operation;
  if (answer.kind === "page") {
    const pages = flavour === "sync" ? "Page" : "AsyncPages";
    const call = `self._client.list(${emitCall(signature)}, ${answer.item}, options)`;
    return `${emitDef(signature, `${pages}[${answer.item}]`, "def")}\n${emitDocs(signature)}\n        return ${call}`;
  }
  const type = answer.kind === "value" ? answer.type : "None";
  const wait = flavour === "sync" ? "" : "await ";
  const call = `${wait}self._client.request(${emitCall(signature)}, ${type}, options)`;
  const result = answer.kind === "value" ? `return ${call}` : call;
  return `${emitDef(signature, type)}\n${emitDocs(signature)}\n        ${result}`;
}

function emitStreaming(signature: Signature): string {
  const { operation, flavour } = signature;
  if (operation.answer.kind !== "value_or_stream") throw new Error(`${operation.id} does not stream`);
  const { type, chunk } = operation.answer;
  const stream = `${flavour === "sync" ? "Stream" : "AsyncStream"}[${chunk}]`;
  const wait = flavour === "sync" ? "" : "await ";
  const of = (streamed: string) => ({
    ...signature,
    parameters: signature.parameters.map((parameter) => (parameter.startsWith("stream:") ? streamed : parameter)),
  });
  return [
    "    @overload",
    `${emitDef(of("stream: Literal[True]"), stream)} ...`,
    "    @overload",
    `${emitDef(of("stream: Literal[False] | Omit | None = omit"), type)} ...`,
    "    @overload",
    `${emitDef(of("stream: bool | Omit | None = omit"), `${type} | ${stream}`)} ...`,
    emitDef(of("stream: bool | Omit | None = omit"), `${type} | ${stream}`),
    emitDocs(signature),
    `        call = ${emitCall(signature)}`,
    "        if stream is True:",
    `            return ${wait}self._client.stream(call, ${chunk}, options)`,
    `        return ${wait}self._client.request(call, ${type}, options)`,
  ].join("\n");
}

function emitDef({ operation, flavour, parameters }: Signature, result: string, def?: string): string {
  const ids = operation.pathParameters.map(({ name }) => `${pythonName(name)}: str`);
  const keywords = [...parameters, "options: RequestOptions | None = None"];
  const word = def ?? (flavour === "sync" ? "def" : "async def");
  return `    ${word} ${pythonName(operation.name)}(${["self", ...ids, "*", ...keywords].join(", ")}) -> ${result}:`;
}

function emitCall({ operation, inputs }: Signature): string {
  const ids = operation.pathParameters.map(({ name }) => pythonName(name));
  const template = JSON.stringify(operation.path.replace(/\{\w+\}/g, "{}"));
  const path = ids.length > 0 ? `build_path(${[template, ...ids].join(", ")})` : template;
  const members = inputs.map(({ name }) => `${JSON.stringify(name)}: ${pythonName(name)}`);
  const input = members.length > 0 ? `, ${operation.body ? "body" : "query"}={${members.join(", ")}}` : "";
  return `Call("${operation.httpMethod}", ${path}${input})`;
}

function emitDocs({ model, operation, flavour, inputs }: Signature): string {
  const call = createPythonWriter(model)(exemplifyCall(operation));
  const code = flavour === "async" ? `await ${call}` : call;
  const codes = operation.errorCodes.map((code) => `\`${code}\``).join(", ");
  return emitDocstring([`${operation.summary}.`, operation.description], "        ", [
    {
      title: "Args",
      entries: [
        ...operation.pathParameters.map(({ name, description }) => [pythonName(name), description] as const),
        ...inputs.map((member) => {
          const text = describeMember(member, model.types);
          return [pythonName(member.name), `${member.deprecated ? "Deprecated. " : ""}${text}`] as const;
        }),
        ["options", "What this call sets for itself."] as const,
      ],
    },
    {
      title: "Raises",
      entries: [
        [
          "ApiError",
          `With a code of \`${errorCodeName(operation)}\`: ${codes}. Its \`doc_url\` is the page of the code.`,
        ],
      ],
    },
    { title: "Example", code },
  ]);
}

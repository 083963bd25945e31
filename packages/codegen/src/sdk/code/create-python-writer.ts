import type { ApiModel } from "../model/api-model.ts";
import { toSnakeCase } from "../names.ts";
import { createTypeWriter, paramName } from "../python/emit-value-type.ts";
import { pythonName } from "../python/python-names.ts";
import { errorClass } from "./error-class.ts";
import type { Access, Snippet } from "./snippet.ts";
import { isObject } from "./snippet.ts";
import { type SampleSyntax, wrapParts, writeMembers, writeSample } from "./write-sample.ts";

/** Writes snippets in Python, for the client without `async`. */
export function createPythonWriter({ types }: Pick<ApiModel, "types">): (snippet: Snippet) => string {
  const writeType = createTypeWriter(types);
  const typeName = (name: string) => {
    const type = types.find((one) => one.name === name);
    return type?.type.kind === "object" && !type.inAnswer ? paramName(name) : name;
  };
  return (snippet) => {
    switch (snippet.kind) {
      case "call":
        return writeCall(snippet);
      case "literal":
        return writeLiteral(snippet);
      case "read": {
        const { access, member, typed } = snippet;
        const read = writeAccess(access, member.name);
        if (!typed) return read;
        const type = writeType(member.type, "answer");
        const missing = member.required || type.split(" | ").includes("None") ? "" : " | None";
        return `${toName(member.name)}: ${type}${missing} = ${read}`;
      }
      case "case": {
        const subject = snippet.access ? writeAccess(snippet.access, snippet.member) : "error.code";
        return `match ${subject}:\n    case ${JSON.stringify(snippet.value)}:\n        ...`;
      }
      case "includes":
        return `${JSON.stringify(snippet.value)} in ${writeAccess(snippet.access, snippet.member)}`;
      case "declaration":
        return `${toVariable(snippet.name)}: ${writeType(snippet.type, "request")}`;
      case "import":
        return `from sundial.types import ${typeName(snippet.type)}`;
      case "client": {
        const option = snippet.option === "baseURL" ? "base_url" : snippet.option;
        return `client = Sundial(${option}=${JSON.stringify(snippet.value)})`;
      }
      case "error-class":
        return `isinstance(error, ${errorClass(snippet.status)})`;
    }
  };
}

function writeCall({ operation, input }: Extract<Snippet, { kind: "call" }>): string {
  const method = operation.sdkMethod.split(".").map(toName).join(".");
  const ids = operation.pathParameters.map(({ name }) => toName(name));
  const keywords = Object.entries(input).map(([name, value]) => `${toName(name)}=${writeSample(value, syntax)}`);
  return wrapParts({ open: `client.${method}(`, parts: [...ids, ...keywords], close: ")", indent: "    " });
}

function writeLiteral({ type, value }: Extract<Snippet, { kind: "literal" }>): string {
  const start = `${toVariable(type)}: ${paramName(type)} = `;
  const parts = isObject(value) ? writeMembers(value, syntax) : [];
  if (parts.length === 0) return start + writeSample(value, syntax);
  return wrapParts({ open: `${start}{`, parts, close: "}", indent: "    " });
}

function writeAccess({ variable, steps }: Access, member: string): string {
  return toVariable(variable) + [...steps, member].map((step) => (step === 0 ? "[0]" : `.${toName(step)}`)).join("");
}

/** `ApiKey` becomes `api_key`. */
function toVariable(name: string): string {
  return toName(name.replace(/^[A-Z]/, (letter) => letter.toLowerCase()));
}

/** Older documents have names that Python keeps for itself (`from`); by convention those end with a line. */
function toName(name: string): string {
  const plain = toSnakeCase(name).replace(/\W/g, "_");
  try {
    return pythonName(plain);
  } catch {
    return `${plain}_`;
  }
}

const syntax: SampleSyntax = {
  words: { null: "None", true: "True", false: "False" },
  braces: ["{", "}"],
  member: (name, value) => `${JSON.stringify(name)}: ${value}`,
  variable: toVariable,
};

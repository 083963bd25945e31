import type { ApiModel, Resource } from "../model/api-model.ts";
import { toKebabCase, toPascalCase } from "../names.ts";
import { emitDocstring } from "./emit-docstring.ts";
import { emitMethod } from "./emit-method.ts";
import { hasQuery, queryTypeName } from "./emit-queries.ts";
import { emitTypeImport, mentions } from "./emit-type-import.ts";

const clientFiles = {
  Call: "call",
  ApiPromise: "api-promise",
  Client: "client",
  RequestOptions: "client-options",
  PagePromise: "page",
  Stream: "stream",
};

/** The file of one resource: a class with a method an operation, and its nested resources as members. */
export function emitResource(model: ApiModel, resource: Resource): string {
  const body = emitClass(resource);
  return [...emitImports(model, resource, body), "", body, ""].join("\n");
}

/** `ChatCompletionsResource` */
export function resourceClass({ path }: Resource): string {
  return `${path.map(toPascalCase).join("")}Resource`;
}

/** `resources/chat-completions.gen.ts` */
export function resourceFile({ path }: Resource): string {
  return `resources/${path.map(toKebabCase).join("-")}.gen.ts`;
}

function emitClass(resource: Resource): string {
  const { members, methods } = resource;
  const own = methods.length > 0;
  return [
    emitDocstring([resource.description]),
    `export class ${resourceClass(resource)} {`,
    ...(own ? ["  readonly #client: Client;"] : []),
    ...members.map((member) => `  readonly ${member.path.at(-1)}: ${resourceClass(member)};`),
    "",
    "  constructor(client: Client) {",
    ...(own ? ["    this.#client = client;"] : []),
    ...members.map((member) => `    this.${member.path.at(-1)} = new ${resourceClass(member)}(client);`),
    "  }",
    ...methods.map((method) => `\n${emitMethod(method)}`),
    "}",
  ].join("\n");
}

/** Imports exactly the names that the class uses. */
function emitImports(model: ApiModel, { methods, members }: Resource, body: string): string[] {
  const uses = mentions(body);
  const queries = methods.filter(hasQuery).map(queryTypeName);
  return [
    ...Object.entries(clientFiles)
      .filter(([name]) => uses(name))
      .map(([name, file]) => `import type { ${name} } from "../../client/${file}.ts";`),
    ...(body.includes("path`") ? [`import { path } from "../../client/build-path.ts";`] : []),
    emitTypeImport(model, body, "../types.gen.ts"),
    ...(queries.length > 0 ? [`import type { ${queries.join(", ")} } from "../queries.gen.ts";`] : []),
    ...members.map((member) => `import { ${resourceClass(member)} } from "../${resourceFile(member)}";`),
  ].filter((line) => line !== "");
}

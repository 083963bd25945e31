import { emitDocstring } from "./emit-docstring.ts";
import { emitSdkMethod } from "./emit-sdk-method.ts";
import { queryTypeName } from "./emit-sdk-query.ts";
import type { SdkResource } from "./emit-sdk-tree.ts";
import type { Spec } from "./spec.ts";

const clientFiles = {
  Call: "call",
  ApiPromise: "api-promise",
  Client: "client",
  RequestOptions: "client-options",
  PagePromise: "page",
  Stream: "stream",
};

/** The file of one resource: a class with a method an operation, and its nested resources as members. */
export function emitSdkResource(spec: Spec, resource: SdkResource): string {
  const body = emitClass(spec, resource);
  return [...emitImports(spec, resource, body), "", body, ""].join("\n");
}

function emitClass(spec: Spec, resource: SdkResource): string {
  const { className, members, methods } = resource;
  const own = methods.length > 0;
  return [
    emitDocstring([describe(spec, resource)]),
    `export class ${className} {`,
    ...(own ? ["  readonly #client: Client;"] : []),
    ...members.map((member) => `  readonly ${member.path.at(-1)}: ${member.className};`),
    "",
    "  constructor(client: Client) {",
    ...(own ? ["    this.#client = client;"] : []),
    ...members.map((member) => `    this.${member.path.at(-1)} = new ${member.className}(client);`),
    "  }",
    ...methods.map((method) => `\n${emitSdkMethod(spec, method)}`),
    "}",
  ].join("\n");
}

function describe(spec: Spec, { methods, members, path }: SdkResource): string {
  const tag = methods[0]?.operation.tags[0];
  const text = spec.tags.find(({ name }) => name === tag)?.description;
  return text ?? `\`${path.join(".")}\`: ${members.map((member) => member.path.at(-1)).join(", ")}.`;
}

/** Imports exactly the names that the class uses. */
function emitImports(spec: Spec, resource: SdkResource, body: string): string[] {
  const uses = (name: string) => new RegExp(`\\b${name}\\b`).test(body.replace(/^ *(\/\*\*| \*).*$/gm, ""));
  const schemas = Object.keys(spec.components.schemas ?? {}).filter(uses);
  const queries = resource.methods.map(({ operation }) => queryTypeName(operation)).filter(uses);
  return [
    ...Object.entries(clientFiles)
      .filter(([name]) => uses(name))
      .map(([name, file]) => `import type { ${name} } from "../../client/${file}.ts";`),
    ...(body.includes("path`") ? [`import { path } from "../../client/build-path.ts";`] : []),
    ...(schemas.length > 0 ? [`import type { ${schemas.join(", ")} } from "../types.gen.ts";`] : []),
    ...(queries.length > 0 ? [`import type { ${queries.join(", ")} } from "../queries.gen.ts";`] : []),
    ...resource.members.map(({ className, file }) => `import { ${className} } from "./${file}";`),
  ];
}

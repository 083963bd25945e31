import type { ApiModel, Resource } from "../model/api-model.ts";
import { emitDocstring } from "./emit-docstring.ts";
import { emitImports, typeNames } from "./emit-imports.ts";
import { emitMethod, type Flavour } from "./emit-method.ts";
import { pythonName, resourceClass, resourceModule } from "./python-names.ts";

/** The file of one resource: a class for each client, with a method an operation and its nested resources as members. */
export function emitResource(model: ApiModel, resource: Resource): string {
  const body = [emitClass(model, resource, "sync"), emitClass(model, resource, "async")].join("\n\n\n");
  const members = resource.members.map((member) => [
    `sundial.generated.resources.${resourceModule(member)}`,
    [resourceClass(member, "Async"), resourceClass(member, "")],
  ]);
  const imports = emitImports(body, { ...Object.fromEntries(members), "sundial.generated.types": typeNames(model) });
  return `${imports}\n\n${body}\n`;
}

function emitClass(model: ApiModel, resource: Resource, flavour: Flavour): string {
  const prefix = flavour === "sync" ? "" : "Async";
  return [
    `class ${resourceClass(resource, prefix)}(${prefix}Resource):`,
    emitDocstring([resource.description], "    "),
    ...resource.members.map((member) => `\n${emitMember(member, prefix, "self._client")}`),
    ...resource.methods.map((method) => `\n${emitMethod(model, method, flavour)}`),
  ].join("\n");
}

/** A resource as a member that is made when first asked for. */
export function emitMember(member: Resource, prefix: "" | "Async", client: string): string {
  return [
    "    @cached_property",
    `    def ${pythonName(member.path.at(-1) ?? "")}(self) -> ${resourceClass(member, prefix)}:`,
    emitDocstring([member.description], "        "),
    `        return ${resourceClass(member, prefix)}(${client})`,
  ].join("\n");
}

import type { ApiModel, Member, NamedType } from "../model/api-model.ts";
import { emitDocstring } from "./emit-docstring.ts";
import { emitImports, typeNames } from "./emit-imports.ts";
import { createTypeWriter, paramName } from "./emit-value-type.ts";
import { pythonName } from "./python-names.ts";

type TypeWriter = ReturnType<typeof createTypeWriter>;

/** `types.py`: a model for each object that is received, a typed dictionary for each that is sent, an alias for the rest. */
export function emitTypes(model: ApiModel): string {
  const write = createTypeWriter(model.types);
  const written = model.types.flatMap((type) => [
    ...(type.type.kind === "object" ? [] : [emitAlias(type, write)]),
    ...(type.type.kind === "object" && type.inRequest ? [emitTypedDict(type, type.type.members, write)] : []),
    ...(type.type.kind === "object" && type.inAnswer ? [emitModel(type, type.type.members, write)] : []),
  ]);
  const body = written.join("\n\n\n");
  const all = typeNames(model).map((name) => JSON.stringify(name));
  return `${emitImports(body)}\n\n__all__ = [${all.join(", ")}]\n\n${body}\n`;
}

function emitAlias({ name, description, type }: NamedType, write: TypeWriter): string {
  return `${name}: TypeAlias = ${write(type, "answer")}\n${emitDocstring([description], "")}`;
}

function emitModel({ name, description }: NamedType, members: readonly Member[], write: TypeWriter): string {
  const fields = members.map((member) => {
    const type = write(member.type, "answer");
    const optional = type.split(" | ").includes("None") ? type : `${type} | None`;
    const field = `    ${pythonName(member.name)}: ${member.required ? type : `${optional} = None`}`;
    return [field, ...docsOf(member)].join("\n");
  });
  return [`class ${name}(ApiObject):`, emitDocstring([description], "    "), "", ...fields].join("\n");
}

function emitTypedDict({ name, description }: NamedType, members: readonly Member[], write: TypeWriter): string {
  const fields = members.map((member) => {
    const type = write(member.type, "request");
    const field = `    ${pythonName(member.name)}: ${member.required ? type : `NotRequired[${type}]`}`;
    return [field, ...docsOf(member)].join("\n");
  });
  return [`class ${paramName(name)}(TypedDict):`, emitDocstring([description], "    "), "", ...fields].join("\n");
}

function docsOf({ description, deprecated }: Member): string[] {
  const texts = [description, deprecated ? "Deprecated." : ""];
  return texts.some((text) => text !== "") ? [emitDocstring(texts, "    ")] : [];
}

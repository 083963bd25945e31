import type { ApiModel, Member, NamedType } from "../model/api-model.ts";
import { describeMember } from "../model/describe-member.ts";
import { referencesOf } from "../model/find-directions.ts";
import { emitDocstring } from "./emit-docstring.ts";
import { emitImports, typeNames } from "./emit-imports.ts";
import { createTypeWriter, paramName } from "./emit-value-type.ts";
import { pythonName } from "./python-names.ts";

/** What writes the types of one model. */
interface Writer {
  readonly types: readonly NamedType[];
  readonly write: ReturnType<typeof createTypeWriter>;
}

/** `types.py`: a model for each object that is received, a typed dictionary for each that is sent, an alias for the rest. */
export function emitTypes(model: ApiModel): string {
  const writer = { types: model.types, write: createTypeWriter(model.types) };
  const written = model.types.flatMap((type) => [
    ...(type.type.kind === "object" ? [] : [emitAlias(type, writer)]),
    ...(type.type.kind === "object" && type.inRequest ? [emitTypedDict(type, type.type.members, writer)] : []),
    ...(type.type.kind === "object" && type.inAnswer ? [emitModel(type, type.type.members, writer)] : []),
  ]);
  const body = written.join("\n\n\n");
  const all = typeNames(model).map((name) => JSON.stringify(name));
  return `${emitImports(body)}\n\n__all__ = [${all.join(", ")}]\n\n${body}\n`;
}

/** Throws for one that reaches an object: that would be another type when it is sent than when it is received. */
function emitAlias({ name, description, type }: NamedType, writer: Writer): string {
  if (referencesOf(type).length > 0)
    throw new Error(`the Python SDK has no form for the alias ${name} of an object yet`);
  return `${name}: TypeAlias = ${writer.write(type, "answer")}\n${emitDocstring([description], "")}`;
}

function emitModel({ name, description }: NamedType, members: readonly Member[], writer: Writer): string {
  const fields = members.map((member) => {
    const type = writer.write(member.type, "answer");
    const optional = type.split(" | ").includes("None") ? type : `${type} | None`;
    const field = `    ${pythonName(member.name)}: ${member.required ? type : `${optional} = None`}`;
    return [field, ...emitDocs(member, writer)].join("\n");
  });
  return [`class ${name}(ApiObject):`, emitDocstring([description], "    "), "", ...fields].join("\n");
}

function emitTypedDict({ name, description }: NamedType, members: readonly Member[], writer: Writer): string {
  const fields = members.map((member) => {
    const type = writer.write(member.type, "request");
    const field = `    ${pythonName(member.name)}: ${member.required ? type : `NotRequired[${type}]`}`;
    return [field, ...emitDocs(member, writer)].join("\n");
  });
  return [`class ${paramName(name)}(TypedDict):`, emitDocstring([description], "    "), "", ...fields].join("\n");
}

function emitDocs(member: Member, { types }: Writer): string[] {
  const texts = [describeMember(member, types), member.deprecated ? "Deprecated." : ""];
  return texts.some((text) => text !== "") ? [emitDocstring(texts, "    ")] : [];
}

import type { ApiModel, Member, NamedType, ValueType } from "../model/api-model.ts";
import { describeMember } from "../model/describe-member.ts";
import { emitDocstring } from "./emit-docstring.ts";

/** Every named type: the members of objects each with a docstring. */
export function emitTypes(model: ApiModel): string {
  return `${model.types.map((type) => emitType(model, type)).join("\n\n")}\n`;
}

/** The members of an object, each with its docstring. */
export function emitMembers(model: ApiModel, members: readonly Member[]): string[] {
  return members.map((member) => {
    const docs = [describeMember(member, model.types), member.deprecated ? "@deprecated" : ""];
    const name = /^[a-z_$][\w$]*$/i.test(member.name) ? member.name : JSON.stringify(member.name);
    return `${emitDocstring(docs, "  ")}\n  ${name}${member.required ? "" : "?"}: ${emitValueType(member.type)};`;
  });
}

/** A type where it is used. */
export function emitValueType(type: ValueType): string {
  switch (type.kind) {
    case "date-time":
      return "string";
    case "integer":
      return "number";
    case "enum":
      return [...type.values.map((value) => JSON.stringify(value)), ...(type.open ? ["(string & {})"] : [])].join(
        " | ",
      );
    case "list":
      return `Array<${emitValueType(type.items)}>`;
    case "map":
      return `{ [key: string]: ${emitValueType(type.values)} }`;
    case "reference":
      return type.name;
    case "union":
      return type.of.map(emitValueType).join(" | ");
    case "object":
      throw new Error("an object has a name of its own");
    default:
      return type.kind;
  }
}

function emitType(model: ApiModel, { name, description, type }: NamedType): string {
  const docs = emitDocstring([description]);
  if (type.kind !== "object") return `${docs}\nexport type ${name} = ${emitValueType(type)};`;
  const open = type.open ? ["  [key: string]: unknown;"] : [];
  return [docs, `export type ${name} = {`, ...emitMembers(model, type.members), ...open, "};"].join("\n");
}

import type { NamedType, ValueType } from "../model/api-model.ts";

/** Whether a program sends the value or receives it: sent objects are typed dictionaries, received ones models. */
export type Direction = "request" | "answer";

/** Writes a type where it is used. */
export function createTypeWriter(types: readonly NamedType[]): (type: ValueType, direction: Direction) => string {
  const objects = new Set(types.filter(({ type }) => type.kind === "object").map(({ name }) => name));
  const write = (type: ValueType, direction: Direction): string => {
    switch (type.kind) {
      case "reference":
        if (!objects.has(type.name) || direction === "answer") return type.name;
        return `${paramName(type.name)} | ApiObject`;
      case "enum":
        return `Literal[${type.values.map((value) => JSON.stringify(value)).join(", ")}]${type.open ? " | str" : ""}`;
      case "list":
        return `${direction === "answer" ? "list" : "Sequence"}[${write(type.items, direction)}]`;
      case "map":
        return `${direction === "answer" ? "dict" : "Mapping"}[str, ${write(type.values, direction)}]`;
      case "union":
        // `None` at the end, as linters want it.
        return type.of
          .toSorted((a, b) => Number(a.kind === "null") - Number(b.kind === "null"))
          .map((part) => write(part, direction))
          .join(" | ");
      case "date-time":
        return direction === "answer" ? "datetime" : "datetime | str";
      case "object":
        throw new Error("an object has a name of its own");
      default:
        return plain[type.kind];
    }
  };
  return write;
}

/** A union of two written types, `None` at its end. */
export function alsoType(written: string, other: string): string {
  return written.endsWith(" | None") ? written.replace(/ \| None$/, ` | ${other} | None`) : `${written} | ${other}`;
}

/** `ChatMessageParam`: what a program may write as a dictionary. */
export function paramName(name: string): string {
  return `${name}Param`;
}

const plain = {
  string: "str",
  integer: "int",
  number: "float",
  boolean: "bool",
  null: "None",
  unknown: "Any",
} as const;

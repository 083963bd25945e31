import type { ValueType } from "../model/api-model.ts";

/** A type in words, for titles: `a date-time or null`. */
export function describeType(type: ValueType): string {
  switch (type.kind) {
    case "enum":
      return type.values.length === 1 ? `\`${type.values[0]}\`` : `one of ${type.values.length} values`;
    case "list":
      return `a list of ${describeType(type.items)}`;
    case "map":
      return `a map of ${describeType(type.values)}`;
    case "object":
      return "an object";
    case "reference":
      return `\`${type.name}\``;
    case "union":
      return type.of.map(describeType).join(" or ");
    case "null":
      return "null";
    case "unknown":
      return "anything";
    case "integer":
      return "an integer";
    default:
      return `a ${type.kind}`;
  }
}

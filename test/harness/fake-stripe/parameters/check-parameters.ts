import { invalid, type Refusal } from "../refusal.ts";
import type { Shape } from "./shape.ts";

/**
 * Turns what came over the wire into values of the shape, texts of a form into numbers and truths; JSON has them already. Throws the refusal that Stripe gives for names
 * it does not know, for what is missing, and for values of another type.
 */
export function checkParameters(shape: Shape | undefined, given: unknown): Record<string, unknown> {
  // An operation's parameters are an object; one that takes none refuses all.
  return checkValue(shape ?? { kind: "object", members: new Map() }, given, "") as Record<string, unknown>;
}

function checkValue(shape: Shape, value: unknown, path: string): unknown {
  switch (shape.kind) {
    case "any":
      return value;
    case "text":
    case "decimal":
      return checkText(shape.kind, value, path);
    case "number":
      return checkNumber(value, path);
    case "boolean":
      if (value === true || value === "true") return true;
      if (value === false || value === "false") return false;
      throw invalid(`Invalid boolean: ${String(value)}`, { param: path });
    case "literal":
      if (value === shape.value) return value;
      throw invalid(`Invalid ${path}: must be ${shape.value}`, { param: path });
    case "map":
      return Object.fromEntries(
        entriesOf(value, path).map(([name, one]) => [name, checkValue(shape.value, one, inside(path, name))]),
      );
    case "list":
      if (!isList(value)) throw invalid("Invalid array", { param: path });
      return Object.values(value).map((one, index) => checkValue(shape.element, one, `${path}[${index}]`));
    case "object":
      return checkObject(shape.members, value, path);
    case "union":
      return checkUnion(shape.options, value, path);
  }
}

function checkText(kind: "text" | "decimal", value: unknown, path: string): string {
  if (typeof value !== "string") throw invalid(`Invalid string: ${JSON.stringify(value)}`, { param: path });
  if (kind === "decimal" && !/^-?\d+(\.\d{1,12})?$/.test(value))
    throw invalid(`Invalid decimal: ${value}; must contain at most 12 decimal places.`, {
      code: "parameter_invalid_string",
      param: path,
    });
  return value;
}

function checkNumber(value: unknown, path: string): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  throw invalid(`Invalid integer: ${String(value)}`, { code: "parameter_invalid_integer", param: path });
}

function checkObject(members: (Shape & { kind: "object" })["members"], value: unknown, path: string): unknown {
  const checked: Record<string, unknown> = {};
  for (const [name, one] of entriesOf(value, path)) {
    const member = members.get(name);
    const param = inside(path, name);
    if (!member) throw invalid(`Received unknown parameter: ${param}`, { code: "parameter_unknown", param });
    checked[name] = checkValue(member.shape, one, param);
  }
  for (const [name, { required }] of members) {
    const param = inside(path, name);
    if (required && !(name in checked))
      throw invalid(`Missing required param: ${param}.`, { code: "parameter_missing", param });
  }
  return checked;
}

/** The first option that fits. When none does, the refusal of the one that got furthest says most. */
function checkUnion(options: readonly Shape[], value: unknown, path: string): unknown {
  const literals = options.flatMap((option) => (option.kind === "literal" ? [option.value] : []));
  let refusal: unknown;
  for (const option of options) {
    if (option.kind === "literal" && option.value !== value) continue;
    try {
      return checkValue(option, value, path);
    } catch (error) {
      refusal ??= error;
    }
  }
  if (refusal && typeof value === "object") throw refusal as Refusal; // checkValue throws nothing else
  throw invalid(`Invalid ${path}: must be one of ${literals.join(", ") || "its types"}`, { param: path });
}

function entriesOf(value: unknown, path: string): [string, unknown][] {
  // An empty text unsets an object in Stripe's form encoding.
  if (value === "") return [];
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalid("Invalid object", { param: path });
  return Object.entries(value);
}

function isList(value: unknown): value is Record<string, unknown> {
  if (Array.isArray(value)) return true;
  if (typeof value !== "object" || value === null) return value === "";
  return Object.keys(value).every((name) => /^\d+$/.test(name));
}

function inside(path: string, name: string): string {
  return path === "" ? name : `${path}[${name}]`;
}

import type { Misfit } from "./breaking-change.ts";
import { asList, type JsonObject, meansTheSame } from "./json.ts";
import type { Branch } from "./read-branches.ts";

const lowerBounds = ["minLength", "minItems", "minProperties"];
const upperBounds = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
/** Values of the first are values of the others. */
const narrowerFormats: Readonly<Record<string, readonly string[]>> = {
  int32: ["int64"],
  float: ["double"],
  uri: ["uri-reference", "iri", "iri-reference"],
  email: ["idn-email"],
  ipv4: ["ip"],
  ipv6: ["ip"],
};

/** Bounds, patterns and formats that the outer branch has and the inner one does not keep. */
export function compareScalars(inner: Branch, outer: Branch, place: string): Misfit[] {
  const [have, want] = [inner.keywords, outer.keywords];
  return [
    ...lowerBounds.filter((name) => numberOf(have, name, 0) < numberOf(want, name, 0)).map(bound),
    ...["minimum", "exclusiveMinimum"].filter((name) => !keepsLower(have, want, name)).map(bound),
    ...upperBounds.filter((name) => !keepsUpper(have, want, name)).map(bound),
    ...(keepsMultiple(have, want) ? [] : [bound("multipleOf")]),
    ...(want.uniqueItems === true && have.uniqueItems !== true ? [bound("uniqueItems")] : []),
    ...unkept("pattern"),
    ...(keepsFormat(have.format, want.format) ? [] : unkept("format")),
  ];

  function bound(name: string): Misfit {
    return { kind: "bounds", place, message: difference(name, have, want) };
  }
  function unkept(kind: "pattern" | "format"): Misfit[] {
    if (want[kind] === undefined || includesAll(have[kind], want[kind])) return [];
    return [{ kind, place, message: difference(kind, have, want) }];
  }
}

function difference(name: string, inner: JsonObject, outer: JsonObject): string {
  return `${name} ${JSON.stringify(inner[name]) ?? "without limit"} does not fit into ${JSON.stringify(outer[name])}`;
}

function numberOf(keywords: JsonObject, name: string, otherwise: number): number {
  return typeof keywords[name] === "number" ? keywords[name] : otherwise;
}

/** An exclusive bound keeps an inclusive one of the same number, not the other way round. */
function keepsLower(have: JsonObject, want: JsonObject, name: string): boolean {
  const wanted = numberOf(want, name, -Infinity);
  const [inclusive, exclusive] = [numberOf(have, "minimum", -Infinity), numberOf(have, "exclusiveMinimum", -Infinity)];
  return exclusive >= wanted || (name === "minimum" ? inclusive >= wanted : inclusive > wanted);
}

function keepsUpper(have: JsonObject, want: JsonObject, name: string): boolean {
  const wanted = numberOf(want, name, Infinity);
  if (name !== "maximum" && name !== "exclusiveMaximum") return numberOf(have, name, Infinity) <= wanted;
  const [inclusive, exclusive] = [numberOf(have, "maximum", Infinity), numberOf(have, "exclusiveMaximum", Infinity)];
  return exclusive <= wanted || (name === "maximum" ? inclusive <= wanted : inclusive < wanted);
}

function keepsMultiple(have: JsonObject, want: JsonObject): boolean {
  const wanted = numberOf(want, "multipleOf", 0);
  return wanted === 0 || Number.isInteger(numberOf(have, "multipleOf", Number.NaN) / wanted);
}

function keepsFormat(have: unknown, want: unknown): boolean {
  return typeof have === "string" && typeof want === "string" && (narrowerFormats[have]?.includes(want) ?? false);
}

/** Met patterns are a list; all that are wanted must be among those that hold. */
function includesAll(have: unknown, want: unknown): boolean {
  const held = Array.isArray(have) ? have : [have];
  return (Array.isArray(want) ? asList(want) : [want]).every((one) => held.some((other) => meansTheSame(one, other)));
}

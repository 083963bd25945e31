import ts from "typescript";
import type { Member, Shape } from "./shape.ts";

/** What a type of the package allows, followed to its leaves. */
export function describeType(checker: ts.TypeChecker, type: ts.Type): Shape {
  if (type.isUnion()) return describeUnion(checker, type.types);
  if (type.isStringLiteral()) return { kind: "literal", value: type.value };
  if (type.flags & ts.TypeFlags.StringLike) return { kind: "text" };
  if (type.flags & ts.TypeFlags.NumberLike) return { kind: "number" };
  if (type.flags & ts.TypeFlags.BooleanLike) return { kind: "boolean" };
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return { kind: "any" };
  if (type.aliasSymbol?.name === "Decimal") return { kind: "decimal" };
  if (type.symbol?.name === "Array") return describeList(checker, type as ts.TypeReference);
  const value = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  return value ? { kind: "map", value: describeType(checker, value) } : describeObject(checker, type);
}

function describeUnion(checker: ts.TypeChecker, types: readonly ts.Type[]): Shape {
  const ignored = ts.TypeFlags.Undefined | ts.TypeFlags.Null;
  const given = types.filter((one) => !(one.flags & ignored) && !isOpenText(one));
  const options = given.map((one) => describeType(checker, one));
  const distinct = options.filter(
    ({ kind }, index) => kind !== "boolean" || options.findIndex((other) => other.kind === kind) === index,
  );
  const [only] = distinct;
  return only && distinct.length === 1 ? only : { kind: "union", options: distinct };
}

/** `string & {}` is how the package leaves an enum open to values of later releases; the API itself takes only what is listed. */
function isOpenText(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some(({ flags }) => flags & ts.TypeFlags.String);
}

function describeList(checker: ts.TypeChecker, type: ts.TypeReference): Shape {
  const [element] = checker.getTypeArguments(type);
  return { kind: "list", element: element ? describeType(checker, element) : { kind: "any" } };
}

function describeObject(checker: ts.TypeChecker, type: ts.Type): Shape {
  const members = checker.getPropertiesOfType(type).map((property): [string, Member] => {
    const required = !(property.flags & ts.SymbolFlags.Optional);
    return [property.name, { required, shape: describeType(checker, checker.getTypeOfSymbol(property)) }];
  });
  return { kind: "object", members: new Map(members) };
}

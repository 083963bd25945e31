import type { ApiOperation, Member, ValueType } from "../model/api-model.ts";

/** A value that a program has at hand, by the name that it would give it. */
export class Variable {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A value as it stands in code. */
export type Sample =
  | string
  | number
  | boolean
  | null
  | Variable
  | readonly Sample[]
  | { readonly [name: string]: Sample };

/** How a program gets at a value of a type: from a variable, by members and first items of lists. */
export interface Access {
  readonly variable: string;
  readonly steps: readonly (string | 0)[];
}

/** A few lines of a program, in no language. */
export type Snippet =
  /** A call with the members of the body or the query that it needs. */
  | { readonly kind: "call"; readonly operation: ApiOperation; readonly input: { readonly [name: string]: Sample } }
  /** A value that is made to be sent. */
  | { readonly kind: "literal"; readonly type: string; readonly value: Sample }
  /** A member that is read; with its type when that is what the snippet is about. */
  | { readonly kind: "read"; readonly access: Access; readonly member: Member; readonly typed: boolean }
  /** A case for one of the values of a member, or for the code of an error when there is no member. */
  | { readonly kind: "case"; readonly access: Access | null; readonly member: string; readonly value: string }
  /** A test for a value in a list. */
  | { readonly kind: "includes"; readonly access: Access; readonly member: string; readonly value: string }
  | { readonly kind: "declaration"; readonly name: string; readonly type: ValueType }
  | { readonly kind: "import"; readonly type: string }
  | { readonly kind: "client"; readonly option: "baseURL" | "version"; readonly value: string }
  | { readonly kind: "error-class"; readonly status: number };

export function isVariable(value: Sample): value is Variable {
  return value instanceof Variable;
}

export function isObject(value: Sample): value is { readonly [name: string]: Sample } {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isVariable(value);
}

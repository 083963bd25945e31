import { countOf } from "@sundial/kernel";
import { ApiError, type ErrorIssue } from "./api-error.ts";
import type { ErrorDefinition } from "./error-definition.ts";

type Stated = "status" | "title" | "group" | "detail";
type Declared = Pick<ErrorDefinition, Stated> & Partial<Omit<ErrorDefinition, Stated | "code">>;
type ParametersIn<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParametersIn<Rest>
  : never;
type ErrorOptions = { param?: string; issues?: readonly ErrorIssue[]; retryAfterSeconds?: number; cause?: unknown };
type MakeError<Template extends string> = [ParametersIn<Template>] extends [never]
  ? (values?: Record<never, never>, options?: ErrorOptions) => ApiError
  : (values: Record<ParametersIn<Template>, string | number>, options?: ErrorOptions) => ApiError;

/** Every dated version answers what all of its operations answer, and most codes are as old as the first. */
const firstVersion = "2024-11-20";
const registry = new Map<string, ErrorDefinition>();

/**
 * Registers a domain's codes and returns a constructor a code: `throw keyErrors.key_limit_reached({ limit: 50 })`.
 * Throws at start when a code is not snake_case or is already taken.
 */
export function defineErrors<const Codes extends Record<string, Declared>>(
  codes: Codes,
): { readonly [Code in keyof Codes]: MakeError<Codes[Code]["detail"]> } {
  const makers: Record<string, unknown> = {};
  for (const [code, declared] of Object.entries(codes)) {
    const definition = register(code, declared);
    makers[code] = (values: Record<string, string | number> = {}, options: ErrorOptions = {}) =>
      new ApiError(definition, fillTemplate(definition.detail, values), options);
  }
  // The loop fills exactly the keys of `codes`; the compiler cannot follow Object.entries.
  return makers as { readonly [Code in keyof Codes]: MakeError<Codes[Code]["detail"]> };
}

/** Every code registered so far, by name. Complete once all domains are imported. */
export function listErrors(): readonly ErrorDefinition[] {
  return [...registry.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The code of that name, or the one that had it in an older version. */
export function findError(name: string): ErrorDefinition | undefined {
  const hadName = ({ formerCodes }: ErrorDefinition) => formerCodes.some(({ code }) => code === name);
  return registry.get(name) ?? listErrors().find(hadName);
}

/** The names of the parameters of a detail template, in the order they stand in it. */
export function listParameters({ detail }: Pick<ErrorDefinition, "detail">): string[] {
  return [...new Set([...detail.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name))];
}

function register(code: string, declared: Declared): ErrorDefinition {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(code)) throw new Error(`error code ${code} is not snake_case`);
  if (registry.has(code)) throw new Error(`error code ${code} is defined twice`);
  const retryable = declared.retryable ?? false;
  const retry = retryable ? "with_backoff" : "fix_first";
  const definition = {
    code,
    retryable,
    retry,
    since: firstVersion,
    formerCodes: [],
    related: [],
    ...declared,
  } as const;
  registry.set(code, definition);
  return definition;
}

/** What details count in numbers. They are written for many, and told of one as of one: "Wait 1 second". */
const counted = "seconds|hours|days|characters|tokens|requests|organizations|members|seats";
const places = new RegExp(`\\{(\\w+)\\}(?: (${counted})\\b)?`, "g");

function fillTemplate(template: string, values: Record<string, string | number>): string {
  return template.replace(places, (_, name: string, noun: string | undefined) => {
    const value = values[name] ?? "";
    if (noun === undefined) return String(value);
    return typeof value === "number" ? countOf(value, noun.slice(0, -1)) : `${value} ${noun}`;
  });
}

import { ApiError, type ErrorIssue } from "./api-error.ts";
import type { ErrorDefinition } from "./error-definition.ts";

type Declared = Omit<ErrorDefinition, "code" | "retryable"> & { readonly retryable?: boolean };
type ParametersIn<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParametersIn<Rest>
  : never;
type ErrorOptions = { param?: string; issues?: readonly ErrorIssue[]; retryAfterSeconds?: number; cause?: unknown };
type MakeError<Template extends string> = [ParametersIn<Template>] extends [never]
  ? (values?: Record<never, never>, options?: ErrorOptions) => ApiError
  : (values: Record<ParametersIn<Template>, string | number>, options?: ErrorOptions) => ApiError;

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

function register(code: string, declared: Declared): ErrorDefinition {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(code)) throw new Error(`error code ${code} is not snake_case`);
  if (registry.has(code)) throw new Error(`error code ${code} is defined twice`);
  const definition = { code, retryable: false, ...declared };
  registry.set(code, definition);
  return definition;
}

function fillTemplate(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

import { ApiError, type ErrorIssue } from "./api-error.ts";

/** The type groups of the encyclopedia; also the `type` inside the OpenAI-compatible `error` member. */
export const errorGroups = [
  "authentication_error",
  "permission_error",
  "invalid_request_error",
  "not_found_error",
  "conflict_error",
  "idempotency_error",
  "rate_limit_error",
  "upstream_error",
  "service_error",
] as const;
export type ErrorGroup = (typeof errorGroups)[number];

/** One registered code. `detail` is a public template: `{name}` stands for a parameter. A released code never changes its status. */
export interface ErrorDefinition {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly group: ErrorGroup;
  readonly detail: string;
  readonly retryable: boolean;
}

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

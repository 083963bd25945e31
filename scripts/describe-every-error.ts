import { STATUS_CODES } from "node:http";
import type { ErrorDefinition } from "@sundial/errors";
import { createSampleError } from "@sundial/sandbox";

const headerFiles = {
  "Request-Id": "RequestId",
  "WWW-Authenticate": "WwwAuthenticate",
  "RateLimit-Policy": "RateLimitPolicy",
  RateLimit: "RateLimit",
  "Retry-After": "RetryAfter",
} as const;

/** What the contract says of the operation that answers with any code: every code, and every status with the codes that have it. */
export function describeEveryError(definitions: readonly ErrorDefinition[]): {
  readonly codes: readonly string[];
  readonly responses: Readonly<Record<string, unknown>>;
} {
  const byStatus = Map.groupBy(definitions, ({ status }) => status);
  const statuses = [...byStatus].sort(([a], [b]) => a - b);
  return {
    codes: definitions.map(({ code }) => code),
    responses: Object.fromEntries(statuses.map(([status, those]) => [`${status}`, describeStatus(status, those)])),
  };
}

function describeStatus(status: number, definitions: readonly ErrorDefinition[]) {
  const name = STATUS_CODES[status];
  return {
    description: `The codes with the status ${status}${name === undefined ? "" : ` (${name})`}.`,
    headers: Object.fromEntries(
      headersOf(status, definitions).map((name) => [name, { $ref: `../headers/${headerFiles[name]}.yaml` }]),
    ),
    content: {
      "application/problem+json": {
        schema: { $ref: "../schemas/Problem.yaml" },
        examples: Object.fromEntries(
          definitions.map(({ code }) => [code, { $ref: `../examples/errors/${code}.gen.yaml` }]),
        ),
      },
    },
  };
}

function headersOf(status: number, definitions: readonly ErrorDefinition[]): (keyof typeof headerFiles)[] {
  const headers: (keyof typeof headerFiles)[] = ["Request-Id"];
  if (status === 401) headers.push("WWW-Authenticate");
  if (status === 429) headers.push("RateLimit-Policy", "RateLimit");
  if (definitions.some((definition) => createSampleError(definition).retryAfterSeconds !== undefined))
    headers.push("Retry-After");
  return headers;
}

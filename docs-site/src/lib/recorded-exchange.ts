import { newestVersion } from "@sundial/versions";
import type { ErrorCode } from "./error-registry.ts";
import { type Exchange, exchangeSchema } from "./exchange.ts";
import { callThatAnswers } from "./reproduce-error.ts";

const recorded = import.meta.glob<unknown>("../recorded/*.gen.json", { import: "default", eager: true });

/** The exchange that the tests recorded of a code, or one made of its example while there is none. */
export function recordedExchange(entry: ErrorCode, portalUrl: string): Exchange {
  const file = recorded[`../recorded/${entry.code}.gen.json`];
  if (file !== undefined) return exchangeSchema.parse(file);
  const { method, path, headers, body } = callThatAnswers(entry);
  return {
    request: { method, path, headers: { Authorization: "Bearer $SUNDIAL_API_KEY", ...headers }, body },
    response: {
      status: entry.status,
      headers: { "content-type": "application/problem+json", "sundial-version": newestVersion.date },
      body: JSON.stringify(entry.example).replaceAll("https://portal.example.com", portalUrl),
    },
  };
}

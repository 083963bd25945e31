import { newestVersion } from "@sundial/versions";
import type { ErrorCode } from "./error-registry.ts";
import { type Exchange, exchangeSchema } from "./exchange.ts";
import { callThatAnswers } from "./reproduce-error.ts";

const recorded = import.meta.glob<unknown>("../recorded/*.gen.json", { import: "default", eager: true });

/** The portal that examples and recorded exchanges link to. */
export const writtenPortalUrl = "https://portal.example.com";

/** The exchange that the tests recorded of a code, or one made of its example while there is none; links lead to this portal. */
export function recordedExchange(entry: ErrorCode, portalUrl: string): Exchange {
  const file = recorded[`../recorded/${entry.code}.gen.json`];
  const { request, response } = file === undefined ? exampleExchange(entry) : exchangeSchema.parse(file);
  return { request, response: { ...response, body: response.body.replaceAll(writtenPortalUrl, portalUrl) } };
}

function exampleExchange(entry: ErrorCode): Exchange {
  const { method, path, headers, body } = callThatAnswers(entry);
  return {
    request: { method, path, headers: { Authorization: "Bearer $SUNDIAL_API_KEY", ...headers }, body },
    response: {
      status: entry.status,
      headers: { "content-type": "application/problem+json", "sundial-version": newestVersion.date },
      body: JSON.stringify(entry.example),
    },
  };
}

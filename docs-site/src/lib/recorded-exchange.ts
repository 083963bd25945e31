import { type Exchange, exchangeSchema } from "./exchange.ts";

const recorded = import.meta.glob<unknown>("../recorded/*.gen.json", { import: "default", eager: true });

/** The portal that examples and recorded exchanges link to. */
export const writtenPortalUrl = "https://portal.example.com";

/** The exchange that the tests recorded of a code; its links lead to this portal. Throws when none was recorded. */
export function recordedExchange(code: string, portalUrl: string): Exchange {
  const file = recorded[`../recorded/${code}.gen.json`];
  if (file === undefined) throw new Error(`no exchange of ${code} was recorded; CONTRIBUTING.md says how`);
  const { request, response } = exchangeSchema.parse(file);
  return { request, response: { ...response, body: response.body.replaceAll(writtenPortalUrl, portalUrl) } };
}

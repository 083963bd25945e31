import { countOf } from "@sundial/kernel";
import type { CheckContext, CheckOutcome } from "../check.ts";
import { conclude } from "../conclude.ts";
import { listDataAddresses } from "../list-addresses.ts";

const maxAgeMinSeconds = 15_768_000;

export async function checkTlsHsts({ manifest, request }: CheckContext): Promise<CheckOutcome> {
  const seen = await Promise.all(
    listDataAddresses(manifest).map(async (one) => ({ ...one, outcome: await request(one.address) })),
  );
  const concluded = conclude({
    problems: seen.flatMap(({ pointer, address, outcome }) => {
      const fault = outcome.kind === "answered" ? judgeHeader(outcome.headers.get("strict-transport-security")) : null;
      const fix = `Answer with Strict-Transport-Security: max-age=${maxAgeMinSeconds}, or more.`;
      return fault === null ? [] : [{ pointer, evidence: `${address} ${fault}.`, fix }];
    }),
    unknown: seen.flatMap(({ address, outcome }) =>
      outcome.kind === "silent" ? [`${address} ${outcome.reason}.`] : [],
    ),
    passed: "Browsers are told to use HTTPS only.",
  });
  const isReached = seen.every(({ outcome }) => outcome.kind === "answered");
  return concluded.state === "passed" && !isReached ? notReached : concluded;
}

/** That is a finding of another rule. */
const notReached: CheckOutcome = {
  state: "inconclusive",
  detail: "What cannot be reached sends no header to look at: tls.valid says why.",
  isTransient: false,
};

/** RFC 6797, section 6.1: directives in any order, the value bare or quoted. */
function judgeHeader(header: string | null): string | null {
  if (header === null) return "sends no Strict-Transport-Security";
  const maxAge = /(?:^|;)\s*max-age\s*=\s*"?(\d{1,15})"?\s*(?:;|$)/i.exec(header)?.[1];
  if (maxAge === undefined) return "sends a Strict-Transport-Security without a valid max-age";
  return Number(maxAge) < maxAgeMinSeconds ? `promises HTTPS for only ${countOf(Number(maxAge), "second")}` : null;
}

import type { CheckContext, CheckOutcome } from "../check.ts";
import { conclude } from "../conclude.ts";
import { listDataAddresses } from "../list-addresses.ts";

const fix = "Serve it by https with TLS 1.2 or newer and a certificate of a public authority for this host name.";

export async function checkTlsValid({ manifest, request }: CheckContext): Promise<CheckOutcome> {
  const addresses = listDataAddresses(manifest);
  const seen = await Promise.all(addresses.map(async (one) => ({ ...one, outcome: await request(one.address) })));
  return conclude({
    problems: seen.flatMap(({ pointer, address, outcome }) =>
      outcome.kind === "insecure" || outcome.kind === "refused"
        ? [{ pointer, evidence: `${address} ${outcome.reason}.`, fix }]
        : outcome.kind === "answered" && outcome.protocol === null
          ? [{ pointer, evidence: `${address} is not encrypted.`, fix }]
          : [],
    ),
    unknown: seen.flatMap(({ address, outcome }) =>
      outcome.kind === "silent" ? [`${address} ${outcome.reason}.`] : [],
    ),
    passed: `Connections are encrypted with ${[...new Set(seen.flatMap(({ outcome }) => protocolOf(outcome)))].join(" and ") || "TLS"}.`,
  });
}

function protocolOf(outcome: Awaited<ReturnType<CheckContext["request"]>>): string[] {
  return outcome.kind === "answered" && outcome.protocol !== null ? [outcome.protocol] : [];
}

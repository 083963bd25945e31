import type { SandboxReset } from "@sundial/sdk";
import { formatNumber } from "./format.ts";

/** What a reset did, in a sentence for each thing that it did. */
export function resetText(reset: SandboxReset): string {
  const { requests_deleted, idempotency_keys_deleted, api_keys_revoked, sample_requests_created } = reset;
  const endpoints = reset.webhook_endpoints_deleted;
  const said = [
    `The sandbox is reset: ${count(requests_deleted, "call")} and ${count(idempotency_keys_deleted, "idempotency key")} removed.`,
    ...(api_keys_revoked > 0 ? [`${count(api_keys_revoked, "test key")} revoked.`] : []),
    ...(endpoints > 0 ? [`${count(endpoints, "webhook endpoint")} deleted.`] : []),
    ...(sample_requests_created > 0 ? [`${count(sample_requests_created, "sample call")} filled in.`] : []),
  ];
  return said.join(" ");
}

function count(number: number, what: string): string {
  return `${formatNumber(number)} ${what}${number === 1 ? "" : "s"}`;
}

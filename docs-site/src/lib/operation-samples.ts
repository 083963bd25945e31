import { stateOf, versionOf } from "@sundial/versions";
import { portalEnv } from "../env.ts";
import { shownErrorSample } from "./error-samples.ts";
import { explorerScopes } from "./explorer-key.ts";
import { listOperations, type PortalOperation, rehearsalId } from "./operations.ts";
import { ownedPath } from "./owned-path.ts";
import { readCurl } from "./read-curl.ts";
import { callThatAnswers, type SandboxCall } from "./reproduce-error.ts";
import { operationAddress } from "./sample-addresses.ts";
import { oldestRecord } from "./sample-record.ts";
import type { ShownSample } from "./shown-sample.ts";
import { whyNotRun } from "./why-not-run.ts";
import { writeOperationSamples } from "./write-operation-samples.ts";
import { writtenApiUrl } from "./written-urls.ts";

/** The code that samples of the rehearsal ask for. It is met with nothing else. */
const rehearsed = "resource_not_found";
const mayRun: readonly string[] = explorerScopes;

/** What the page of an operation shows, with this deployment's API in it. An operation that only fails is shown with its failure handled. */
export function operationSample(operation: PortalOperation, date: string): ShownSample {
  const { apiUrl } = portalEnv();
  const address = operationAddress(operation.id, date);
  const call = operationCall(operation, date);
  const run = call === null ? null : address;
  if (operation.id === rehearsalId) return { ...shownErrorSample(rehearsed, apiUrl), run };
  const samples = writeOperationSamples(operation, date);
  return {
    samples: samples.map((sample) => ({ ...sample, code: sample.code.replaceAll(writtenApiUrl, apiUrl) })),
    verified: oldestRecord(samples.map(({ name }) => `${address}/${name}`)),
    run,
    takesTestKey: suitsDocumentationKey(operation),
    note: noteOf(operation, call),
  };
}

function noteOf(operation: PortalOperation, call: SandboxCall | null): string | undefined {
  if (call?.isPersonal) return "It runs in your own name here.";
  const reason = call === null ? whyNotRun(operation) : null;
  return reason === null ? undefined : `Not run here: ${reason}`;
}

/**
 * What running it calls, with the documentation's key or, where that may not, in the reader's name; null for what `whyNotRun` gives a reason
 * for, and what is about an object that no list of their own has.
 */
export function operationCall(operation: PortalOperation, date: string): SandboxCall | null {
  if (whyNotRun(operation) !== null || stateOf(versionOf(date), new Date()) === "sunset") return null;
  if (operation.id === rehearsalId)
    return { ...callThatAnswers(rehearsed, rehearsalId), headers: { "Sundial-Version": date } };
  const call = readCurl(writeOperationSamples(operation, date)[0]?.code ?? "");
  if (call === null) return null;
  const owned = ownedPath(call.path);
  const isListed =
    owned === null || listOperations(date).some(({ method, path }) => method === "GET" && path === owned.list);
  if (!isListed) return null;
  return suitsDocumentationKey(operation) ? call : { ...call, isPersonal: true };
}

/** Whether the documentation's key may call it; where it may not, it does not stand in the sample either. */
function suitsDocumentationKey({ takesApiKey, errorCodes, scopes }: PortalOperation): boolean {
  return takesApiKey && !errorCodes.includes("live_mode_required") && scopes.every((scope) => mayRun.includes(scope));
}

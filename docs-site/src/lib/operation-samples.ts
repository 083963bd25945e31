import { stateOf, versionOf } from "@sundial/versions";
import { portalEnv } from "../env.ts";
import { shownErrorSample } from "./error-samples.ts";
import { explorerScopes } from "./explorer-key.ts";
import { listOperations, type PortalOperation, rehearsalId } from "./operations.ts";
import { ownedPath } from "./owned-path.ts";
import type { SandboxCall } from "./reproduce-error.ts";
import { runnableCall } from "./runnable-call.ts";
import { operationAddress } from "./sample-addresses.ts";
import { oldestRecord } from "./sample-record.ts";
import type { ShownSample } from "./shown-sample.ts";
import { writeOperationSamples } from "./write-operation-samples.ts";
import { writtenApiUrl } from "./written-urls.ts";

/** The code that samples of the rehearsal ask for. It is met with nothing else. */
const rehearsed = "resource_not_found";
const mayRun: readonly string[] = explorerScopes;

/** What the page of an operation shows, with this deployment's API in it. An operation that only fails is shown with its failure handled. */
export function operationSample(operation: PortalOperation, date: string): ShownSample {
  const { apiUrl } = portalEnv();
  if (operation.id === rehearsalId) return shownErrorSample(rehearsed, apiUrl);
  const address = operationAddress(operation.id, date);
  const samples = writeOperationSamples(operation, date);
  return {
    samples: samples.map((sample) => ({ ...sample, code: sample.code.replaceAll(writtenApiUrl, apiUrl) })),
    verified: oldestRecord(samples.map(({ language }) => `${address}/${language}`)),
    run: operationCall(operation, date) === null ? null : address,
    takesTestKey: takesTestKey(operation),
  };
}

/**
 * What running it calls; null for what changes something, what the reader's key may not call, and what is about an object that no list of
 * their own has.
 */
export function operationCall(operation: PortalOperation, date: string): SandboxCall | null {
  const mayCall = takesTestKey(operation) && operation.scopes.every((scope) => mayRun.includes(scope));
  if (!mayCall || stateOf(versionOf(date), new Date()) === "sunset") return null;
  const call = runnableCall(writeOperationSamples(operation, date)[0]?.code ?? "");
  if (call === null) return null;
  const owned = ownedPath(call.path);
  const isListed =
    owned === null || listOperations(date).some(({ method, path }) => method === "GET" && path === owned.list);
  return isListed ? call : null;
}

function takesTestKey({ takesApiKey, errorCodes }: PortalOperation): boolean {
  return takesApiKey && !errorCodes.includes("live_mode_required");
}

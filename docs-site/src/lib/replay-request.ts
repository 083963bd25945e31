import { newestVersion, stateOf, versions } from "@sundial/versions";
import { listOperations, type PortalOperation } from "./operations.ts";
import { callThatAnswers, type SandboxCall } from "./reproduce-error.ts";
import type { RequestFacts } from "./request-link.ts";

/** What can be sent again of a call: of its body nothing is kept. */
export type Replay =
  | { readonly kind: "failure" | "same" | "example"; readonly call: SandboxCall; readonly says: string }
  | { readonly kind: "none"; readonly says: string };

type Replayed = Pick<
  RequestFacts,
  "operation" | "method" | "path" | "version" | "code" | "model" | "streamed" | "as_of"
>;

/** When the call is answered as of, and in which version: its own, or the newest when its own has ended since. */
interface Terms {
  readonly version: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How the sentence about the replay names the version. */
  readonly inVersion: string;
}

/** The call that comes closest to one of the log, for the sandbox. What would change something there is never sent. */
export function replayOf(request: Replayed, now: Date): Replay {
  const terms = termsOf(request, now);
  const operation = listOperations(terms.version).find(({ id }) => id === request.operation);
  if (!operation) return none("The newest version has no such operation any more.");
  if (request.code !== null) return replayFailure({ ...request, code: request.code }, operation, terms);
  if (request.method === "GET") {
    return {
      kind: "same",
      call: { method: "GET", path: request.path, headers: terms.headers, body: null },
      says: `Sends the same path ${terms.inVersion}, to the data of test mode. The query of a call is not kept, so it is sent without one.`,
    };
  }
  return operation.tag === "Inference" ? replayInference(request, operation, terms) : none(writes);
}

function termsOf({ version, as_of: asOf, code }: Replayed, now: Date): Terms {
  const record = versions.find(({ date }) => date === version);
  const at = asOf === null ? now : new Date(asOf);
  const clock: Record<string, string> = asOf === null ? {} : { "Sundial-Clock": asOf };
  const asOfDay = asOf === null ? "" : `, as of ${asOf.slice(0, 10)} as it was`;
  if (record && (stateOf(record, at) !== "sunset" || code === "version_sunset"))
    return {
      version,
      headers: { "Sundial-Version": version, ...clock },
      inVersion: `in the version it was made in, ${version}${asOfDay}`,
    };
  return {
    version: newestVersion.date,
    headers: { "Sundial-Version": newestVersion.date, ...clock },
    inVersion: `in the newest version, because ${version} has ended${asOfDay}`,
  };
}

const writes =
  "It changed something. Its body is not kept, and sending another in its place would change something else.";

function replayFailure(
  { method, path, code }: Replayed & { readonly code: string },
  operation: PortalOperation,
  { headers, inVersion }: Terms,
): Replay {
  if (!operation.takesApiKey || !operation.errorCodes.includes(code))
    return none("The sandbox cannot be asked for this error of this operation.");
  const call = callThatAnswers(code, operation.id);
  return {
    kind: "failure",
    call: { ...call, ...(method === "GET" ? { path } : {}), headers: { ...call.headers, ...headers } },
    says: `Has the sandbox answer the same operation with ${code}, ${inVersion}${call.body === null ? "" : ", with the operation's example for a body: that of the call is not kept"}. Nothing is changed by it.`,
  };
}

function replayInference(
  { model, streamed }: Replayed,
  { method, path, exampleBody }: PortalOperation,
  { headers, inVersion }: Terms,
): Replay {
  const example = typeof exampleBody === "object" && exampleBody !== null ? exampleBody : {};
  const body = JSON.stringify({
    ...example,
    ...(model === null ? {} : { model }),
    ...(streamed ? { stream: true } : {}),
  });
  return {
    kind: "example",
    call: { method, path, headers: { "Content-Type": "application/json", ...headers }, body },
    says: `Its body is not kept, so it cannot be sent again as it was. Sends the operation's example with the same model, ${inVersion}.`,
  };
}

function none(says: string): Replay {
  return { kind: "none", says };
}

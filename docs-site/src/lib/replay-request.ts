import { newestVersion } from "@sundial/versions";
import { listOperations, type PortalOperation } from "./operations.ts";
import { callThatAnswers, type SandboxCall } from "./reproduce-error.ts";
import type { RequestFacts } from "./request-link.ts";

/** What can be sent again of a call: of its body nothing is kept. */
export type Replay =
  | { readonly kind: "failure" | "same" | "example"; readonly call: SandboxCall; readonly says: string }
  | { readonly kind: "none"; readonly says: string };

type Replayed = Pick<RequestFacts, "operation" | "method" | "path" | "version" | "code" | "model" | "streamed">;

/** The call that comes closest to one of the log, for the sandbox. What would change something there is never sent. */
export function replayOf(request: Replayed): Replay {
  const operation = listOperations().find(({ id }) => id === request.operation);
  if (!operation) return none("The newest version has no such operation any more.");
  if (request.code !== null) return replayFailure(request, operation, request.code);
  if (request.method === "GET") {
    const call = { method: "GET", path: request.path, headers: inVersion(request.version), body: null };
    return {
      kind: "same",
      call,
      says: "Sends the same path in the same version, to the data of test mode. The query of a call is not kept, so it is sent without one.",
    };
  }
  return operation.tag === "Inference" ? replayInference(request, operation) : none(writes);
}

const writes =
  "It changed something. Its body is not kept, and sending another in its place would change something else.";

function replayFailure({ method, path, version }: Replayed, operation: PortalOperation, code: string): Replay {
  if (!operation.takesApiKey || !operation.errorCodes.includes(code))
    return none("The sandbox cannot be asked for this error of this operation.");
  const call = callThatAnswers(code, operation.id);
  return {
    kind: "failure",
    call: {
      ...call,
      ...(method === "GET" ? { path } : {}),
      headers: { ...call.headers, ...inVersion(version) },
    },
    says: `Has the sandbox answer the same operation with ${code}, in the same version${call.body === null ? "" : ", with the operation's example for a body: that of the call is not kept"}. Nothing is changed by it.`,
  };
}

function replayInference({ model, streamed }: Replayed, { method, path, exampleBody }: PortalOperation): Replay {
  const example = typeof exampleBody === "object" && exampleBody !== null ? exampleBody : {};
  const body = JSON.stringify({
    ...example,
    ...(model === null ? {} : { model }),
    ...(streamed ? { stream: true } : {}),
  });
  return {
    kind: "example",
    call: { method, path, headers: { "Content-Type": "application/json", ...inVersion(newestVersion.date) }, body },
    says: "Its body is not kept, so it cannot be sent again as it was. Sends the operation's example with the same model, in the newest version.",
  };
}

function none(says: string): Replay {
  return { kind: "none", says };
}

function inVersion(date: string): Record<string, string> {
  return { "Sundial-Version": date };
}

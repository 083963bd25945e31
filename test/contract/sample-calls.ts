import { type OperationId, operations } from "@sundial/contract";
import document from "@sundial/contract/openapi.json" with { type: "json" };
import { createIds, type IdPrefix, systemClock, systemRandom } from "@sundial/kernel";

export interface SampleCall {
  readonly operationId: OperationId;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

export const operationIds = Object.keys(operations) as OperationId[]; // the keys of that very object

/** What each path parameter names; a parameter that is not here fails the tests, so that a new operation cannot skip a case. */
const idKinds: Readonly<Record<string, IdPrefix>> = {
  member_id: "member",
  invitation_id: "invitation",
  key_id: "key",
  request_id: "request",
  invoice_id: "invoice",
  line_id: "invoiceLine",
  listing_id: "listing",
  version_id: "listingVersion",
  installation_id: "installation",
  endpoint_id: "webhookEndpoint",
  event_id: "event",
};

/** Path parameters that name nothing of an organization, and a value for each. */
export const namesForAll: Readonly<Record<string, string>> = {
  model: "sundial-1",
  date: document.info.version,
  code: "rate_limit_exceeded",
  entry: "2024-11-20-first-version",
  assessment_kind: "security",
  terms_version: "2026-11-26",
};

export const newId = createIds(systemClock, systemRandom);

/** The path parameters of an operation that are ids of an organization's or person's objects. */
export function idParametersOf(operationId: OperationId): readonly { name: string; kind: IdPrefix }[] {
  return [...operations[operationId].path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = ""]) => {
    if (name in namesForAll) return [];
    const kind = idKinds[name];
    if (kind === undefined) throw new Error(`say in sample-calls.ts what {${name}} names`);
    return [{ name, kind }];
  });
}

/** A valid call of the operation: the body is the first example of the contract, ids that are not given name nothing. */
export function sampleCall(operationId: OperationId, ids: Readonly<Record<string, string>> = {}): SampleCall {
  const { method, path, hasBody } = operations[operationId];
  const kinds = new Map(idParametersOf(operationId).map(({ name, kind }) => [name, kind]));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const kind = kinds.get(name);
    return ids[name] ?? (kind ? newId(kind) : (namesForAll[name] ?? ""));
  });
  const call = { operationId, method: method.toUpperCase(), path: filled };
  return hasBody ? { ...call, body: exampleBody(path, method) } : call;
}

interface DocumentedOperation {
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly examples: Readonly<Record<string, { value: unknown }>> }>>;
  };
}

function exampleBody(path: string, method: string): unknown {
  // The document is typed as one literal; all its operations have this shape.
  const paths = document.paths as unknown as Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  const examples = paths[path]?.[method]?.requestBody?.content["application/json"]?.examples;
  const [first] = Object.values(examples ?? {});
  if (!first) throw new Error(`${method} ${path} has no example of a body`);
  return first.value;
}

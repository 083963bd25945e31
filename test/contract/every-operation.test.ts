import { createInvitation } from "@sundial/accounts";
import { type OperationId, operations } from "@sundial/contract";
import document from "@sundial/contract/openapi.json" with { type: "json" };
import { versions } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../harness/api.ts";
import { contextOf } from "../harness/contexts.ts";
import { expectAnswer } from "./expect-answer.ts";
import { idParametersOf, operationIds, sampleCall } from "./sample-calls.ts";

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

type Person = Awaited<ReturnType<TestOrganization["createPerson"]>>;

/** Makes the object a path parameter names. `caller` is whom an invitation of the operations under /v1/me is for. */
async function existing(kind: string, caller: { person: Person; isPersonal: boolean }): Promise<string> {
  switch (kind) {
    case "member":
      return (await organization.createPerson("viewer")).memberId;
    case "key":
      return (await organization.createKey()).key.id;
    case "request":
      return (await api.call("GET", "/v1/models", { key: organization.keys.test })).headers.get("request-id") ?? "";
    case "invitation": {
      const inviting = caller.isPersonal ? await api.createOrganization() : organization;
      const email = caller.isPersonal ? caller.person.email : `${caller.person.userId}-friend@example.com`;
      const ctx = contextOf(api.database, { organizationId: inviting.id });
      return (await createInvitation(ctx, { email, role: "viewer" })).id;
    }
    default:
      throw new Error(`say here how to make a ${kind}`);
  }
}

async function callExisting(operationId: OperationId, credential: "apiKey" | "personToken") {
  const person = await organization.createPerson("owner");
  if (operationId === "rollbackVersionPin") await changePin();
  const isPersonal = operations[operationId].scope === null;
  const ids: Record<string, string> = {};
  for (const { name, kind } of idParametersOf(operationId)) ids[name] = await existing(kind, { person, isPersonal });
  const { method, path, body } = sampleCall(operationId, ids);
  // The example of an invitation names one address; each call here invites another.
  const own = operationId === "createInvitation" ? { role: "viewer", email: `of-${person.userId}@example.com` } : body;
  return api.call(method, path, { key: credential === "apiKey" ? organization.keys.test : person.token, body: own });
}

/** Leaves a pin that can be rolled back. */
async function changePin(): Promise<void> {
  const key = organization.keys.test;
  const { version_pin } = (await api.call("GET", "/v1/organization", { key })).body;
  const [other] = versions.filter(({ date, deprecatedAt }) => deprecatedAt === null && date !== version_pin);
  await api.call("PATCH", "/v1/organization", { key, body: { version_pin: other?.date } });
}

/** Headers that an answer only has in the case they are for. */
const conditional = ["Idempotent-Replayed", "Retry-After", "Deprecation", "Sunset", "Link"];

function declaredHeaders(operationId: OperationId): string[] {
  const { path, method, success } = operations[operationId];
  // The document is typed as one literal; all its operations have this shape.
  const paths = document.paths as unknown as Record<
    string,
    Record<string, { responses: Record<string, { headers?: Record<string, unknown> }> }>
  >;
  const headers = paths[path]?.[method]?.responses[success]?.headers;
  return Object.keys(headers ?? {}).filter((name) => !conditional.includes(name));
}

const cases = operationIds.flatMap((operationId) =>
  operations[operationId].credentials.map((credential) => ({ operationId, credential })),
);

describe("ok", () => {
  it.each(cases)(
    "$operationId by $credential: status, body and headers are the contract's",
    async ({ operationId, credential }) => {
      const answer = await callExisting(operationId, credential);
      expectAnswer(operationId, answer);
      const declared = declaredHeaders(operationId);
      expect(declared.length).toBeGreaterThan(2);
      for (const name of declared) expect({ name, value: answer.headers.get(name) }).not.toMatchObject({ value: null });
      expect(answer.headers.get("set-cookie")).toBeNull();
      expect(answer.headers.get("x-powered-by")).toBeNull();
    },
  );
});

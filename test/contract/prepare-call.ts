import { createInvitation } from "@sundial/accounts";
import { type OperationId, operations } from "@sundial/contract";
import { newestVersion, versions } from "@sundial/versions";
import type { TestApi, TestOrganization } from "../harness/api.ts";
import { contextOf } from "../harness/contexts.ts";
import { idParametersOf } from "./sample-calls.ts";

interface Where {
  readonly api: TestApi;
  readonly organization: TestOrganization;
}

interface PreparedCall {
  /** The ids of objects made for this call, by the names of the path parameters. */
  readonly ids: Readonly<Record<string, string>>;
  readonly key: string;
  /** Set when the example of the contract would work only once. */
  readonly body: unknown;
}

type Person = Awaited<ReturnType<TestOrganization["createPerson"]>>;

/** Makes everything that a call of the operation needs to succeed. */
export async function prepareCall(
  where: Where,
  operationId: OperationId,
  credential: "apiKey" | "personToken",
): Promise<PreparedCall> {
  const { organization } = where;
  const person = await organization.createPerson("owner");
  if (operationId === "rollbackVersionPin") await changePin(where);
  const isPersonal = operations[operationId].scope === null;
  const ids: Record<string, string> = {};
  for (const { name, kind } of idParametersOf(operationId))
    ids[name] = await makeObject(where, kind, { person, isPersonal });
  const isInvitation = operationId === "createInvitation";
  return {
    ids,
    key: credential === "apiKey" ? organization.keys.test : person.token,
    body: isInvitation ? { role: "viewer", email: `of-${person.userId}@example.com` } : undefined,
  };
}

/** Makes the object a path parameter names. `caller` is whom an invitation of the operations under /v1/me is for. */
async function makeObject(
  { api, organization }: Where,
  kind: string,
  caller: { person: Person; isPersonal: boolean },
): Promise<string> {
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

/** Leaves a pin that can be rolled back. */
async function changePin({ api, organization }: Where): Promise<void> {
  const key = organization.keys.test;
  const headers = { "sundial-version": newestVersion.date };
  const { version_pin } = (await api.call("GET", "/v1/organization", { key, headers })).body;
  const [other] = versions.filter(({ date, deprecatedAt }) => deprecatedAt === null && date !== version_pin);
  await api.call("PATCH", "/v1/organization", { key, headers, body: { version_pin: other?.date } });
}

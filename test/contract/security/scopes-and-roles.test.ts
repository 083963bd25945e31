import { issueToken, type Scope, scopes, scopesOfRole } from "@sundial/accounts";
import { type OperationId, operations } from "@sundial/contract";
import { type Role, roles } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { createPerson } from "../../harness/contexts.ts";
import { expectProblem } from "../expect-answer.ts";
import { operationIds, sampleCall } from "../sample-calls.ts";

let api: TestApi;
let organization: TestOrganization;
let lonely: string;
const tokens = new Map<Role, string>();
/** A key for each scope that has all the others, and one for each that has only that scope. */
const without = new Map<Scope, string>();
const only = new Map<Scope, string>();

beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
  for (const role of roles) tokens.set(role, (await organization.createPerson(role)).token);
  for (const scope of scopes) {
    without.set(scope, (await organization.createKey({ scopes: scopes.filter((one) => one !== scope) })).secret);
    only.set(scope, (await organization.createKey({ scopes: [scope] })).secret);
  }
  lonely = await tokenWithoutOrganization();
});
afterAll(() => api.stop());

async function tokenWithoutOrganization(): Promise<string> {
  const { id } = await createPerson(api.database);
  const { clock, tokenKeys: keys, env } = api.deps;
  const deps = { db: api.database.db, clock, keys, issuer: env.API_URL };
  return (await issueToken(deps, { userId: id, organizationId: null, mode: "test" })).token;
}

function callWith(operationId: OperationId, key: string | undefined) {
  if (key === undefined) throw new Error(`no credential was made for ${operationId}`);
  const { method, path, body } = sampleCall(operationId);
  return api.call(method, path, { key, body });
}

const takes = (operationId: OperationId, credential: "apiKey" | "personToken") =>
  operations[operationId].credentials.some((taken) => taken === credential);
const scopeOf = (operationId: OperationId): Scope | null => operations[operationId].scope;
const scoped = operationIds.flatMap((operationId) => {
  const scope = scopeOf(operationId);
  return scope === null ? [] : [{ operationId, scope }];
});

/** What a call is refused for before anything is looked at but its credential. */
const refusals = ["insufficient_scope", "api_key_required", "person_token_required", "organization_required"];

describe("the credential's kind", () => {
  const personOnly = operationIds.filter((operationId) => !takes(operationId, "apiKey"));
  const keyOnly = operationIds.filter((operationId) => !takes(operationId, "personToken"));

  it.each(personOnly)("%s refuses an API key", async (operationId) => {
    expectProblem(await callWith(operationId, organization.keys.test), { operationId, code: "person_token_required" });
  });

  it.each(keyOnly)("%s refuses a person's token", async (operationId) => {
    expectProblem(await callWith(operationId, tokens.get("owner")), { operationId, code: "api_key_required" });
  });

  it.each(scoped)("$operationId refuses a person without an organization", async ({ operationId }) => {
    const code = takes(operationId, "personToken") ? "organization_required" : "api_key_required";
    expectProblem(await callWith(operationId, lonely), { operationId, code });
  });
});

describe("the key's scopes", () => {
  const forKeys = scoped.filter(({ operationId }) => takes(operationId, "apiKey"));

  it.each(forKeys)("$operationId refuses a key that has every scope but $scope", async ({ operationId, scope }) => {
    const answer = await callWith(operationId, without.get(scope));
    expectProblem(answer, { operationId, code: "insufficient_scope" });
    expect(answer.body.detail).toContain(scope);
    expect(answer.headers.get("www-authenticate")).toContain('error="insufficient_scope"');
  });

  it.each(forKeys)("$operationId takes a key that has only $scope", async ({ operationId, scope }) => {
    const answer = await callWith(operationId, only.get(scope));
    expect(refusals).not.toContain(answer.body?.code);
    expect(answer.status).not.toBe(401);
  });
});

describe("the person's role", () => {
  it("lets every role do exactly what its scopes say", async () => {
    const matrix = await Promise.all(
      roles.flatMap((role) => operationIds.map((operationId) => tryAs(role, operationId))),
    );
    const mismatches = matrix.filter(({ expected, served }) => expected !== served);
    console.log(`roles: ${roles.length} roles x ${operationIds.length} operations, ${mismatches.length} mismatches`);
    expect(matrix).toHaveLength(roles.length * operationIds.length);
    expect(mismatches).toEqual([]);
  });

  async function tryAs(role: Role, operationId: OperationId) {
    const scope = scopeOf(operationId);
    const mayDo = scope === null || scopesOfRole(role).has(scope);
    const answer = await callWith(operationId, tokens.get(role));
    const { status } = answer;
    // The mode, and whether somebody reviews listings, are looked at behind the scope.
    const behind = answer.body?.code === "live_mode_required" || answer.body?.code === "reviewer_required";
    const passed = status < 300 || status === 404 || status === 409 || behind;
    const served = passed ? "served" : `${status} ${answer.body?.code}`;
    if (!takes(operationId, "personToken")) return { role, operationId, expected: "403 api_key_required", served };
    return { role, operationId, expected: mayDo ? "served" : "403 insufficient_scope", served };
  }
});

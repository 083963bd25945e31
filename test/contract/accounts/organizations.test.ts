import { issueToken } from "@sundial/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../../harness/api.ts";
import { createPerson } from "../../harness/contexts.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

/** A person who belongs to no organization yet. */
async function newcomer(): Promise<string> {
  const { id } = await createPerson(api.database);
  const { clock, tokenKeys: keys, env } = api.deps;
  const deps = { db: api.database.db, clock, keys, issuer: env.API_URL };
  return (await issueToken(deps, { userId: id, organizationId: null, mode: "test" })).token;
}

describe("createOrganization", () => {
  it("ok: makes the caller its owner, on the free plan", async () => {
    const key = await newcomer();
    const answer = await api.call("POST", "/v1/organizations", { key, body: { name: "Analytical Engines" } });
    expectAnswer("createOrganization", answer);
    expect(answer.body).toMatchObject({ name: "Analytical Engines", plan: "free", role: "owner", version_pin: null });
    const list = await api.call("GET", "/v1/organizations", { key });
    expectAnswer("listOrganizations", list);
    expect(list.body).toEqual({ data: [answer.body], has_more: false, next_cursor: null });
  });

  it.each([
    ["no name", {}, "#/name"],
    ["an empty name", { name: "" }, "#/name"],
    ["a name of 101 characters", { name: "a".repeat(101) }, "#/name"],
    ["a plan of one's own choice", { name: "A", plan: "enterprise" }, "#/plan"],
    ["a name that is no text", { name: 7 }, "#/name"],
  ])("invalid: %s", async (_, body, pointer) => {
    const answer = await api.call("POST", "/v1/organizations", { key: await newcomer(), body });
    expectProblem(answer, { operationId: "createOrganization", code: "invalid_request" });
    expect(answer.body.errors).toMatchObject([{ pointer, detail: expect.any(String) }]);
  });

  it("conflict: the eleventh organization of one owner", async () => {
    const key = await newcomer();
    const make = () => api.call("POST", "/v1/organizations", { key, body: { name: "One of many" } });
    for (let made = 0; made < 10; made++) expect((await make()).status).toBe(201);
    expectProblem(await make(), { operationId: "createOrganization", code: "organization_limit_reached" });
  });
});

describe("listOrganizations", () => {
  it("ok: pages through all of them, newest first, each once", async () => {
    const key = await newcomer();
    const made: string[] = [];
    for (const name of ["one", "two", "three"])
      made.unshift((await api.call("POST", "/v1/organizations", { key, body: { name } })).body.id);
    const first = await api.call("GET", "/v1/organizations?limit=2", { key });
    expectAnswer("listOrganizations", first);
    expect(first.body.has_more).toBe(true);
    const rest = await api.call("GET", `/v1/organizations?limit=2&after=${first.body.next_cursor}`, { key });
    expect(rest.body).toMatchObject({ has_more: false, next_cursor: null });
    const ids = [...first.body.data, ...rest.body.data].map(({ id }: { id: string }) => id);
    expect(ids.sort()).toEqual(made.sort());
  });

  it("other tenant: shows nobody else's", async () => {
    await api.createOrganization();
    const answer = await api.call("GET", "/v1/organizations", { key: await newcomer() });
    expect(answer.body).toEqual({ data: [], has_more: false, next_cursor: null });
  });
});

describe("getOrganization and updateOrganization", () => {
  it("ok: renames, and every key sees the new name at once", async () => {
    const organization = await api.createOrganization();
    const { token } = await organization.createPerson("admin");
    const changed = await api.call("PATCH", "/v1/organization", { key: token, body: { name: "Difference Engines" } });
    expectAnswer("updateOrganization", changed);
    for (const key of [token, organization.keys.test, organization.keys.live]) {
      const answer = await api.call("GET", "/v1/organization", { key });
      expectAnswer("getOrganization", answer);
      expect(answer.body).toEqual({ ...changed.body, version_pin: answer.body.version_pin });
    }
    expect(changed.body).toMatchObject({ id: organization.id, name: "Difference Engines", plan: "enterprise" });
  });

  it.each([
    ["nothing to change", {}],
    ["null for a name", { name: null }],
    ["another plan", { name: "A", plan: "enterprise" }],
    ["another id", { name: "A", id: "org_00000000000000000000000000" }],
  ])("invalid: %s", async (_, body) => {
    const { keys } = await api.createOrganization();
    const answer = await api.call("PATCH", "/v1/organization", { key: keys.test, body });
    expectProblem(answer, { operationId: "updateOrganization", code: "invalid_request" });
  });

  it("forbidden: a viewer changes nothing", async () => {
    const organization = await api.createOrganization();
    const { token } = await organization.createPerson("viewer");
    const answer = await api.call("PATCH", "/v1/organization", { key: token, body: { name: "Mine" } });
    expectProblem(answer, { operationId: "updateOrganization", code: "insufficient_scope" });
    expect((await api.call("GET", "/v1/organization", { key: token })).body.name).toBe("Test organization");
  });
});

import { issueToken } from "@sundial/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../../harness/api.ts";
import { createPerson } from "../../harness/contexts.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";
import { newId } from "../sample-calls.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

async function person(options: { verified?: boolean } = {}) {
  const { id, email } = await createPerson(api.database, options);
  const { clock, tokenKeys: keys, env } = api.deps;
  const deps = { db: api.database.db, clock, keys, issuer: env.API_URL };
  return { email, token: (await issueToken(deps, { userId: id, organizationId: null, mode: "test" })).token };
}

const address = () => `${newId("user")}@example.com`;
const invite = (key: string, email: string, role = "developer") =>
  api.call("POST", "/v1/invitations", { key, body: { email, role } });
const accept = (key: string, id: string) => api.call("POST", `/v1/me/invitations/${id}/accept`, { key });
const revoke = (key: string, id: string) => api.call("DELETE", `/v1/invitations/${id}`, { key });
const expire = (id: string) =>
  api.database.sql`update invitations set expires_at = now() - interval '1 second' where id = ${id}`;

describe("createInvitation", () => {
  it("ok: is listed as pending for seven days", async () => {
    const { keys } = await api.createOrganization();
    const answer = await invite(keys.test, "Grace.Hopper@Example.com");
    expectAnswer("createInvitation", answer);
    expect(answer.body).toMatchObject({ email: "grace.hopper@example.com", role: "developer", status: "pending" });
    const days = (Date.parse(answer.body.expires_at) - Date.parse(answer.body.created_at)) / 86_400_000;
    expect(days).toBe(7);
    const list = await api.call("GET", "/v1/invitations", { key: keys.test });
    expectAnswer("listInvitations", list);
    expect(list.body.data).toEqual([answer.body]);
  });

  it.each([
    ["no address", { role: "viewer" }, "#/email"],
    ["an address that is none", { email: "grace at example", role: "viewer" }, "#/email"],
    ["an address with a line break", { email: "grace@example.com\r\nBcc: all@example.com", role: "viewer" }, "#/email"],
    ["an unknown role", { email: "grace@example.com", role: "root" }, "#/role"],
  ])("invalid: %s", async (_, body, pointer) => {
    const { keys } = await api.createOrganization();
    const answer = await api.call("POST", "/v1/invitations", { key: keys.test, body });
    expectProblem(answer, { operationId: "createInvitation", code: "invalid_request" });
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it("forbidden: only an owner invites an owner", async () => {
    const organization = await api.createOrganization();
    const admin = await organization.createPerson("admin");
    for (const key of [admin.token, organization.keys.test])
      expectProblem(await invite(key, address(), "owner"), {
        operationId: "createInvitation",
        code: "role_not_allowed",
      });
  });

  it("conflict: an open invitation, or a member, with that address", async () => {
    const organization = await api.createOrganization();
    const { email } = await organization.createPerson("viewer");
    const invited = address();
    expectAnswer("createInvitation", await invite(organization.keys.test, invited));
    const again = await invite(organization.keys.test, invited.toUpperCase());
    expectProblem(again, { operationId: "createInvitation", code: "invitation_pending" });
    const member = await invite(organization.keys.test, email);
    expectProblem(member, { operationId: "createInvitation", code: "already_a_member" });
  });

  it("ok: an address may be invited again after the invitation ran out", async () => {
    const { keys } = await api.createOrganization();
    const email = address();
    await expire((await invite(keys.test, email)).body.id);
    expectAnswer("createInvitation", await invite(keys.test, email));
    const { body } = await api.call("GET", "/v1/invitations", { key: keys.test });
    expect(body.data.map(({ status }: { status: string }) => status)).toEqual(["pending", "expired"]);
  });
});

describe("revokeInvitation", () => {
  it("ok: it can be neither accepted nor revoked afterwards", async () => {
    const { keys } = await api.createOrganization();
    const { email, token } = await person();
    const { id } = (await invite(keys.test, email)).body;
    expectAnswer("revokeInvitation", await revoke(keys.test, id));
    expectProblem(await revoke(keys.test, id), { operationId: "revokeInvitation", code: "resource_not_found" });
    expectProblem(await accept(token, id), { operationId: "acceptInvitation", code: "resource_not_found" });
    expect((await api.call("GET", "/v1/me/invitations", { key: token })).body.data).toEqual([]);
  });
});

describe("listMyInvitations and acceptInvitation", () => {
  it("ok: the invited person sees it, accepts, and is a member", async () => {
    const organization = await api.createOrganization();
    const { email, token } = await person();
    const { id } = (await invite(organization.keys.test, email)).body;
    const mine = await api.call("GET", "/v1/me/invitations", { key: token });
    expectAnswer("listMyInvitations", mine);
    expect(mine.body.data).toMatchObject([
      { id, organization_id: organization.id, organization_name: "Test organization", role: "developer" },
    ]);
    const joined = await accept(token, id);
    expectAnswer("acceptInvitation", joined);
    expect(joined.body).toMatchObject({ id: organization.id, role: "developer" });
    const members = await api.call("GET", "/v1/members", { key: organization.keys.test });
    expect(members.body.data).toMatchObject([{ email, role: "developer" }]);
    expectProblem(await accept(token, id), { operationId: "acceptInvitation", code: "resource_not_found" });
  });

  it("other tenant: an invitation to someone else does not exist", async () => {
    const { keys } = await api.createOrganization();
    const { id } = (await invite(keys.test, address())).body;
    const { token } = await person();
    expectProblem(await accept(token, id), { operationId: "acceptInvitation", code: "resource_not_found" });
    expect((await api.call("GET", "/v1/me/invitations", { key: token })).body.data).toEqual([]);
  });

  it("forbidden: an address that was never verified opens nothing", async () => {
    const { keys } = await api.createOrganization();
    const { email, token } = await person({ verified: false });
    const { id } = (await invite(keys.test, email)).body;
    expect((await api.call("GET", "/v1/me/invitations", { key: token })).body.data).toEqual([]);
    expectProblem(await accept(token, id), { operationId: "acceptInvitation", code: "resource_not_found" });
  });

  it("conflict: one that ran out is gone, and says so", async () => {
    const { keys } = await api.createOrganization();
    const { email, token } = await person();
    const { id } = (await invite(keys.test, email)).body;
    await expire(id);
    expectProblem(await accept(token, id), { operationId: "acceptInvitation", code: "invitation_expired" });
    expect((await api.call("GET", "/v1/me/invitations", { key: token })).body.data).toEqual([]);
  });

  it("conflict: accepted by many calls at once, it makes one member", async () => {
    const organization = await api.createOrganization();
    const { email, token } = await person();
    const { id } = (await invite(organization.keys.test, email)).body;
    const answers = await Promise.all(Array.from({ length: 8 }, () => accept(token, id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const members = await api.call("GET", "/v1/members", { key: organization.keys.test });
    expect(members.body.data).toHaveLength(1);
  });
});

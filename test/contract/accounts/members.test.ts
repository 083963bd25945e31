import { newestVersion } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../../harness/api.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

async function team() {
  const organization = await api.createOrganization();
  const owner = await organization.createPerson("owner");
  const admin = await organization.createPerson("admin");
  const viewer = await organization.createPerson("viewer");
  return { organization, owner, admin, viewer };
}

describe("listMembers", () => {
  it("ok: everyone, newest first, in pages", async () => {
    const { organization, owner, admin, viewer } = await team();
    const all = await api.call("GET", "/v1/members", { key: viewer.token });
    expectAnswer("listMembers", all);
    const byId = new Map(all.body.data.map((member: { id: string }) => [member.id, member]));
    expect([...byId.keys()].sort()).toEqual([owner, admin, viewer].map(({ memberId }) => memberId).sort());
    expect(byId.get(owner.memberId)).toMatchObject({ user_id: owner.userId, email: owner.email, role: "owner" });
    const ids: string[] = [];
    for (let after = ""; ; ) {
      const page = await api.call("GET", `/v1/members?limit=1${after}`, { key: organization.keys.test });
      expectAnswer("listMembers", page);
      ids.push(...page.body.data.map(({ id }: { id: string }) => id));
      if (!page.body.has_more) break;
      after = `&after=${page.body.next_cursor}`;
    }
    expect(ids).toEqual(all.body.data.map(({ id }: { id: string }) => id));
  });

  it.each([
    ["limit=0", "invalid_request"],
    ["limit=101", "invalid_request"],
    ["limit=ten", "invalid_request"],
    ["limit=", "invalid_request"],
    ["page=2", "invalid_request"],
    ["after=bm90IGEgY3Vyc29y", "invalid_cursor"],
    ["after=", "invalid_request"],
  ])("invalid: ?%s", async (query, code) => {
    const { keys } = await api.createOrganization();
    expectProblem(await api.call("GET", `/v1/members?${query}`, { key: keys.test }), {
      operationId: "listMembers",
      code,
    });
  });

  it("invalid: a cursor of another list", async () => {
    const organization = await api.createOrganization();
    const keys = await api.call("GET", "/v1/api_keys?limit=1", { key: (await organization.createKey()).secret });
    const answer = await api.call("GET", `/v1/members?after=${keys.body.next_cursor}`, { key: organization.keys.test });
    expectProblem(answer, { operationId: "listMembers", code: "invalid_cursor" });
  });
});

describe("updateMember", () => {
  const update = (key: string, memberId: string, role: string) =>
    api.call("PATCH", `/v1/members/${memberId}`, { key, body: { role } });

  it("ok: an admin makes a viewer a developer", async () => {
    const { admin, viewer } = await team();
    const answer = await update(admin.token, viewer.memberId, "developer");
    expectAnswer("updateMember", answer);
    expect(answer.body).toMatchObject({ id: viewer.memberId, role: "developer" });
  });

  it("invalid: a role that does not exist", async () => {
    const { admin, viewer } = await team();
    const answer = await update(admin.token, viewer.memberId, "root");
    expectProblem(answer, { operationId: "updateMember", code: "invalid_request" });
    expect(answer.body).toMatchObject({ param: "role", errors: [{ pointer: "#/role" }] });
  });

  it("forbidden: only an owner makes or unmakes owners, and a key is no owner", async () => {
    const { organization, owner, admin, viewer } = await team();
    const refused = [
      await update(admin.token, viewer.memberId, "owner"),
      await update(admin.token, owner.memberId, "viewer"),
      await update(organization.keys.test, viewer.memberId, "owner"),
    ];
    for (const answer of refused) expectProblem(answer, { operationId: "updateMember", code: "role_not_allowed" });
    expectAnswer("updateMember", await update(owner.token, viewer.memberId, "owner"));
  });

  it("conflict: the last owner stays one", async () => {
    const { owner } = await team();
    const answer = await update(owner.token, owner.memberId, "admin");
    expectProblem(answer, { operationId: "updateMember", code: "last_owner" });
  });
});

describe("removeMember", () => {
  it("ok: the person is gone from the list, and is told so only once", async () => {
    const { admin, viewer } = await team();
    const remove = () => api.call("DELETE", `/v1/members/${viewer.memberId}`, { key: admin.token });
    expectAnswer("removeMember", await remove());
    const list = await api.call("GET", "/v1/members", { key: admin.token });
    expect(list.body.data.map(({ id }: { id: string }) => id)).not.toContain(viewer.memberId);
    expectProblem(await remove(), { operationId: "removeMember", code: "resource_not_found" });
  });

  it("forbidden: an admin does not remove an owner", async () => {
    const { admin, owner } = await team();
    const answer = await api.call("DELETE", `/v1/members/${owner.memberId}`, { key: admin.token });
    expectProblem(answer, { operationId: "removeMember", code: "role_not_allowed" });
  });

  it("conflict: the last owner cannot leave", async () => {
    const { owner } = await team();
    const answer = await api.call("DELETE", `/v1/members/${owner.memberId}`, { key: owner.token });
    expectProblem(answer, { operationId: "removeMember", code: "last_owner" });
  });
});

describe("listAuditEvents", () => {
  it("ok: who changed what, in the wire's own names", async () => {
    const { organization, owner, viewer } = await team();
    const path = `/v1/members/${viewer.memberId}`;
    const change = await api.call("PATCH", path, { key: owner.token, body: { role: "developer" } });
    await api.call("PATCH", `/v1/api_keys/${(await organization.createKey()).key.id}`, {
      key: owner.token,
      body: { version_pin: newestVersion.date },
    });
    const answer = await api.call("GET", `/v1/audit_events?target_id=${viewer.memberId}`, { key: owner.token });
    expectAnswer("listAuditEvents", answer);
    expect(answer.body.data[0]).toMatchObject({
      action: "member.updated",
      actor: { kind: "person", id: owner.userId },
      before: { role: "viewer" },
      after: { role: "developer" },
      request_id: change.headers.get("request-id"),
    });
    const pins = await api.call("GET", "/v1/audit_events?action=key.updated", { key: owner.token });
    expect(pins.body.data[0]).toMatchObject({
      before: { version_pin: null },
      after: { version_pin: newestVersion.date },
    });
  });

  it("invalid: a day that is none", async () => {
    const { owner } = await team();
    const answer = await api.call("GET", "/v1/audit_events?start=yesterday", { key: owner.token });
    expectProblem(answer, { operationId: "listAuditEvents", code: "invalid_request" });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createMember, createOwnedOrganization } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { listMembers } from "./list-members.ts";
import { removeMember } from "./remove-member.ts";
import { updateMember } from "./update-member.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function ownersOf(organizationId: string): Promise<number> {
  const rows = await database.sql`select 1 from members where organization_id = ${organizationId} and role = 'owner'`;
  return rows.length;
}

describe("updateMember", () => {
  it("changes a role and shows it in the list", async () => {
    const { organization, ctx } = await createOwnedOrganization(database);
    const { memberId, person } = await createMember(database, organization.id, "viewer");
    const changed = await updateMember(ctx, { memberId, role: "finance" });
    expect(changed).toMatchObject({ id: memberId, userId: person.id, email: person.email, role: "finance" });
    const page = await listMembers(ctx, { limit: 10 });
    expect(page.data.find(({ id }) => id === memberId)?.role).toBe("finance");
    expect(page.data).toHaveLength(2);
  });

  it("refuses admins who make or unmake owners, and keys too", async () => {
    const { organization, ctx } = await createOwnedOrganization(database);
    const admin = await createMember(database, organization.id, "admin");
    const [owner] = (await listMembers(ctx, { limit: 10 })).data.filter(({ role }) => role === "owner");
    const key = contextOf(database, {
      organizationId: organization.id,
      actor: { kind: "key", keyId: "key_x", scopes: new Set(["members.write"]) },
    });
    for (const acting of [admin.ctx, key]) {
      const promotion = updateMember(acting, { memberId: admin.memberId, role: "owner" });
      await expect(promotion).rejects.toMatchObject({ code: "role_not_allowed" });
      const removal = removeMember(acting, { memberId: owner?.id ?? "" });
      await expect(removal).rejects.toMatchObject({ code: "role_not_allowed" });
    }
  });

  it("is forbidden without the scope, and another organization's member does not exist", async () => {
    const { organization } = await createOwnedOrganization(database);
    const other = await createOwnedOrganization(database);
    const { ctx, memberId } = await createMember(database, organization.id, "viewer");
    await expect(updateMember(ctx, { memberId, role: "admin" })).rejects.toMatchObject({ code: "insufficient_scope" });
    await expect(updateMember(other.ctx, { memberId, role: "admin" })).rejects.toMatchObject({
      code: "resource_not_found",
    });
  });

  it("keeps one owner when two owners demote or remove each other at once", async () => {
    for (let round = 0; round < 10; round++) {
      const { organization, ctx } = await createOwnedOrganization(database);
      const second = await createMember(database, organization.id, "owner");
      const [first] = (await listMembers(ctx, { limit: 10 })).data.filter(({ id }) => id !== second.memberId);
      const tries = await Promise.allSettled([
        removeMember(ctx, { memberId: second.memberId }),
        round % 2 === 0
          ? removeMember(second.ctx, { memberId: first?.id ?? "" })
          : updateMember(second.ctx, { memberId: first?.id ?? "", role: "viewer" }),
      ]);
      expect(await ownersOf(organization.id)).toBe(1);
      const refused = tries.flatMap((attempt) => (attempt.status === "rejected" ? [attempt.reason.code] : []));
      expect(refused).toEqual(["last_owner"]);
    }
  });
});

describe("removeMember", () => {
  it("takes the person out and clears the organization from their sessions", async () => {
    const { organization, ctx } = await createOwnedOrganization(database);
    const { memberId, person } = await createMember(database, organization.id, "developer");
    await database.sql`insert into sessions (id, token, user_id, active_organization_id, expires_at, created_at, updated_at)
      values (${memberId}, ${memberId}, ${person.id}, ${organization.id}, now(), now(), now())`;
    await removeMember(ctx, { memberId });
    expect((await listMembers(ctx, { limit: 10 })).data).toHaveLength(1);
    const [session] = await database.sql`select active_organization_id from sessions where id = ${memberId}`;
    expect(session?.active_organization_id).toBeNull();
    await expect(removeMember(ctx, { memberId })).rejects.toMatchObject({ code: "resource_not_found" });
  });
});

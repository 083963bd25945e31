import { audit, inTransaction } from "@sundial/db";
import { encodeCursor } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createMember, createOwnedOrganization, type TestContext } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { type ListAuditEventsInput, listAuditEvents } from "./list-audit-events.ts";
import { updateMember } from "./update-member.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function list(ctx: TestContext, input: Partial<ListAuditEventsInput> = {}) {
  return (await listAuditEvents(ctx, { limit: 100, ...input })).data;
}

describe("listAuditEvents", () => {
  it("tells what was changed, by whom, from what and into what, newest first", async () => {
    const { organization, ctx } = await createOwnedOrganization(database);
    const { memberId } = await createMember(database, organization.id, "viewer");
    await updateMember(ctx, { memberId, role: "finance" });
    await updateMember(ctx, { memberId, role: "admin" });
    const [newest, before] = await list(ctx, { action: "member" });
    expect(newest).toMatchObject({
      action: "member.updated",
      actorKind: ctx.actor.kind,
      target: memberId,
      before: { role: "finance" },
      after: { role: "admin" },
    });
    expect(before?.after).toEqual({ role: "finance" });
  });

  it("filters by actor, action, kind of thing, object and time, and pages", async () => {
    const { organization, ctx } = await createOwnedOrganization(database);
    const key = contextOf(database, {
      organizationId: organization.id,
      actor: { kind: "key", keyId: "key_a", scopes: new Set() },
    });
    const write = (by: TestContext, action: string, target: string) =>
      inTransaction(by, (tx) => audit(tx, by, { action, target }));
    await write(ctx, "key.created", "key_a");
    await write(key, "key.revoked", "key_b");
    await write(key, "keyring.made", "ring_a");
    const actions = async (input: Partial<ListAuditEventsInput>) =>
      (await list(ctx, input)).map(({ action }) => action).sort();
    expect(await actions({ actorId: "key_a" })).toEqual(["key.revoked", "keyring.made"]);
    expect(await actions({ action: "key.created" })).toEqual(["key.created"]);
    expect(await actions({ action: "key" })).toEqual(["key.created", "key.revoked"]);
    expect(await actions({ targetId: "key_b" })).toEqual(["key.revoked"]);
    expect(await actions({ actorId: "key_a", targetId: "key_a" })).toEqual([]);
    const all = await list(ctx);
    const newest = all[0]?.createdAt ?? new Date(0);
    expect((await list(ctx, { end: newest })).every(({ createdAt }) => createdAt < newest)).toBe(true);
    expect((await list(ctx, { start: newest })).every(({ createdAt }) => createdAt >= newest)).toBe(true);
    expect(await list(ctx, { start: newest, end: newest })).toEqual([]);
    const first = await listAuditEvents(ctx, { limit: 2 });
    const rest = await listAuditEvents(ctx, { limit: 100, after: first.nextCursor ?? undefined });
    expect([...first.data, ...rest.data]).toEqual(all);
  });

  it("does not tell who of the operator did something, also not by asking for somebody", async () => {
    const { ctx } = await createOwnedOrganization(database);
    const entry = { action: "listing_version.approve", target: "lsv_a", byOperator: true };
    const reviewer = contextOf(database, { organizationId: ctx.organization.id });
    await inTransaction(reviewer, (tx) => audit(tx, reviewer, entry));
    const [line] = await list(ctx, { action: entry.action });
    expect(line?.actorKind).toBe("operator");
    expect(await list(ctx, { action: entry.action, actorId: line?.actorId })).toEqual([]);
  });

  it("is of one organization, for owners and admins and keys with the scope", async () => {
    const { organization, ctx } = await createOwnedOrganization(database);
    const other = await createOwnedOrganization(database);
    const own = await list(ctx);
    expect(own.length).toBeGreaterThan(0);
    expect((await list(other.ctx)).some(({ id }) => own.some((one) => one.id === id))).toBe(false);
    const admin = await createMember(database, organization.id, "admin");
    expect((await list(admin.ctx)).length).toBeGreaterThanOrEqual(own.length);
    for (const role of ["developer", "finance", "viewer"] as const) {
      const member = await createMember(database, organization.id, role);
      await expect(list(member.ctx), role).rejects.toMatchObject({ code: "insufficient_scope" });
    }
    await expect(list(ctx, { after: encodeCursor(organization.id) })).rejects.toMatchObject({ code: "invalid_cursor" });
  });
});

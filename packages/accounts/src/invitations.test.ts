import { fixedClock } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  anySeats,
  contextOf,
  createMember,
  createOwnedOrganization,
  createPerson,
  personActor,
  testSecret,
} from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { createInvitation } from "./create-invitation.ts";
import { listInvitations } from "./list-invitations.ts";
import { listMyInvitations } from "./list-my-invitations.ts";
import { openMail } from "./mail/enqueue-mail.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const dayMs = 86_400_000;

async function invite() {
  const made = await createOwnedOrganization(database);
  const guest = await createPerson(database);
  const invitation = await createInvitation(
    made.ctx,
    { email: guest.email.toUpperCase(), role: "developer" },
    anySeats,
  );
  return { ...made, guest, invitation, guestCtx: contextOf(database, { actor: personActor(guest.id, "viewer") }) };
}

describe("createInvitation", () => {
  it("leaves a sealed mail in the outbox", async () => {
    const { guest, invitation, organization } = await invite();
    expect(invitation).toMatchObject({ email: guest.email, role: "developer", status: "pending" });
    const rows = await database.sql<
      { payload: { sealed: string } }[]
    >`select payload from outbox where topic = 'send_mail'`;
    expect(JSON.stringify(rows)).not.toContain(guest.email);
    const mail = rows.map(({ payload }) => openMail(payload, testSecret)).find(({ to }) => to === guest.email);
    expect(mail?.subject).toBe(`Invitation to ${organization.name}`);
    expect(mail?.text).toContain("http://portal.test/invitations");
    expect(mail?.html).toContain("Ada Lovelace");
  });

  it("refuses members, open invitations, owners by admins, and callers without the scope", async () => {
    const { ctx, guest, owner, organization } = await invite();
    const again = createInvitation(ctx, { email: guest.email, role: "admin" }, anySeats);
    await expect(again).rejects.toMatchObject({ code: "invitation_pending" });
    const member = createInvitation(ctx, { email: owner.email, role: "admin" }, anySeats);
    await expect(member).rejects.toMatchObject({ code: "already_a_member" });
    const admin = await createMember(database, organization.id, "admin");
    const byAdmin = createInvitation(admin.ctx, { email: "x@example.com", role: "owner" }, anySeats);
    await expect(byAdmin).rejects.toMatchObject({ code: "role_not_allowed" });
    const viewer = await createMember(database, organization.id, "viewer");
    const byViewer = createInvitation(viewer.ctx, { email: "x@example.com", role: "viewer" }, anySeats);
    await expect(byViewer).rejects.toMatchObject({ code: "insufficient_scope" });
  });

  it("replaces an expired invitation", async () => {
    const { organization, owner } = await createOwnedOrganization(database);
    const clock = fixedClock("2026-01-01T00:00:00Z");
    const actor = personActor(owner.id, "owner");
    const ctx = contextOf(database, { organizationId: organization.id, actor, clock });
    const first = await createInvitation(ctx, { email: "late@example.com", role: "viewer" }, anySeats);
    clock.advance(7 * dayMs);
    const second = await createInvitation(ctx, { email: "late@example.com", role: "viewer" }, anySeats);
    const page = await listInvitations(ctx, { limit: 10 });
    expect(page.data.map(({ id, status }) => [id, status])).toEqual([
      [second.id, "pending"],
      [first.id, "expired"],
    ]);
  });
});

describe("acceptInvitation", () => {
  it("makes the person a member, once, however often it is asked at the same time", async () => {
    const { invitation, guestCtx, organization } = await invite();
    expect((await listMyInvitations(guestCtx, { limit: 10 })).data).toMatchObject([
      { id: invitation.id, organizationName: organization.name },
    ]);
    const tries = await Promise.allSettled(
      Array.from({ length: 4 }, () => acceptInvitation(guestCtx, { invitationId: invitation.id }, anySeats)),
    );
    const won = tries.flatMap((attempt) => (attempt.status === "fulfilled" ? [attempt.value] : []));
    expect(won).toMatchObject([{ organization: { id: organization.id, role: "developer" } }]);
    for (const attempt of tries)
      if (attempt.status === "rejected") expect(attempt.reason.code).toBe("resource_not_found");
    expect((await listMyInvitations(guestCtx, { limit: 10 })).data).toEqual([]);
  });

  it("does not exist for anyone else, nor for an address that is not verified", async () => {
    const { invitation } = await invite();
    const stranger = await createPerson(database);
    const strangerCtx = contextOf(database, { actor: personActor(stranger.id, "viewer") });
    const accepting = acceptInvitation(strangerCtx, { invitationId: invitation.id }, anySeats);
    await expect(accepting).rejects.toMatchObject({ code: "resource_not_found" });

    const { ctx } = await createOwnedOrganization(database);
    const unproven = await createPerson(database, { email: "unproven@example.com", verified: false });
    const toUnproven = await createInvitation(ctx, { email: unproven.email, role: "viewer" }, anySeats);
    const unprovenCtx = contextOf(database, { actor: personActor(unproven.id, "viewer") });
    expect((await listMyInvitations(unprovenCtx, { limit: 10 })).data).toEqual([]);
    await expect(acceptInvitation(unprovenCtx, { invitationId: toUnproven.id }, anySeats)).rejects.toMatchObject({
      code: "resource_not_found",
    });
  });

  it("cannot deadlock with an invitation that replaces an expired one", async () => {
    const { organization, owner, guest, invitation, guestCtx } = await invite();
    const clock = fixedClock(invitation.expiresAt);
    const actor = personActor(owner.id, "owner");
    const later = contextOf(database, { organizationId: organization.id, actor, clock });
    const waiting = async (count: number) => {
      const [row] = await database.sql`select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      expect(row?.waiting).toBe(count);
    };
    const outcomes: Promise<PromiseSettledResult<unknown>[]>[] = [];
    await database.sql.begin(async (tx) => {
      await tx`select 1 from organizations where id = ${organization.id} for update`;
      const replacing = createInvitation(later, { email: guest.email, role: "viewer" }, anySeats);
      await vi.waitFor(() => waiting(1), { timeout: 5_000, interval: 5 });
      const accepting = acceptInvitation(guestCtx, { invitationId: invitation.id }, anySeats);
      outcomes.push(Promise.allSettled([replacing, accepting]));
      await vi.waitFor(() => waiting(2), { timeout: 5_000, interval: 5 });
    });
    expect(await outcomes[0]).toMatchObject([
      { status: "fulfilled" },
      { status: "rejected", reason: { code: "resource_not_found" } },
    ]);
  });

  it("is too late after seven days", async () => {
    const { invitation, guest } = await invite();
    const clock = fixedClock(invitation.expiresAt);
    const late = contextOf(database, { actor: personActor(guest.id, "viewer"), clock });
    await expect(acceptInvitation(late, { invitationId: invitation.id }, anySeats)).rejects.toMatchObject({
      code: "invitation_expired",
    });
    expect((await listMyInvitations(late, { limit: 10 })).data).toEqual([]);
  });
});

describe("revokeInvitation", () => {
  it("takes it back once; nobody can accept it afterwards", async () => {
    const { invitation, ctx, guestCtx } = await invite();
    const other = await createOwnedOrganization(database);
    const byOther = revokeInvitation(other.ctx, { invitationId: invitation.id });
    await expect(byOther).rejects.toMatchObject({ code: "resource_not_found" });
    expect((await revokeInvitation(ctx, { invitationId: invitation.id })).status).toBe("revoked");
    for (const late of [
      () => revokeInvitation(ctx, { invitationId: invitation.id }),
      () => acceptInvitation(guestCtx, { invitationId: invitation.id }, anySeats),
    ])
      await expect(late()).rejects.toMatchObject({ code: "resource_not_found" });
  });
});

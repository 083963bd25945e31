import { mailTopic, openMail } from "@sundial/accounts";
import { type Deprecation, fixedClock } from "@sundial/kernel";
import { loadCatalogue } from "@sundial/models";
import { createRequestLedger } from "@sundial/usage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createMember, createOwnedOrganization, testSecret } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { sampleDeprecation } from "../../../../test/harness/deprecations.ts";
import { sampleRecordAt } from "../../../../test/harness/sample-record.ts";
import { listNotices } from "./list-notices.ts";
import { putNoticePreferences } from "./notice-preferences.ts";
import { sendDeprecationNotices } from "./send-deprecation-notices.ts";

const dayMs = 86_400_000;
const sunsetAt = new Date("2027-02-01T00:00:00Z");

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 8 });
});
afterAll(() => database.drop());

const catalogue = loadCatalogue();
const send = (at: Date, deprecation: Deprecation) =>
  sendDeprecationNotices({
    ...contextOf(database, { clock: fixedClock(at) }),
    catalogue,
    deprecations: [deprecation],
  });

/** One call of each organization, on the day before. */
async function use(
  organizations: readonly string[],
  at: Date,
  { model, apiKeyId = "key_gone" }: { model: string; apiKeyId?: string },
) {
  const ledger = createRequestLedger(database);
  const before = new Date(at.getTime() - dayMs);
  await Promise.all(
    organizations.map((organizationId) =>
      ledger.append(sampleRecordAt(before, { organizationId, model, apiKeyId, mode: "live" })),
    ),
  );
}

async function mailsAbout(text: string) {
  const rows = await database.sql<{ payload: never }[]>`select payload from outbox where topic = ${mailTopic}`;
  return rows.map(({ payload }) => openMail(payload, testSecret)).filter((mail) => mail.subject.includes(text));
}

describe("sendDeprecationNotices", () => {
  it("tells owners, admins and whoever made the key, each once, what is used and how to move", async () => {
    const { organization, owner, ctx } = await createOwnedOrganization(database);
    const [admin, developer] = await Promise.all([
      createMember(database, organization.id, "admin"),
      createMember(database, organization.id, "developer"),
      createMember(database, organization.id, "viewer"),
    ]);
    const [key] = await database.sql<{ id: string }[]>`insert into api_keys
      (id, organization_id, mode, name, hash, pepper_version, last4, scopes, created_by, created_at)
      values (${ctx.newId("key")}, ${organization.id}, 'live', 'Checkout', '\\x00', 1, 'abcd', '{}', ${developer?.person.id ?? ""}, now())
      returning id`;
    const deprecation = sampleDeprecation({ subject: "model-of-one", sunsetAt });
    const at = new Date(sunsetAt.getTime() - 7 * dayMs);
    await use([organization.id], at, { model: "model-of-one", ...(key && { apiKeyId: key.id }) });
    await send(at, deprecation);
    const mails = await mailsAbout("model-of-one");
    expect(mails.map(({ to }) => to).sort()).toEqual(
      [owner.email, admin?.person.email ?? "", developer?.person.email ?? ""].sort(),
    );
    expect(mails[0]?.subject).toBe("The model model-of-one ends in 7 days");
    for (const text of [
      "Checkout",
      "createChatCompletion",
      "2027-02-01 00:00 UTC",
      "sundial-1",
      "http://portal.test/docs/models",
    ])
      expect(mails[0]?.text).toContain(text);
  });

  it("respects what each member chose, but for the last days, which owners and admins always hear of", async () => {
    const { organization, owner } = await createOwnedOrganization(database);
    const [admin, developer, viewer] = await Promise.all(
      (["admin", "developer", "viewer"] as const).map((role) => createMember(database, organization.id, role)),
    );
    const [key] = await database.sql<{ id: string }[]>`insert into api_keys
      (id, organization_id, mode, name, hash, pepper_version, last4, scopes, created_by, created_at)
      values (${contextOf(database).newId("key")}, ${organization.id}, 'live', 'Checkout', '\\x01', 1, 'abcd', '{}', ${developer?.person.id ?? ""}, now())
      returning id`;
    const choose = async (member: typeof admin, mails: "all" | "own_keys" | "none") => {
      if (member) await putNoticePreferences(member.ctx, { mails });
    };
    await Promise.all([choose(admin, "own_keys"), choose(developer, "none"), choose(viewer, "all")]);
    const subject = "model-by-choice";
    const deprecation = sampleDeprecation({ subject, sunsetAt });
    const toldAt = async (daysLeft: number) => {
      const at = new Date(sunsetAt.getTime() - daysLeft * dayMs);
      await use([organization.id], at, { model: subject, ...(key && { apiKeyId: key.id }) });
      await send(at, deprecation);
      const words = daysLeft === 0 ? "has ended" : daysLeft === 1 ? "ends tomorrow" : `ends in ${daysLeft} days`;
      return (await mailsAbout(`${subject} ${words}`)).map(({ to }) => to).sort();
    };
    const [mailOfAdmin, mailOfViewer] = [admin?.person.email ?? "", viewer?.person.email ?? ""];
    for (const days of [90, 60, 30, 14]) expect(await toldAt(days)).toEqual([owner.email, mailOfViewer].sort());
    for (const days of [7, 1, 0]) expect(await toldAt(days)).toEqual([owner.email, mailOfAdmin, mailOfViewer].sort());
  });

  it("logs a notice that nobody wants by mail", async () => {
    const { organization, ctx } = await createOwnedOrganization(database);
    await putNoticePreferences(ctx, { mails: "none" });
    const at = new Date(sunsetAt.getTime() - 30 * dayMs);
    await use([organization.id], at, { model: "model-unwanted" });
    expect(await send(at, sampleDeprecation({ subject: "model-unwanted", sunsetAt }))).toEqual({
      notices: 1,
      thanks: 0,
    });
    expect(await mailsAbout("model-unwanted")).toEqual([]);
    const notices = await listNotices(ctx, { limit: 5, after: undefined });
    expect(notices.data).toMatchObject([{ subject: "model-unwanted", occasion: "days_30", sentTo: [] }]);
  });

  it("tells anew of a date that was moved, and nothing of an end that was called off", async () => {
    const { organization } = await createOwnedOrganization(database);
    const at = new Date(sunsetAt.getTime() - 7 * dayMs);
    await use([organization.id], at, { model: "model-moved" });
    const deprecation = sampleDeprecation({ subject: "model-moved", sunsetAt });
    await send(at, deprecation);
    const moved = { ...deprecation, sunsetAt: new Date("2027-03-01T00:00:00Z"), revision: 1 };
    expect(await send(at, moved)).toEqual({ notices: 1, thanks: 0 });
    expect(await send(at, moved)).toEqual({ notices: 0, thanks: 0 });
    expect((await mailsAbout("model-moved ends in 35 days"))[0]?.text).toContain("Its end was moved");
    expect(await send(at, { ...moved, withdrawn: true, revision: 2 })).toEqual({ notices: 0, thanks: 0 });
  });
});

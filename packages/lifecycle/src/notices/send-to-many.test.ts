import { mailTopic, openMail } from "@sundial/accounts";
import { fixedClock, seededRandom } from "@sundial/kernel";
import { loadCatalogue } from "@sundial/models";
import { createRequestLedger } from "@sundial/usage";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contextOf, testSecret } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { sampleDeprecation } from "../../../../test/harness/deprecations.ts";
import { sampleRecordAt } from "../../../../test/harness/sample-record.ts";
import { sendDeprecationNotices } from "./send-deprecation-notices.ts";

const dayMs = 86_400_000;
const catalogue = loadCatalogue();
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const model = "model-of-many";
const deprecation = sampleDeprecation({
  subject: model,
  sunsetAt: new Date("2027-02-01T00:00:00Z"),
  brownouts: [{ from: new Date("2027-01-20T10:00:00Z"), until: new Date("2027-01-20T11:00:00Z") }],
});

/** When the job runs and something is due, and what the mail is headed; written out by hand from the days of the record. */
const occasions = [
  ["2026-06-01", "The model model-of-many ends in 245 days"],
  ["2026-11-03", "The model model-of-many ends in 90 days"],
  ["2026-12-03", "The model model-of-many ends in 60 days"],
  ["2027-01-02", "The model model-of-many ends in 30 days"],
  ["2027-01-18", "The model model-of-many ends in 14 days"],
  ["2027-01-19", "The model model-of-many will be refused for a while"],
  ["2027-01-25", "The model model-of-many ends in 7 days"],
  ["2027-01-31", "The model model-of-many ends tomorrow"],
  ["2027-02-01", "The model model-of-many has ended"],
] as const;
/** The job runs on these days too, when nothing but thanks is due. */
const quietRuns = ["2026-06-20", "2026-08-15", "2026-10-01", "2026-12-25", "2027-02-10"];
const runs = [...occasions.map(([on]) => on), ...quietRuns].sort();
const thanks = "Thank you for moving off the model model-of-many";

/** All 200 used it in the beginning. The first 60 moved before it was announced, the next 60 on a day that the seed draws, the others never do. */
const random = seededRandom("200 organizations");
const customers = Array.from({ length: 200 }, (_, index) => ({
  id: `org_${index + 1}`,
  email: `${index + 1}@many.example`,
  lastUseMs: lastUse(index),
}));

function lastUse(index: number): number {
  const [high = 0, low = 0] = random(2);
  const share = (high * 256 + low) / 65_536;
  if (index < 60) return day("2026-03-01") + Math.floor(share * 78) * dayMs;
  if (index < 120) return day("2026-06-01") + Math.floor(share * 245) * dayMs;
  return Number.POSITIVE_INFINITY;
}

/** Whether a run on that day finds a use that is not 14 days old. Uses are at noon of each day up to the last, and runs early on theirs. */
const stillUsesOn = (on: string, { lastUseMs }: { lastUseMs: number }) =>
  lastUseMs + 14 * dayMs + dayMs / 2 > day(on) + 6 * 3_600_000;

/** Every mail that is due, as its address and its subject. */
function listDue(): string[] {
  return customers.flatMap((customer) => {
    const notices = occasions.filter(([on]) => stillUsesOn(on, customer)).map(([, subject]) => subject);
    const moved = runs.some((on) => on < "2027-02-01" && !stillUsesOn(on, customer));
    return [...notices, ...(notices.length > 0 && moved ? [thanks] : [])].map(
      (subject) => `${customer.email} ${subject}`,
    );
  });
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 8 });
  await database.sql`insert into organizations (id, name, created_at) select 'org_' || i, 'No ' || i, now() from generate_series(1, 200) i`;
  await database.sql`insert into users (id, name, email, email_verified, created_at, updated_at)
    select 'usr_' || i, 'A', i || '@many.example', true, now(), now() from generate_series(1, 200) i`;
  await database.sql`insert into members (id, organization_id, user_id, role, created_at)
    select 'mem_' || i, 'org_' || i, 'usr_' || i, 'owner', now() from generate_series(1, 200) i`;
});
afterAll(() => database.drop());

/** The newest use of each organization before a run that it did not have before the last one. */
async function useUntil(on: string, since: string): Promise<void> {
  const { append } = createRequestLedger(database);
  await Promise.all(
    customers.map(async ({ id: organizationId, lastUseMs }) => {
      const newestMs = Math.min(lastUseMs, day(on) - dayMs) + dayMs / 2;
      if (newestMs <= day(since)) return;
      await append(sampleRecordAt(new Date(newestMs), { organizationId, model, mode: "live", apiKeyId: "key_gone" }));
    }),
  );
}

/** The daily job, and once more, which finds nothing to do; `cutOffAfter` ends one in the middle of a notice, and then two begin again at once. */
async function run(on: string, { cutOffAfter }: { cutOffAfter?: number } = {}): Promise<void> {
  const ctx = contextOf(database, { clock: fixedClock(`${on}T06:00:00Z`) });
  const send = (newId = ctx.newId) => sendDeprecationNotices({ ...ctx, newId, catalogue, deprecations: [deprecation] });
  if (cutOffAfter !== undefined) {
    let mails = 0;
    const cut: typeof ctx.newId = (kind) => {
      if (kind !== "notice" && ++mails > cutOffAfter) throw new Error("cut off");
      return ctx.newId(kind);
    };
    await expect(send(cut)).rejects.toThrow();
    await Promise.all([send(), send()]);
  }
  await send();
  expect(await send()).toEqual({ notices: 0, thanks: 0 });
}

it("tells 200 organizations that use a thing what is due to each: none missed, none doubled, none to those that moved", async () => {
  let since = "2026-01-01";
  for (const on of runs) {
    await useUntil(on, since);
    await run(on, on === "2027-01-02" ? { cutOffAfter: 25 } : {});
    since = on;
  }
  const rows = await database.sql<{ payload: never }[]>`select payload from outbox where topic = ${mailTopic}`;
  const sent = rows.map(({ payload }) => openMail(payload, testSecret)).map(({ to, subject }) => `${to} ${subject}`);
  const due = listDue();
  const movedFirst = customers.filter(({ lastUseMs }) => !stillUsesOn("2026-06-01", { lastUseMs }));
  const figures = {
    usersAtFirst: customers.length,
    movedBeforeTheAnnouncement: movedFirst.length,
    movedBetweenNotices: customers.filter(({ lastUseMs }) => Number.isFinite(lastUseMs)).length - movedFirst.length,
    due: due.length,
    sent: sent.length,
    thanks: sent.filter((mail) => mail.endsWith(thanks)).length,
    missed: due.filter((mail) => !sent.includes(mail)).length,
    doubled: sent.length - new Set(sent).size,
    toThoseWhoHadMoved: sent.filter((mail) => !due.includes(mail)).length,
  };
  // biome-ignore lint/suspicious/noConsole: the figures are what the run of the checks shows
  console.log(JSON.stringify(figures));
  expect(figures).toMatchObject({ usersAtFirst: 200, sent: due.length, missed: 0, doubled: 0, toThoseWhoHadMoved: 0 });
  expect(figures.movedBeforeTheAnnouncement + figures.movedBetweenNotices).toBe(120);
  expect(figures.due).toBeGreaterThan(80 * occasions.length);
  for (const { email } of movedFirst) expect(sent.filter((mail) => mail.startsWith(`${email} `))).toEqual([]);
  const [logged] =
    await database.sql`select count(*)::int as notices from deprecation_notices where subject = ${model}`;
  expect(logged?.notices).toBe(due.length);
  const events = await database.sql`select 1 from events join deprecation_notices n on n.id = subject_id
    where type = 'notice.sent' and subject = ${model}`;
  expect(events).toHaveLength(due.length);
});

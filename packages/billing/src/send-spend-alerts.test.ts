import { mailTopic, openMail } from "@sundial/accounts";
import { createDatabase } from "@sundial/db";
import { fixedClock } from "@sundial/kernel";
import { createRequestLedger } from "@sundial/usage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createMember, createOwnedOrganization, testSecret } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { sampleRecord } from "../../../test/harness/sample-record.ts";
import { testReaders } from "../../../test/harness/spend.ts";
import { putSpendLimit } from "./put-spend-limit.ts";
import { sendSpendAlerts } from "./send-spend-alerts.ts";

const token = 8_000_000n;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 8 });
});
afterAll(() => database.drop());

const depsOn = (db: TestDatabase["db"] = database.db) => ({
  ...contextOf({ db }),
  spendReaders: testReaders(),
});

/** An organization with one person of each role, and a limit of 100 output tokens with alerts at 50 and 80 per cent. */
async function createAlerted(hard: boolean) {
  const { organization, owner } = await createOwnedOrganization(database);
  const people = await Promise.all(
    (["admin", "finance", "developer", "viewer"] as const).map((role) => createMember(database, organization.id, role)),
  );
  const [admin, finance] = people.map(({ person }) => person.email);
  const put = (amount: bigint) =>
    putSpendLimit(
      { ...contextOf(database, { organizationId: organization.id, mode: "live" }), spendReaders: testReaders() },
      { apiKeyId: null, period: "month", amount, hard, alertPercents: [50, 80] },
    );
  await put(100n * token);
  return { id: organization.id, told: [owner.email, admin, finance].sort(), put };
}

async function use(organizationId: string, tokens: bigint): Promise<void> {
  const members = { organizationId, mode: "live", model: "flat", inputTokens: 0n, outputTokens: tokens } as const;
  await createRequestLedger(database).append(sampleRecord(members));
}

async function sentOf(organizationId: string) {
  const alerts = await database.sql<{ organizationId: string; subjectId: string; summary: string }[]>`
    select organization_id as "organizationId", subject_id as "subjectId", summary from events where type = 'spend_limit.reached' order by id`;
  const rows = await database.sql<{ topic: string; payload: never }[]>`select topic, payload from outbox order by id`;
  const mails = rows.filter(({ topic }) => topic === mailTopic).map(({ payload }) => openMail(payload, testSecret));
  return { alerts: alerts.filter((alert) => alert.organizationId === organizationId), mails };
}

describe("sendSpendAlerts", () => {
  it.each([{ hard: true }, { hard: false }])(
    "tells owners, admins and finance once a per cent (hard: $hard)",
    async ({ hard }) => {
      const { id, told, put } = await createAlerted(hard);
      await use(id, 49n);
      expect(await sendSpendAlerts(depsOn())).toBe(0);
      await use(id, 1n);
      expect(await sendSpendAlerts(depsOn())).toBe(1);
      expect(await sendSpendAlerts(depsOn())).toBe(0);
      const first = await sentOf(id);
      expect(first.alerts).toMatchObject([
        { subjectId: id, summary: "50 per cent of the limit of 0.0008 USD a month are spent: 0.0004 USD." },
      ]);
      expect(
        first.mails
          .filter(({ to }) => told.includes(to))
          .map(({ to }) => to)
          .sort(),
      ).toEqual(told);
      expect(first.mails.find(({ to }) => to === told[0])?.text).toContain(hard ? "are refused until" : "only alerts");
      await use(id, 40n);
      expect(await sendSpendAlerts(depsOn())).toBe(1);
      // What 90 tokens are of a larger limit was never told.
      await put(180n * token);
      expect(await sendSpendAlerts(depsOn())).toBe(1);
      expect((await sentOf(id)).alerts.map(({ summary }) => Number.parseInt(summary, 10))).toEqual([50, 80, 50]);
    },
  );

  it("tells each person once, whoever runs it, and however often it is cut off in the middle", async () => {
    const { id, told } = await createAlerted(false);
    await use(id, 90n);
    const own = createDatabase(database.url, { connectionsMax: 4, applicationName: "alerts" });
    let running = true;
    const cutting = (async () => {
      while (running)
        await database.sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'alerts'`;
    })();
    const runs = Array.from({ length: 30 }, () => sendSpendAlerts(depsOn(own.db)));
    const results = await Promise.allSettled(runs);
    running = false;
    await cutting;
    await own.close();
    expect(results.some(({ status }) => status === "rejected")).toBe(true);
    await sendSpendAlerts(depsOn());
    const { alerts, mails } = await sentOf(id);
    expect(alerts).toHaveLength(2);
    const received = mails
      .filter(({ to }) => told.includes(to))
      .map(({ to }) => to)
      .sort();
    expect(received).toEqual([...told, ...told].sort());
  });
});

/** A limit of 100 output tokens a period, set at 22:00 on the last day of January by default, with its alert at 50 per cent. */
async function endPeriod(period: "day" | "month", { hard = false, setAt = "2031-01-31T22:00:00Z" } = {}) {
  // The limits of other tests would be told too.
  await database.sql`delete from spend_limits`;
  const { organization } = await createOwnedOrganization(database);
  const live = { organizationId: organization.id, mode: "live" } as const;
  const ctx = { ...contextOf(database, { ...live, clock: fixedClock(setAt) }), spendReaders: testReaders() };
  await putSpendLimit(ctx, { apiKeyId: null, period, amount: 100n * token, hard, alertPercents: [50] });
  const use = { ...live, model: "flat", inputTokens: 0n, outputTokens: 60n };
  await createRequestLedger(database).append(sampleRecord({ ...use, createdAt: new Date("2031-01-31T23:58:00Z") }));
  const told = async () => {
    const { alerts, mails } = await sentOf(organization.id);
    return { summaries: alerts.map(({ summary }) => summary), mail: mails.at(-1)?.text };
  };
  const runAt = (at: string) => sendSpendAlerts({ ...depsOn(), clock: fixedClock(at) });
  return { id: organization.id, told, runAt };
}

describe("a limit that is reached in the last minutes of its period", () => {
  it.each([
    { period: "day", hard: true, said: "on 2031-01-31 (UTC)" },
    { period: "day", hard: false, said: "on 2031-01-31 (UTC)" },
    { period: "month", hard: true, said: "in the month from 2031-01-01 00:00 UTC" },
  ] as const)("is told after its end, once (a $period, hard: $hard)", async ({ period, hard, said }) => {
    const { told, runAt } = await endPeriod(period, { hard });
    expect(await runAt("2031-02-01T00:04:00Z")).toBe(1);
    expect(await runAt("2031-02-01T00:09:00Z")).toBe(0);
    const { summaries, mail } = await told();
    expect(summaries).toEqual([
      `50 per cent of the limit of 0.0008 USD a ${period} were spent by its end at 2031-02-01 00:00 UTC: 0.00048 USD.`,
    ]);
    expect(mail).toContain(`cost 0.00048 USD ${said}, of a limit of 0.0008 USD.`);
    expect(mail).toContain(`The next ${period} began at 2031-02-01 00:00 UTC, and nothing of this counts in it.`);
    expect(mail).not.toContain("are refused until");
  });

  it("is told no more an hour after its end", async () => {
    const { runAt } = await endPeriod("day");
    expect(await runAt("2031-02-01T01:00:00Z")).toBe(0);
  });

  it("is not told when it was set after the period", async () => {
    const { runAt } = await endPeriod("day", { setAt: "2031-02-01T00:01:00Z" });
    expect(await runAt("2031-02-01T00:04:00Z")).toBe(0);
  });

  it("is told once when it was told before the end", async () => {
    const { runAt } = await endPeriod("month");
    expect(await runAt("2031-01-31T23:59:00Z")).toBe(1);
    expect(await runAt("2031-02-01T00:04:00Z")).toBe(0);
  });

  it("is not told of the month before a plan began, which ended otherwise than its months do", async () => {
    const { id, runAt } = await endPeriod("month");
    await database.sql`insert into subscriptions (organization_id, anchor_at, next_invoice_at, created_at)
      values (${id}, '2031-02-01T00:00:00Z', '2031-03-01T00:00:00Z', '2031-01-31T23:59:30Z')`;
    expect(await runAt("2031-02-01T00:04:00Z")).toBe(0);
  });
});

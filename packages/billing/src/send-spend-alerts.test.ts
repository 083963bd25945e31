import { mailTopic, openMail } from "@sundial/accounts";
import { createDatabase } from "@sundial/db";
import { type Clock, fixedClock, systemClock } from "@sundial/kernel";
import { createRequestLedger } from "@sundial/usage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createMember, createOwnedOrganization, testSecret } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { sampleRecord } from "../../../test/harness/sample-record.ts";
import { createSpender, testReaders } from "../../../test/harness/spend.ts";
import { putSpendLimit } from "./put-spend-limit.ts";
import { sendSpendAlerts } from "./send-spend-alerts.ts";
import { createSpendGuard, type SpendGuard } from "./spend/create-spend-guard.ts";
import type { SpendTerms } from "./spend/types.ts";

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

/** A limit of 100 output tokens a period, set at 22:00 on the last day of January by default, with its alert at 50 per cent by default. */
async function endPeriod(
  period: "day" | "month",
  { hard = false, setAt = "2031-01-31T22:00:00Z", alertPercents = [50] } = {},
) {
  // The limits of other tests would be told too.
  await database.sql`delete from spend_limits`;
  const { organization } = await createOwnedOrganization(database);
  const live = { organizationId: organization.id, mode: "live" } as const;
  const ctx = { ...contextOf(database, { ...live, clock: fixedClock(setAt) }), spendReaders: testReaders() };
  await putSpendLimit(ctx, { apiKeyId: null, period, amount: 100n * token, hard, alertPercents });
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

/** As one process of the API refuses calls. */
function guardOn({ clock = systemClock, terms = {} }: { clock?: Clock; terms?: Partial<SpendTerms> } = {}) {
  const log = { error: ({ err }: { readonly err: unknown }) => expect.unreachable(String(err)) };
  const own = { edgeDatabase: database, database, clock, floatPicodollars: 0n, log };
  return createSpendGuard({ ...own, ...testReaders(terms) });
}

type Asking = {
  readonly organizationId: string;
  readonly apiKeyId?: string;
  readonly output: number;
  readonly at?: Date;
};

let asked = 0;
function ask(guard: SpendGuard, { organizationId, apiKeyId = "key_other", output, at = new Date() }: Asking) {
  const countTokensMax = () => ({ input: 0, output });
  return guard.reserve({ id: `req_${++asked}`, organizationId, apiKeyId, model: "flat", at, countTokensMax });
}

/** A hard limit of 100 output tokens that has room for one more, and what people were told of it. */
async function nearLimit({ alertPercents = [50, 80, 100] as readonly number[], spent = 99n } = {}) {
  await database.sql`delete from spend_limits`;
  const { organization, owner } = await createOwnedOrganization(database);
  const { id } = organization;
  const ctx = { ...contextOf(database, { organizationId: id, mode: "live" }), spendReaders: testReaders() };
  const put = (amount: bigint, { hard = true } = {}) =>
    putSpendLimit(ctx, { apiKeyId: null, period: "month", amount, hard, alertPercents });
  await put(100n * token);
  if (spent > 0n) await use(id, spent);
  const told = async () => {
    const { alerts, mails } = await sentOf(id);
    const own = mails.filter(({ to }) => to === owner.email);
    return {
      summaries: alerts.map(({ summary }) => summary),
      subjects: own.map(({ subject }) => subject),
      mail: own.at(-1),
    };
  };
  const refuse = async (guard = guardOn(), output = 2) => {
    await expect(ask(guard, { organizationId: id, output })).rejects.toMatchObject({ code: "spend_limit_reached" });
    await guard.close();
  };
  return { id, put, told, refuse };
}

describe("a hard limit that refuses a call", () => {
  it("is told as reached, once, also when all of it is spent later", async () => {
    const { id, told, refuse } = await nearLimit();
    await refuse();
    expect(await sendSpendAlerts(depsOn())).toBe(3);
    const { summaries, subjects, mail } = await told();
    expect(summaries.map((summary) => summary.slice(0, 6))).toEqual(["50 per", "80 per", "Calls "]);
    expect(summaries.at(-1)).toMatch(
      /^Calls are refused until \d{4}-\d\d-01 00:00 UTC, since the limit of 0\.0008 USD a month has no room for them: 0\.000792 USD are spent\.$/,
    );
    expect(subjects.at(-1)).toMatch(/^A spend limit refuses calls: /);
    expect(mail?.text).toContain("have cost 0.000792 USD this month, of a limit of 0.0008 USD.");
    expect(mail?.text).toMatch(
      /so calls are refused until the next month begins, at .* UTC, or until you raise the limit\./,
    );
    expect(mail?.text).toContain("http://portal.test/console/billing/limits");
    await use(id, 1n);
    await refuse();
    expect(await sendSpendAlerts(depsOn())).toBe(0);
  });

  it("is told once when two processes refuse at once, whoever tells", async () => {
    const { refuse, told } = await nearLimit({ alertPercents: [100] });
    await Promise.all([refuse(), refuse()]);
    const sent = await Promise.all([sendSpendAlerts(depsOn()), sendSpendAlerts(depsOn())]);
    expect(sent.sort()).toEqual([0, 1]);
    expect((await told()).subjects).toHaveLength(1);
  });

  it("leaves lower per cents to what is spent", async () => {
    const { refuse, told } = await nearLimit({ spent: 60n });
    await refuse(guardOn(), 41);
    expect(await sendSpendAlerts(depsOn())).toBe(2);
    expect((await told()).summaries.map((summary) => summary.slice(0, 6))).toEqual(["50 per", "Calls "]);
  });

  it("is not told without an alert at 100 per cent", async () => {
    const { refuse } = await nearLimit({ alertPercents: [80, 99] });
    await refuse();
    expect(await sendSpendAlerts(depsOn())).toBe(2);
  });

  it("is not told as reached while calls under way hold the room", async () => {
    const { id } = await nearLimit({ alertPercents: [100], spent: 0n });
    const guard = guardOn();
    await ask(guard, { organizationId: id, output: 90 });
    await expect(ask(guard, { organizationId: id, output: 20 })).rejects.toMatchObject({ code: "spend_limit_busy" });
    await guard.close();
    expect(await sendSpendAlerts(depsOn())).toBe(0);
  });

  it("is not told once it is raised or only alerts, and anew at another amount", async () => {
    const { put, refuse, told } = await nearLimit({ alertPercents: [100] });
    await refuse();
    await put(100n * token, { hard: false });
    expect(await sendSpendAlerts(depsOn())).toBe(0);
    await put(200n * token);
    expect(await sendSpendAlerts(depsOn())).toBe(0);
    await refuse(guardOn(), 102);
    expect(await sendSpendAlerts(depsOn())).toBe(1);
    await put(100n * token);
    expect(await sendSpendAlerts(depsOn())).toBe(1);
    expect((await told()).summaries.map((summary) => /limit of (\S+) USD/.exec(summary)?.[1])).toEqual([
      "0.0016",
      "0.0008",
    ]);
  });

  it("is told of the key that it is for", async () => {
    await database.sql`delete from spend_limits`;
    const { organizationId, apiKeyId } = await createSpender(database);
    await database.sql`insert into spend_limits values (${organizationId}, ${apiKeyId}, 'day', ${String(token)}, true, '{100}', now())`;
    const guard = guardOn();
    await ask(guard, { organizationId, output: 2 });
    await expect(ask(guard, { organizationId, apiKeyId, output: 2 })).rejects.toMatchObject({
      code: "spend_limit_reached",
    });
    await guard.close();
    expect(await sendSpendAlerts(depsOn())).toBe(1);
    expect((await sentOf(organizationId)).alerts).toMatchObject([{ subjectId: apiKeyId }]);
  });

  it("is told at the plan's bound where that is what refuses", async () => {
    const { refuse, told } = await nearLimit({ alertPercents: [100], spent: 49n });
    const terms = { planLimitMax: 50n * token };
    await refuse(guardOn({ terms }));
    expect(await sendSpendAlerts({ ...depsOn(), spendReaders: testReaders(terms) })).toBe(1);
    const { mail } = await told();
    expect(mail?.text).toContain("of a limit of 0.0004 USD.");
    expect(mail?.text).toContain("or until a larger plan allows a higher limit.");
  });

  it("is not told of a soft limit when the plan's, of the same amount, refuses", async () => {
    const { put, refuse } = await nearLimit({ alertPercents: [100] });
    await put(100n * token, { hard: false });
    const terms = { planLimit: 100n * token };
    await refuse(guardOn({ terms }));
    expect(await sendSpendAlerts({ ...depsOn(), spendReaders: testReaders(terms) })).toBe(0);
  });

  it("is told after the end of its period that it refused", async () => {
    const { id, told, runAt } = await endPeriod("day", { hard: true, alertPercents: [100] });
    const at = new Date("2031-01-31T23:59:30Z");
    const guard = guardOn({ clock: fixedClock(at) });
    await expect(ask(guard, { organizationId: id, output: 50, at })).rejects.toMatchObject({
      code: "spend_limit_reached",
    });
    await guard.close();
    expect(await runAt("2031-02-01T00:04:00Z")).toBe(1);
    expect(await runAt("2031-02-01T00:09:00Z")).toBe(0);
    const { summaries, mail } = await told();
    expect(summaries).toEqual([
      "Calls were refused until 2031-02-01 00:00 UTC, since the limit of 0.0008 USD a day had no room for them: 0.00048 USD were spent.",
    ]);
    expect(mail).toContain("so calls were refused. The next day began at 2031-02-01 00:00 UTC");
  });
});

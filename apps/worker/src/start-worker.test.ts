import { createServer } from "node:net";
import { createTokenKeys, enqueueMail, listDevMails } from "@sundial/accounts";
import { enqueue } from "@sundial/db";
import { systemClock, systemRandom } from "@sundial/kernel";
import { PgBoss } from "pg-boss";
import { pino } from "pino";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { contextOf, testSecret } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { readEnv } from "./env.ts";
import { dispatchOutbox } from "./jobs/dispatch-outbox.ts";
import { type RunningWorker, startWorker } from "./start-worker.ts";

let database: TestDatabase;
const running: RunningWorker[] = [];
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 10 });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
  await Promise.all(closing.splice(0).map((close) => close()));
});
afterAll(() => database.drop());

async function start(settings: Record<string, string> = {}): Promise<RunningWorker> {
  const given = { DATABASE_URL: database.url, SUNDIAL_SECRET: testSecret, WORKER_METRICS_PORT: "0", ...settings };
  const worker = await startWorker(readEnv(given), pino({ level: "silent" }));
  running.push(worker);
  return worker;
}

async function leaveMail(to: string): Promise<void> {
  const ctx = { ...contextOf(database), secret: testSecret };
  await database.db.transaction((tx) =>
    enqueueMail(tx, ctx, { to, subject: "Hello", text: "Text", html: "<p>Text</p>" }),
  );
}

const outboxSize = async () => (await database.sql`select 1 from outbox`).length;

/** A mail server that keeps what it took; `fail` answers for the next recipients. */
async function startSmtp(fail: (to: string) => Error | undefined = () => undefined) {
  const taken: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) => done(fail(address)),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        taken.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString(),
        });
        done();
      });
    },
  });
  const listening = await new Promise<ReturnType<SMTPServer["listen"]>>((resolve) => {
    const bound = server.listen(0, "127.0.0.1", () => resolve(bound));
  });
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `smtp://127.0.0.1:${address.port}`, taken };
}

describe("the worker", () => {
  it("moves a mail from the outbox to the development mailbox as soon as it is committed", async () => {
    const worker = await start();
    await leaveMail("ada@example.com");
    await vi.waitFor(
      async () => expect(await listDevMails(database.db, { to: "ada@example.com" })).toHaveLength(1),
      4000,
    );
    expect(await outboxSize()).toBe(0);
    const [mail] = await listDevMails(database.db, { to: "ada@example.com" });
    expect(mail).toMatchObject({ subject: "Hello", text: "Text", html: "<p>Text</p>" });
    expect(mail?.id).toMatch(/^out_/);
    const jobs = await database.sql`select data from jobs.job where name = 'send_mail'`;
    expect(JSON.stringify(jobs)).not.toContain("ada@example.com");

    expect((await fetch(`${worker.url}/readyz`)).status).toBe(200);
    const metrics = await (await fetch(`${worker.url}/metrics`)).text();
    expect(metrics).toContain('sundial_outbox_dispatched_total{topic="send_mail"} 1');
    expect(metrics).toContain('sundial_jobs_total{job="send_mail",outcome="done"} 1');
  });

  it("finds what was left while it was down, and leaves topics it does not know", async () => {
    await leaveMail("early@example.com");
    await database.db.transaction((tx) => enqueue(tx, contextOf(database), { topic: "of_the_future", payload: {} }));
    await start();
    await vi.waitFor(
      async () => expect(await listDevMails(database.db, { to: "early@example.com" })).toHaveLength(1),
      15_000,
    );
    expect(await outboxSize()).toBe(1);
    await database.sql`delete from outbox`;
  });

  it("runs the scheduled jobs at its start: old idempotency keys go, fresh ones stay, a signing key is made", async () => {
    const insert = (key: string, age: string) => database.sql`
      insert into idempotency_keys (organization_id, mode, operation, key, fingerprint, state, fence, lease_until, created_at)
      values ('org_x', 'test', 'createApiKey', ${key}, '\\x00', 'completed', 1, now(), now() - ${age}::interval)`;
    await insert("old", "24 hours 1 minute");
    await insert("fresh", "23 hours 59 minutes");
    await database.sql`delete from signing_keys`;
    await start();
    const left = () => database.sql<{ key: string }[]>`select key from idempotency_keys`;
    await vi.waitFor(async () => expect((await left()).map(({ key }) => key)).toEqual(["fresh"]), 8000);
    await vi.waitFor(async () => expect(await database.sql`select kid from signing_keys`).toHaveLength(1), 8000);
    const keys = createTokenKeys({ db: database.db, clock: systemClock, random: systemRandom, secret: testSecret });
    await keys.signing();
    const scheduled = await database.sql<{ name: string }[]>`select name from jobs.schedule order by name`;
    expect(scheduled.map(({ name }) => name)).toEqual([
      "apply-plan-changes",
      "catch-up-collector-events",
      "create-usage-partitions",
      "escalate-reviews",
      "expire-collector-events",
      "expire-events",
      "expire-idempotency-keys",
      "expire-outbox",
      "expire-sign-ins",
      "expire-spend-holds",
      "expire-webhook-deliveries",
      "grant-late-credits",
      "make-invoices",
      "make-statements",
      "reconcile-spend",
      "reconcile-usage",
      "report-usage",
      "rotate-signing-keys",
      "run-listing-checks",
      "send-deprecation-notices",
      "send-spend-alerts",
      "settle-with-collector",
      "sync-subscriptions",
    ]);
  });

  it("starts beside another one, and each message is handled once", async () => {
    const smtp = await startSmtp();
    const [one, two] = await Promise.all([start({ SMTP_URL: smtp.url }), start({ SMTP_URL: smtp.url })]);
    const addresses = Array.from({ length: 40 }, (_, i) => `person${i}@example.com`);
    await Promise.all(addresses.map(leaveMail));
    await Promise.all([dispatchAlso(one), dispatchAlso(two)]);
    await vi.waitFor(() => expect(smtp.taken.length).toBeGreaterThanOrEqual(40), 15_000);
    expect(smtp.taken.flatMap(({ to }) => to).sort()).toEqual(addresses.sort());
  });

  const dispatchAlso = ({ deps }: RunningWorker) => dispatchOutbox({ ...deps, topics: ["send_mail"] });
});

describe("mail by SMTP", () => {
  it("tries again under the same Message-ID until the server takes it", async () => {
    let tries = 0;
    const smtp = await startSmtp(() =>
      ++tries === 1 ? Object.assign(new Error("busy"), { responseCode: 451 }) : undefined,
    );
    const worker = await start({ SMTP_URL: smtp.url, MAIL_FROM: "Sundial <no-reply@mail.example>" });
    await leaveMail("retry@example.com");
    const state = () =>
      database.sql`select state, start_after from jobs.job where name = 'send_mail' and state = 'retry'`;
    await vi.waitFor(async () => expect(await state()).toHaveLength(1), 8000);
    await database.sql`update jobs.job set start_after = now() where name = 'send_mail' and state = 'retry'`;
    await vi.waitFor(() => expect(smtp.taken).toHaveLength(1), 8000);
    expect(smtp.taken[0]?.text).toMatch(/^Message-ID: <out_[0-9a-z]{26}@mail\.example>\r$/im);
    expect(smtp.taken[0]?.text).toContain("From: Sundial <no-reply@mail.example>");
    expect(await (await fetch(`${worker.url}/metrics`)).text()).toContain('{job="send_mail",outcome="failed"} 1');
  });

  it("gives up at once when the recipient is refused for good", async () => {
    const smtp = await startSmtp(() => Object.assign(new Error("no such person"), { responseCode: 550 }));
    await start({ SMTP_URL: smtp.url });
    await leaveMail("nobody@example.com");
    const done = () =>
      database.sql`select 1 from jobs.job where name = 'send_mail' and state = 'completed' and retry_count = 0`;
    const before = (await done()).length;
    await vi.waitFor(async () => expect((await done()).length).toBe(before + 1), 8000);
    expect(smtp.taken).toEqual([]);
  });
});

describe("starting and stopping", () => {
  it("fails cleanly when its port is taken", async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(address !== null && typeof address === "object" ? address.port : 0);
      });
    });
    closing.push(() => new Promise((resolve) => server.close(() => resolve())));
    await expect(start({ WORKER_METRICS_PORT: String(port) })).rejects.toThrow("EADDRINUSE");
  });

  it("refuses default secrets and a missing mail server in production", () => {
    const production = { NODE_ENV: "production", DATABASE_URL: database.url };
    expect(() => readEnv(production)).toThrow(/SUNDIAL_SECRET[\s\S]*SMTP_URL|SMTP_URL[\s\S]*SUNDIAL_SECRET/);
    expect(() => readEnv({ DATABASE_URL: "http://x" })).toThrow("postgres://");
    expect(readEnv({ DATABASE_URL: database.url, SMTP_URL: "" }).SMTP_URL).toBeUndefined();
  });
});

describe("a job of the clock whose process was killed", () => {
  it("is taken up again when its signs of life end, instead of barring the next ones until it expires", async () => {
    const { sql } = database;
    await (await start()).stop();
    running.splice(0);
    const boss = new PgBoss({ connectionString: database.url, schema: "jobs", schedule: false, supervise: false });
    closing.push(() => boss.stop({ graceful: false }));
    await boss.start();
    await sql`delete from jobs.job where name = 'report-usage'`;
    await boss.send("report-usage");
    expect(await boss.fetch("report-usage")).toHaveLength(1);
    expect(await boss.send("report-usage")).toBeNull();
    await sql`update jobs.job set heartbeat_on = heartbeat_on - interval '2 minutes' where name = 'report-usage'`;
    await sql`update jobs.queue set monitor_on = null where name = 'report-usage'`;
    await boss.supervise("report-usage");
    expect(await sql`select state from jobs.job where name = 'report-usage'`).toEqual([{ state: "retry" }]);
  });

  it("gets its signs of life on a database that is older than they are", async () => {
    const { sql } = database;
    await (await start()).stop();
    await sql`update jobs.queue set heartbeat_seconds = null`;
    await (await start()).stop();
    running.splice(0);
    const [queue] = await sql`select heartbeat_seconds from jobs.queue where name = 'make-invoices'`;
    expect(queue).toEqual({ heartbeat_seconds: 60 });
  });
});

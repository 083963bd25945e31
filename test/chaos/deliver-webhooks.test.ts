import { announceEvents, recordEvent } from "@sundial/db";
import { seededRandom } from "@sundial/kernel";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { attemptsMax, startWebhooks } from "../../apps/worker/src/jobs/start-webhooks.ts";
import { createMetrics } from "../../apps/worker/src/metrics.ts";
import { createTestDatabase, type TestDatabase } from "../harness/database.ts";
import { startWebhookReceiver, type WebhookReceiver } from "../harness/webhook-receiver.ts";
import { createWebhookWorld, type WebhookWorld } from "../harness/webhooks.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 12 });
});
afterAll(() => database.drop());

const receivers: WebhookReceiver[] = [];
const workers: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  // Receivers first: an attempt that hangs ends with its connection, and the worker need not wait for it.
  await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await database.sql`delete from webhook_endpoints`;
});

async function receive(...options: Parameters<typeof startWebhookReceiver>) {
  const receiver = await startWebhookReceiver(...options);
  receivers.push(receiver);
  return receiver;
}

async function startWorker({ deps }: WebhookWorld) {
  const metrics = createMetrics();
  workers.push(await startWebhooks({ ...deps, database, metrics, log: pino({ level: "error" }) }));
  return async () => {
    const { values } = await metrics.webhookAttempts.get();
    return values.reduce((sum, { value }) => sum + value, 0);
  };
}

const tell = ({ ctx, organizationId }: WebhookWorld, subjectId: string) =>
  database.db.transaction((tx) =>
    recordEvent(tx, ctx(), { organizationId, type: "invoice.paid", mode: null, subjectId, summary: "Paid." }),
  );

/** Waits until nothing can be done at this instant, then moves the clock to the next attempt. False when none is to come. */
async function moveOn({ clock }: WebhookWorld): Promise<boolean> {
  const busy = () => database.sql`select 1 from webhook_deliveries
    where state = 'pending' and (next_attempt_at <= ${clock.now().toISOString()} or lease_until is not null) limit 1`;
  await announceEvents(database.db);
  await vi.waitFor(async () => expect(await busy()).toEqual([]), { timeout: 60_000, interval: 20 });
  const [{ next = null } = {}] = await database.sql<{ next: string | null }[]>`
    select min(next_attempt_at)::text as next from webhook_deliveries where state = 'pending'`;
  if (next === null) return false;
  clock.advance(Math.ceil(new Date(next).getTime() - clock.nowMs()) + 1);
  return true;
}

it("loses nothing at receivers that fail in 40 % of requests, cut connections and fall silent", async () => {
  const [endpoints, events] = [15, 12];
  const dice = seededRandom("webhooks that fail");
  const failed = new Map<string, number>();
  const counts = { requests: 0, status: 0, reset: 0, silence: 0 };
  const arrived = new Map<string, number>();
  const { url } = await receive(({ path, headers }) => {
    const delivery = `${path} ${headers["webhook-id"]}`;
    counts.requests++;
    const roll = (dice(1)[0] ?? 0) / 256;
    const failures = failed.get(delivery) ?? 0;
    // An event that fails ten times is lost by design; six leave room for what a busy machine adds.
    if (roll < 0.4 && failures < 6) {
      failed.set(delivery, failures + 1);
      const how = roll < 0.02 ? "silence" : roll < 0.14 ? "reset" : "status";
      counts[how]++;
      return how === "status" ? ([500, 502, 503, 429, 302, 404][failures] ?? 500) : how;
    }
    arrived.set(delivery, (arrived.get(delivery) ?? 0) + 1);
    return 204;
  });
  const world = await createWebhookWorld(database, 1_000);
  for (let i = 0; i < endpoints; i++) await world.endpoint({ url: `${url}/${i}` });
  await startWorker(world);
  for (let i = 0; i < events; i++) await tell(world, `bill_${i}`);
  const begun = world.clock.nowMs();
  await vi.waitFor(async () => {
    const [{ count } = {}] = await database.sql`select count(*)::int as count from webhook_deliveries`;
    expect(count).toBe(endpoints * events);
  }, 30_000);
  while (await moveOn(world));
  const states = await database.sql`select state, count(*)::int as count from webhook_deliveries group by state`;
  const repeated = [...arrived.values()].filter((times) => times > 1).length;
  const failedShare = (counts.requests - [...arrived.values()].length) / counts.requests;
  console.log(
    `webhooks: ${endpoints * events} deliveries, ${counts.requests} requests (${(failedShare * 100).toFixed(0)} % failed: ${counts.status} by status, ` +
      `${counts.reset} resets, ${counts.silence} silences), lost ${endpoints * events - arrived.size}, repeated ${repeated}, ` +
      `${((world.clock.nowMs() - begun) / 3_600_000).toFixed(1)} h of ladder`,
  );
  expect(states).toEqual([{ state: "succeeded", count: endpoints * events }]);
  expect(arrived.size).toBe(endpoints * events);
});

it("is not held up by an endpoint that never answers: the others have everything before its first attempt ends", async () => {
  const [endpoints, events] = [20, 10];
  const latencies: { readonly withDead: number[]; readonly without: number[] } = { withDead: [], without: [] };
  for (const kind of ["without", "withDead"] as const) {
    const told = new Map<string, number>();
    let silent = 0;
    const { url } = await receive(({ path, headers }) => {
      if (path === "/dead") {
        silent++;
        return "silence";
      }
      latencies[kind].push(performance.now() - (told.get(`${headers["webhook-id"]}`) ?? 0));
      return 204;
    });
    const world = await createWebhookWorld(database, 120_000);
    if (kind === "withDead") await world.endpoint({ url: `${url}/dead` });
    for (let i = 0; i < endpoints; i++) await world.endpoint({ url: `${url}/${i}` });
    await startWorker(world);
    for (let i = 0; i < events; i++) {
      const at = performance.now();
      told.set(await tell(world, `bill_${i}`), at);
    }
    await vi.waitFor(() => expect(latencies[kind]).toHaveLength(endpoints * events), { timeout: 60_000, interval: 20 });
    const [dead] = await database.sql`
      select count(*) filter (where lease_until is not null)::int as under_way, coalesce(sum(step), 0)::int as ended
      from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint_id where e.url like '%/dead'`;
    expect(dead?.ended).toBe(0);
    expect(dead?.under_way).toBe(silent);
    expect(silent).toBe(kind === "withDead" ? 4 : 0);
    await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    await database.sql`delete from webhook_endpoints`;
  }
  const at = (values: readonly number[], share: number) =>
    `${values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]?.toFixed(0)} ms`;
  for (const [kind, values] of Object.entries(latencies))
    console.log(
      `webhooks: first attempts of ${endpoints} endpoints x ${events} events, ${kind === "withDead" ? "beside one that is dead" : "all alive"}: ` +
        `p50 ${at(values, 0.5)}, p99 ${at(values, 0.99)}`,
    );
});

it("sends every attempt once, however many workers there are", async () => {
  const [organizations, endpoints, events, workersMax] = [4, 20, 5, 3];
  const arrived = new Map<string, number>();
  // Nothing is answered before more is under way than all workers but one can hold: so each of them takes part.
  const shared = Promise.withResolvers<void>();
  const { url } = await receive(async ({ path, headers }) => {
    const delivery = `${path} ${headers["webhook-id"]}`;
    arrived.set(delivery, (arrived.get(delivery) ?? 0) + 1);
    if (arrived.size > (workersMax - 1) * attemptsMax.answering) shared.resolve();
    await shared.promise;
    return 204;
  });
  const worlds = await Promise.all(Array.from({ length: organizations }, () => createWebhookWorld(database, 30_000)));
  for (const world of worlds) for (let i = 0; i < endpoints; i++) await world.endpoint({ url: `${url}/${i}` });
  const [world = expect.fail()] = worlds;
  const attempts = [];
  for (let i = 0; i < workersMax; i++) attempts.push(await startWorker(world));
  await Promise.all(worlds.flatMap((one) => Array.from({ length: events }, (_, i) => tell(one, `bill_${i}`))));
  const deliveries = organizations * endpoints * events;
  await vi.waitFor(() => expect(arrived.size).toBe(deliveries), { timeout: 60_000, interval: 20 });
  expect(await moveOn(world)).toBe(false);
  const made = await Promise.all(attempts.map((count) => count()));
  console.log(
    `webhooks: ${deliveries} deliveries by ${workersMax} workers (${made.join(" + ")} attempts), sent twice: 0`,
  );
  expect([...arrived.values()].filter((times) => times !== 1)).toEqual([]);
  expect(made.reduce((sum, one) => sum + one, 0)).toBe(deliveries);
  expect(Math.min(...made)).toBeGreaterThan(0);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createOrganization, scopes } from "@sundial/accounts";
import {
  createTermsReader,
  expireSpendHolds,
  type LedgerReaders,
  loadPlans,
  loadPriceBook,
  readLedgerSpend,
  reconcileSpend,
} from "@sundial/billing";
import { seededRandom } from "@sundial/kernel";
import { createKey } from "@sundial/keys";
import { loadCatalogue } from "@sundial/models";
import { Pool } from "undici";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ApiProcess, startApiProcess } from "../harness/api-process.ts";
import { contextOf } from "../harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../harness/database.ts";
import { type FakeUpstream, startFakeUpstream } from "../harness/fake-upstream.ts";
import { scanLedgerSpend } from "../harness/scan-ledger-spend.ts";
import { insertLimit } from "../harness/spend.ts";

const callers = 200;
/** 0.08 USD: room for about a hundred calls at a time, so that it begins with slices and ends with calls that are held one by one. */
const limit = 80_000_000_000n;
const outputTokensMax = 64;
const holdMs = 300_000;
const random = seededRandom(process.env.CHAOS_SEED ?? "spend-limit");

let database: TestDatabase;
let upstream: FakeUpstream;
let plans: string;
let readers: LedgerReaders;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 6 });
  upstream = await startFakeUpstream();
  plans = writePlans();
  const loaded = loadPlans(plans);
  const prices = loadPriceBook({ plans: loaded, catalogue: loadCatalogue() });
  readers = { readTerms: createTermsReader({ prices, plans: loaded }), readLedger: readLedgerSpend };
});
afterAll(async () => {
  await upstream.close();
  await database.drop();
  rmSync(plans, { recursive: true });
});

/** The benchmark's plan, without limits of rate, and with some included tokens of one model. */
function writePlans(): string {
  const directory = mkdtempSync(join(tmpdir(), "sundial-plans-"));
  const text = readFileSync(join(import.meta.dirname, "../bench/plans/free.yaml"), "utf8");
  const included = "    included_tokens:\n      sundial-1: { input: 3000, cached_input: 1000, output: 4000 }\n";
  writeFileSync(
    join(directory, "free.yaml"),
    text.replace("    percent_of_list: 100\n", `    percent_of_list: 100\n${included}`),
  );
  return directory;
}

async function createSpender() {
  const { id } = await createOrganization(contextOf(database), { name: "Spender", plan: "free" });
  const ctx = contextOf(database, { organizationId: id, mode: "live" });
  const key = await createKey(ctx, { name: "Spender", scopes, expiresAt: null });
  await insertLimit(database, { organizationId: id, period: "month", amount: limit });
  await insertLimit(database, { organizationId: id, apiKeyId: key.key.id, period: "day", amount: limit * 2n });
  return { organizationId: id, secret: key.secret };
}

const startApi = () =>
  startApiProcess({ DATABASE_URL: database.url, UPSTREAM_BASE_URL: upstream.url, PLANS_DIR: plans });

interface Answer {
  readonly status: number;
  readonly code: string | null;
}

async function call(pool: Pool, secret: string, model: string): Promise<Answer> {
  const answer = await pool.request({
    method: "POST",
    path: "/v1/chat/completions",
    headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
    body: JSON.stringify({
      model,
      max_completion_tokens: outputTokensMax,
      messages: [{ role: "user", content: "Say something." }],
    }),
  });
  const body = JSON.parse(await answer.body.text());
  return { status: answer.statusCode, code: body.code ?? null };
}

/** A usage that nobody can know before. */
function anyUsage() {
  const [a = 0, b = 0, c = 0] = random(3);
  const prompt_tokens = 5 + (a % 40);
  const completion_tokens = 1 + (b % outputTokensMax);
  const cached_tokens = c % prompt_tokens;
  const total_tokens = prompt_tokens + completion_tokens;
  return { prompt_tokens, completion_tokens, total_tokens, prompt_tokens_details: { cached_tokens } };
}

/** What is spent and held of the organization's month, as one statement sees it. */
async function readMonth(organizationId: string) {
  const [row] = await database.sql<{ spent: string; held: string; slices: string }[]>`
    select (select count(*) from spend_holds h where h.organization_id = c.organization_id and h.is_slice) as slices, c.spent, c.held + coalesce((
      select sum(picodollars * (greatest(used + i.held - included, 0) - greatest(used - included, 0)))
      from spend_included i where i.organization_id = c.organization_id), 0) as held
    from spend_counters c
    where c.organization_id = ${organizationId} and c.scope = ${organizationId} and c.period = 'month'`;
  return { spent: BigInt(row?.spent ?? 0), held: BigInt(row?.held ?? 0), slices: Number(row?.slices ?? 0) };
}

async function readLedger(organizationId: string): Promise<bigint> {
  const terms = await readers.readTerms(database.db, { organizationId, at: new Date() });
  const { charges } = await scanLedgerSpend(database.db, { organizationId, terms });
  return charges.reduce((sum, { amount }) => sum + amount, 0n);
}

it(`lets ${callers} concurrent calls of unknown cost from two processes spend no more than the limit`, async () => {
  const { organizationId, secret } = await createSpender();
  const processes = await Promise.all([startApi(), startApi()]);
  const pools = processes.map(({ url }) => new Pool(url, { connections: callers / 2 }));
  // Nobody is answered before somebody was refused: then as many are under way as there is room for.
  const refused = Promise.withResolvers<void>();
  for (let i = 0; i < 4 * callers; i++) upstream.behaveOnce({ usage: anyUsage(), holdHeaders: refused.promise });
  let running = true;
  let exposureMax = 0n;
  let slicesMax = 0;
  let samples = 0;
  const sampling = (async () => {
    while (running) {
      const { spent, held, slices } = await readMonth(organizationId);
      if (spent + held > exposureMax) exposureMax = spent + held;
      slicesMax = Math.max(slicesMax, slices);
      samples++;
    }
  })();
  const outcomes = new Map<string, number>();
  const caller = async (index: number) => {
    const pool = pools[index % 2];
    if (!pool) throw new Error("no process");
    for (;;) {
      const { status, code } = await call(pool, secret, index % 4 < 2 ? "sundial-1" : "sundial-1-code");
      outcomes.set(code ?? "answered", (outcomes.get(code ?? "answered") ?? 0) + 1);
      if (status !== 200) refused.resolve();
      if (status === 402) return;
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, index) => caller(index)));
  running = false;
  await sampling;
  await Promise.all(pools.map((pool) => pool.destroy()));
  await Promise.all(processes.map((api) => api.end("SIGTERM")));
  await expireSpendHolds(database.db, { at: new Date() });
  const { spent, held } = await readMonth(organizationId);
  const ledger = await readLedger(organizationId);
  const overshoot = spent > limit ? spent - limit : 0n;
  console.log(
    `callers ${callers}, ${[...outcomes].map(([name, count]) => `${name} ${count}`).join(", ")}; limit ${limit}, spent ${spent}, ledger ${ledger}, held ${held}, overshoot ${overshoot}; highest exposure of ${samples} samples ${exposureMax}; most slices at a time ${slicesMax}`,
  );
  expect(outcomes.get("spend_limit_reached")).toBeGreaterThan(0);
  expect(outcomes.get("answered")).toBeGreaterThan(20);
  expect({ overshoot, held, drift: spent - ledger }).toEqual({ overshoot: 0n, held: 0n, drift: 0n });
  expect(exposureMax <= limit).toBe(true);
  expect(samples).toBeGreaterThan(10);
  expect(slicesMax).toBeGreaterThan(0);
  expect(await reconcileSpend(database.db, readers, { at: new Date() })).toEqual([]);
});

it("frees what calls of a killed process held, and counts what the ledger has", async () => {
  const { organizationId, secret } = await createSpender();
  const [killed, left] = await Promise.all([startApi(), startApi()]);
  const release = Promise.withResolvers<void>();
  upstream.reset();
  upstream.behave({ usage: anyUsage() });
  for (const api of [left, killed]) expect(await callMany(api, secret, 10)).toEqual({ answered: 10 });
  upstream.behave({ usage: anyUsage(), holdHeaders: release.promise });
  const lost = callMany(killed, secret, 20);
  await expect.poll(() => upstream.requests.length, { timeout: 20_000 }).toBe(40);
  const { held } = await readMonth(organizationId);
  await killed.end("SIGKILL");
  release.resolve();
  expect(await lost).toEqual({ lost: 20 });
  upstream.behave({ usage: anyUsage() });
  const now = Date.now();
  await expireSpendHolds(database.db, { at: new Date(now) });
  const before = await readMonth(organizationId);
  await expireSpendHolds(database.db, { at: new Date(now + holdMs) });
  const after = await readMonth(organizationId);
  const ledger = await readLedger(organizationId);
  console.log(
    `killed with 20 calls under way; held ${held}, ${before.held} after the kill, ${after.held} after five minutes; spent ${after.spent}, ledger ${ledger}`,
  );
  expect(held > 0n && before.held > 0n).toBe(true);
  expect(after).toEqual({ spent: ledger, held: 0n, slices: 0 });
  expect(await callMany(left, secret, 5)).toEqual({ answered: 5 });
  expect(await reconcileSpend(database.db, readers, { at: new Date() })).toEqual([]);
  await left.end("SIGTERM");
});

async function callMany(api: ApiProcess, secret: string, count: number): Promise<Record<string, number>> {
  const pool = new Pool(api.url, { connections: count });
  const answers = await Promise.all(
    Array.from({ length: count }, () =>
      call(pool, secret, "sundial-1-code").then(
        ({ code }) => code ?? "answered",
        () => "lost",
      ),
    ),
  );
  await pool.destroy();
  return Object.fromEntries([...Map.groupBy(answers, (answer) => answer)].map(([name, all]) => [name, all.length]));
}

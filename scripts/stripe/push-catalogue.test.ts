import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { createCollector } from "@sundial/billing";
import { systemClock } from "@sundial/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeStripe, startFakeStripe } from "../../test/harness/fake-stripe/index.ts";
import { pushCatalogue } from "./push-catalogue.ts";
import { readWantedCatalogue } from "./read-wanted-catalogue.ts";

const root = join(import.meta.dirname, "../..");

let fake: FakeStripe;
beforeAll(async () => {
  fake = await startFakeStripe();
});
afterAll(() => fake.stop());

test("the plans of the repository are pushed once; --dry-run changes nothing", async () => {
  const collector = createCollector({ STRIPE_SECRET_KEY: "sk_test_push", STRIPE_API_URL: fake.url }, systemClock);
  if (!collector) throw new Error("the settings name a collector");
  const wanted = readWantedCatalogue({}, systemClock.now());
  const push = async (dryRun: boolean) => {
    const lines: string[] = [];
    const count = await pushCatalogue({ collector, wanted, dryRun, print: (line) => void lines.push(line) });
    return { count, lines };
  };
  const all = wanted.meters.length + wanted.products.length + wanted.prices.length;
  const dry = await push(true);
  expect(dry.count).toBe(all);
  expect(dry.lines).toContain("+ price base_build: 2900 cents a month");
  expect([...fake.world.products.values(), ...fake.world.prices.values(), ...fake.world.meters.values()]).toEqual([]);
  const first = await push(false);
  expect(first.lines).toEqual([...dry.lines, `done: ${all} changes`]);
  expect(await push(false)).toEqual({ count: 0, lines: ["nothing to do"] });
  expect(fake.world.prices.size).toBe(wanted.prices.length);
  const prices = wanted.prices.map((price) => (price.key === "base_build" ? { ...price, cents: "3100" } : price));
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  await pushCatalogue({ collector, wanted: { ...wanted, prices }, dryRun: true, print });
  expect(lines).toEqual(["~ price base_build: 3100 cents a month (was 2900 cents a month)"]);
});

test("an option that does not exist pushes nothing", async () => {
  const env = { ...process.env, STRIPE_SECRET_KEY: "sk_test_typing", STRIPE_API_URL: fake.url };
  const before = fake.calls.length;
  const pushing = promisify(execFile)(process.execPath, ["scripts/push-stripe.ts", "--dryrun"], { cwd: root, env });
  await expect(pushing).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("--dryrun") });
  expect(fake.calls).toHaveLength(before);
});

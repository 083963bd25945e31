import { afterAll, beforeAll, expect, it } from "vitest";
import { expectMails, expectSeen } from "./walk/expect-seen.ts";
import { lookAt, use } from "./walk/surfaces.ts";
import { dayAfter, firstDay, type Thing, things } from "./walk/things.ts";
import { type Customer, startWalkedPlatform, type WalkedPlatform } from "./walk/walked-platform.ts";

/** The customer that stays calls for so long after each end, and is refused. */
const callsAfter = 3;
const lastUseOf = ({ sunset }: Thing) => dayAfter(sunset, callsAfter);
/** On this day all three are gone and quiet. */
const lastDay = dayAfter(firstDay, 271);

let platform: WalkedPlatform;
let staying: Customer;
let moving: Customer;
beforeAll(async () => {
  platform = await startWalkedPlatform(`${firstDay}T06:00:00Z`);
  [staying, moving] = [await platform.createCustomer(), await platform.createCustomer()];
}, 120_000);
afterAll(() => platform?.stop());

/** Every surface in the morning, and before that what the customer that moves does. */
async function look(day: string): Promise<void> {
  platform.moveTo(`${day}T06:10:00Z`);
  for (const thing of things) if (day <= thing.lastUse) await platform.noteUse(moving, thing.record);
  const seen = await lookAt(platform, things, staying);
  const expected = things.map((thing) => expectSeen(thing, day, day));
  expect({ day, seen }).toEqual({ day, seen: expected });
}

/** The daily job, and all mails that have come by then to either customer. */
async function readMails(day: string): Promise<void> {
  platform.moveTo(`${day}T06:13:00Z`);
  const due = things.flatMap((thing) => [
    [staying, expectMails(thing, day, lastUseOf(thing))] as const,
    [moving, expectMails(thing, day, thing.lastUse)] as const,
  ]);
  await platform.sendNotices();
  const [toStaying, toMoving] = [await platform.mailsTo(staying.email), await platform.mailsTo(moving.email)];
  const sorted = (customer: Customer) =>
    due.flatMap(([whose, subjects]) => (whose === customer ? subjects : [])).toSorted();
  expect({ day, toStaying: toStaying.toSorted(), toMoving: toMoving.toSorted() }).toEqual({
    day,
    toStaying: sorted(staying),
    toMoving: sorted(moving),
  });
}

/** Within the stretches in which the model refuses calls, so that whoever still uses it notices. */
async function lookAtBrownouts(day: string): Promise<void> {
  for (const thing of things.filter(({ brownouts }) => brownouts.includes(day))) {
    platform.moveTo(`${day}T14:30:00Z`);
    const { answer, warnings } = await use(platform, thing, staying);
    expect({ day, answer, warnings }).toEqual({ day, answer: [503, "model_brownout"], warnings: [thing.sdkName] });
  }
}

it("model, version and field say the same on every surface, on every day from preview to retired", async () => {
  const started = performance.now();
  let days = 0;
  for (let day = firstDay; day <= lastDay; day = dayAfter(day, 1)) {
    await look(day);
    await readMails(day);
    await lookAtBrownouts(day);
    days++;
  }
  console.log(`${days} days, ${Math.round((performance.now() - started) / days)} ms a day`);
}, 600_000);

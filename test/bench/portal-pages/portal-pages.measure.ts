// No test: `npm run bench:portal-pages` says what each page of the console costs the portal itself.
import { afterAll, beforeAll, expect, it } from "vitest";
import { measurePortal, medianOf } from "../../browser/pages/measure-portal.ts";
import { bringPeople, type People } from "../../browser/pages/people.ts";
import { launchBrowser } from "../../harness/browser.ts";
import { startTestPlatform, type TestPlatform } from "../../harness/platform.ts";

const budgetMs = 60;
const repeats = 21;

let platform: TestPlatform;
let people: People;
beforeAll(async () => {
  const [started, browser] = await Promise.all([startTestPlatform(), launchBrowser()]);
  platform = started;
  people = await bringPeople(platform, browser);
  await browser.close();
});
afterAll(async () => {
  await platform?.stop();
});

it(`every page of the console takes the portal at most ${budgetMs} ms beyond its calls, by the median`, async () => {
  const figures = await measurePortal(platform, people, repeats);
  for (const { file, calls, rounds, ownMs } of figures)
    console.log(`${ownMs.toFixed(1).padStart(7)} ms ${String(calls).padStart(3)} calls, ${rounds} in turn  ${file}`);
  console.log(`p50 of all: ${medianOf(figures.map(({ ownMs }) => ownMs)).toFixed(1)} ms`);
  expect(figures.filter(({ ownMs }) => ownMs > budgetMs)).toEqual([]);
});

import { freePort } from "@sundial/db/embedded";
import type { TestPlatform } from "../../harness/platform.ts";
import { startPortalProcess } from "../../harness/portal-process.ts";
import { pageTypes, pathOf } from "./page-types.ts";
import type { People } from "./people.ts";
import { busyMs, recordApiCalls, roundsOf } from "./record-api-calls.ts";

export interface PortalFigures {
  readonly file: string;
  readonly calls: number;
  /** Of them, how many one after another. */
  readonly rounds: number;
  /** What the portal itself takes, the time of its calls left out: the median of all repeats. */
  readonly ownMs: number;
}

/** Asks for each kind of the console's pages that often, of a portal of its own whose calls are recorded. */
export async function measurePortal(platform: TestPlatform, people: People, repeats: number): Promise<PortalFigures[]> {
  const recorder = await recordApiCalls(platform.api.url);
  const port = await freePort();
  // Under the address of the other one, which is the only one that the API gives tokens to.
  const portal = await startPortalProcess({ apiUrl: recorder.url, portalUrl: platform.portalUrl, port });
  try {
    const figures: PortalFigures[] = [];
    for (const { file, path, reader } of pageTypes.filter((type) => type.reader !== "anyone")) {
      const cookie = await people.cookieOf(reader);
      const url = `http://127.0.0.1:${port}${pathOf(path, people.ids)}`;
      const own: number[] = [];
      let last = { calls: 0, rounds: 0 };
      // The first time modules are loaded.
      for (let repeat = 0; repeat <= repeats; repeat++) {
        recorder.take();
        const startMs = performance.now();
        const answer = await fetch(url, { headers: { cookie } });
        await answer.text();
        const tookMs = performance.now() - startMs;
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
        const spans = recorder.take();
        last = { calls: spans.length, rounds: roundsOf(spans) };
        if (repeat > 0) own.push(tookMs - busyMs(spans));
      }
      figures.push({ file, ...last, ownMs: medianOf(own) });
    }
    return figures;
  } finally {
    await portal.stop();
    await recorder.close();
  }
}

export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

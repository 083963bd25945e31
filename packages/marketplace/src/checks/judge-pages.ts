import type { CheckContext, CheckOutcome } from "./check.ts";
import { conclude } from "./conclude.ts";
import { judgeAnswer } from "./judge-answer.ts";
import type { ManifestAddress } from "./list-addresses.ts";

/** Whether each of the pages can be read by anyone. */
export async function judgePages(
  { request }: Pick<CheckContext, "request">,
  pages: readonly ManifestAddress[],
  fix: string,
): Promise<CheckOutcome> {
  const judged = await Promise.all(
    pages.map(async ({ pointer, address }) => ({ pointer, address, judgement: judgeAnswer(await request(address)) })),
  );
  return conclude({
    problems: judged.flatMap(({ pointer, address, judgement }) =>
      "fault" in judgement ? [{ pointer, evidence: `${address} ${judgement.fault}.`, fix }] : [],
    ),
    unknown: judged.flatMap(({ address, judgement }) =>
      "unknown" in judgement ? [`${address} ${judgement.unknown}.`] : [],
    ),
    passed: pages.length === 1 ? "The page answers." : `${pages.length} pages answer.`,
  });
}

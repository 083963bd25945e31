import { earliestEnd, noticeClasses, noticePeriods } from "@sundial/kernel";
import { asJson, asList, type Json, type Rule, type RuleContext } from "../rule-context.ts";

/** What is `deprecated` says in `x-lifecycle` since when, until when, why and what to use in its place; nothing else has one. */
export const lifecycle: Rule = () => {
  const check = (node: Json, ctx: RuleContext) => {
    const isDeprecated = node.deprecated === true;
    const record = node["x-lifecycle"];
    if (isDeprecated !== (record !== undefined))
      ctx.report({ message: "`deprecated: true` and `x-lifecycle` stand together: neither goes without the other." });
    if (record === undefined) return;
    for (const message of findProblems(asJson(record)))
      ctx.report({ message: `x-lifecycle: ${message}`, location: ctx.location.child(["x-lifecycle"]) });
  };
  return { Operation: check, Schema: check };
};

const known = ["announced", "deprecated", "sunset", "successor", "assistance", "guide", "reason", "class"];
const rare = ["brownouts", "revision", "withdrawn"];

function findProblems(record: Json): string[] {
  const { announced, deprecated, sunset, successor, assistance, guide, reason } = record;
  const [announcedMs, deprecatedMs, sunsetMs] = [announced, deprecated, sunset].map(startOfDay);
  const noticeClass = noticeClasses.find((one) => one === (record.class ?? "general"));
  const endsFromMs = noticeClass && earliestEnd(new Date(announcedMs ?? 0), noticePeriods[noticeClass]).getTime();
  const says = (isWrong: boolean, message: string) => (isWrong ? [message] : []);
  return [
    ...Object.keys(record).flatMap((name) => says(![...known, ...rare].includes(name), `${name} is no member of it.`)),
    ...says(!announcedMs || !deprecatedMs, "announced and deprecated are days, as YYYY-MM-DD in quotes."),
    ...says(sunset !== undefined && !sunsetMs, "sunset is a day, as YYYY-MM-DD in quotes."),
    ...says((announcedMs ?? 0) > (deprecatedMs ?? 0), "it is deprecated before it was announced."),
    ...says(sunsetMs !== undefined && sunsetMs <= (deprecatedMs ?? 0), "it ends before it is deprecated."),
    ...says(noticeClass === undefined, "class is general, specialised or preview."),
    ...says(
      sunsetMs !== undefined && sunsetMs < (endsFromMs ?? 0),
      `it ends before ${new Date(endsFromMs ?? 0).toISOString().slice(0, 10)}, which is too soon after it was announced.`,
    ),
    ...says((successor === undefined) === (assistance === undefined), "it has either a successor or assistance."),
    ...says(!/^\/[\w/#-]+$/.test(String(guide)), "guide is a path of the portal."),
    ...says(!/\.$/.test(String(reason)), "reason is whole sentences."),
    ...findBrownoutProblems(asList(record.brownouts).map(asJson), sunsetMs),
  ];
}

function findBrownoutProblems(brownouts: readonly Json[], sunsetMs: number | undefined): string[] {
  const ends = brownouts.flatMap(({ from, until }) => [Date.parse(String(from)), Date.parse(String(until))]);
  const ascending = ends.every((end, index) => !Number.isNaN(end) && end > (ends[index - 1] ?? 0));
  if (ascending && (ends.length === 0 || (sunsetMs !== undefined && (ends.at(-1) ?? 0) <= sunsetMs))) return [];
  return ["brownouts are instants in ascending order, apart from one another, before the sunset."];
}

function startOfDay(day: unknown): number | undefined {
  if (typeof day !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const ms = Date.parse(`${day}T00:00:00Z`);
  return new Date(ms).toISOString().startsWith(day) ? ms : undefined;
}

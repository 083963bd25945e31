import type { Seen } from "./surfaces.ts";
import { dayAfter, notToday, reads, type Thing } from "./things.ts";

const dayMs = 86_400_000;

const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / dayMs;

/** What must be seen of a thing on a day, from the days of its record and from nothing of the product. `lastUse` is the day on which a paying customer used it last so far. */
export function expectSeen(thing: Thing, day: string, lastUse: string): Seen {
  const { announced, deprecated, sunset, refusal } = thing;
  const left = Math.max(0, daysBetween(day, sunset));
  const [isTold, isWarned, isOver] = [day >= announced, day >= deprecated, day >= sunset];
  const state = isOver ? "sunset" : isWarned ? "deprecated" : "announced";
  const event = isTold ? `${sunset} CONFIRMED` : null;
  const own = thing.states.findLast(([from]) => from <= day)?.[1] ?? null;
  const told = isTold ? { state, daysLeft: left, sunset } : null;
  return {
    call: {
      answer: isOver ? refusal : [200, null],
      deprecation: isWarned ? `@${Date.parse(deprecated) / 1000}` : null,
      sunset: isWarned ? new Date(sunset).toUTCString() : null,
      guide: isWarned ? thing.guide : null,
      warnings: isWarned ? [thing.sdkName] : [],
    },
    listed: told,
    mine: told,
    operation: own === null ? null : { state: own, sunset: isTold ? sunset : null },
    page: thing.page && own,
    row: told && { state, sunset, left: left > 0 ? `${left} ${left === 1 ? "day" : "days"} left` : null },
    atom: reads("atom", thing, day) ? entriesOn(thing, day) : notToday,
    json: reads("json", thing, day) ? entriesOn(thing, day) : notToday,
    event,
    ownEvent: event,
    mayRemove: isOver && daysBetween(lastUse, day) >= 30,
  };
}

function entriesOn({ entries }: Thing, day: string): string[] {
  return entries.filter((id) => id.slice(0, 10) <= day);
}

/** The mails about it that must have come by the evening of a day to who uses it up to `lastUse`; all of them, in their order. */
export function expectMails(thing: Thing, day: string, lastUse: string): string[] {
  const thanks = dayAfter(lastUse, 14);
  const notices = [...daysOf(thing)]
    .filter(([on]) => on <= day && on < thanks)
    .map(([, words]) => `The ${thing.name} ${words}`);
  return [
    ...notices,
    ...(thanks <= day && thanks < thing.sunset ? [`Thank you for moving off the ${thing.name}`] : []),
  ];
}

function daysOf({ announced, sunset, brownouts }: Thing): Map<string, string> {
  const counted = [daysBetween(announced, sunset), 90, 60, 30, 14, 7];
  const days = new Map([
    ...counted.map((left) => [dayAfter(sunset, -left), `ends in ${left} days`] as const),
    ...brownouts.map((on) => [dayAfter(on, -1), "will be refused for a while"] as const),
    [dayAfter(sunset, -1), "ends tomorrow"],
    [sunset, "has ended"],
  ]);
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

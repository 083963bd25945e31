import type { ChangeExample, ExampleMessage } from "@sundial/versions";
import { diffArrays } from "diff";

/** A line of a message; `differs` says that the other side has not this line. */
export interface MessageLine {
  readonly text: string;
  readonly differs: boolean;
}

export interface ComparedMessages {
  readonly older: readonly MessageLine[];
  readonly newer: readonly MessageLine[];
}

const contextLines = 2;
/** What stands where equal lines are left out. */
export const leftOut = "⋯";

/** Writes both messages of an example as lines, marks what differs, and leaves out what is equal and far from any difference. */
export function compareMessages({ older, newer }: Pick<ChangeExample, "older" | "newer">): ComparedMessages {
  const parts = diffArrays(toLines(older), toLines(newer));
  const sides: { older: MessageLine[]; newer: MessageLine[] } = { older: [], newer: [] };
  parts.forEach(({ value, added, removed }, index) => {
    if (added) sides.newer.push(...value.map((text) => ({ text, differs: true })));
    else if (removed) sides.older.push(...value.map((text) => ({ text, differs: true })));
    else {
      const kept = shorten(value, { isFirst: index === 0, isLast: index === parts.length - 1 });
      for (const side of [sides.older, sides.newer]) side.push(...kept.map((text) => ({ text, differs: false })));
    }
  });
  return sides;
}

/** The first line stays: it says what the message is. A body that is equal from its beginning to its end is left out whole. */
function shorten(all: readonly string[], { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string[] {
  const blank = all.indexOf("");
  const lines = isLast && blank >= 0 ? all.slice(0, blank) : all;
  const head = isFirst ? 1 : contextLines;
  const tail = isLast ? 0 : contextLines;
  if (lines.length <= head + tail + 1) return [...lines];
  const indent = /^\s*/.exec(lines[lines.length - tail] ?? "")?.[0] ?? "";
  return [...lines.slice(0, head), `${indent}${leftOut}`, ...lines.slice(lines.length - tail)];
}

function toLines({ start, headers, body, events }: ExampleMessage): string[] {
  const head = [start, ...headers.map(([name, value]) => `${name}: ${value}`)];
  if (events !== undefined) return [...head, "", ...eventLines(events)];
  return body === undefined ? head : [...head, "", ...JSON.stringify(body, null, 2).split("\n")];
}

/** Events are shown without what is the same in all of them, and blank lines between them: it is their pieces that change. */
function eventLines(events: string): string[] {
  return events.split("\n").flatMap((line) => {
    if (!line.startsWith("data: {")) return line === "" ? [] : [line];
    const { id, object, created, model, ...rest } = JSON.parse(line.slice("data: ".length));
    return [`data: ${JSON.stringify({ id: leftOut, ...rest }).replace(`"id":"${leftOut}"`, leftOut)}`];
  });
}

import { toSnakeCase } from "../names.ts";
import type { CodeRow, CodeRows, SdkChange, Severity } from "./sdk-change.ts";

export interface ChangelogEntry {
  /** With its marks, such as `## 0.2.0`. */
  readonly heading: string;
  /** What stands above the changes. */
  readonly intro: string;
  readonly changes: readonly SdkChange[];
}

const sections: readonly (readonly [Severity, string])[] = [
  ["breaking", "Breaking"],
  ["feature", "New"],
  ["fix", "Fixed"],
];

/** How many methods a title names when the same happened to more of them. */
const namedMax = 3;

/** One entry of a changelog in Markdown: what breaks first, each change with code before and after in the package's language. */
export function emitChangelogEntry(entry: ChangelogEntry, language: keyof CodeRows): string {
  const { heading, intro, changes } = entry;
  const level = /^#+/.exec(heading)?.[0] ?? "##";
  const parts = sections.flatMap(([severity, name]) => {
    const own = groupChanges(changes.filter((change) => change.severity === severity));
    return own.length > 0 ? [`${level}# ${name}`, ...own.map((change) => emitChange(change, language))] : [];
  });
  return `${[heading, intro, ...parts].filter((part) => part !== "").join("\n\n")}\n`;
}

/** The same code of an error, gained or lost by several methods, is one line. */
function groupChanges(changes: readonly SdkChange[]): SdkChange[] {
  const groups = new Map<string, SdkChange[]>();
  for (const change of changes) {
    const says = change.title.slice(change.place.length + 2);
    const key = change.kind.startsWith("error-code") ? `${change.kind} ${says}` : `${change.kind} ${change.title}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [joinGroup(first, others)] : []));
}

function joinGroup(first: SdkChange, others: readonly SdkChange[]): SdkChange {
  if (others.length === 0) return first;
  const names = [first, ...others].map(({ place }) => `\`${place}\``);
  const more = names.length - namedMax;
  const named = more > 1 ? [...names.slice(0, namedMax), `${more} more methods`] : names;
  const subject = `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
  return { ...first, title: subject + first.title.slice(first.place.length + 2) };
}

function emitChange({ title, rows }: SdkChange, language: keyof CodeRows): string {
  const sentence = language === "python" ? toPythonNames(title) : title;
  const lines = diffLines(rows[language]);
  if (lines.length === 0) return `- ${sentence}`;
  return [`- ${sentence}`, "", "  ```diff", ...lines.map((line) => `  ${line}`.trimEnd()), "  ```"].join("\n");
}

/** What both begin and end with stands without a sign. */
function diffLines({ before, after }: CodeRow): string[] {
  const [older, newer] = [before?.split("\n") ?? [], after?.split("\n") ?? []];
  const shorter = Math.min(older.length, newer.length);
  let head = 0;
  while (head < shorter && older[head] === newer[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && older.at(-1 - tail) === newer.at(-1 - tail)) tail += 1;
  return [
    ...older.slice(0, head).map((line) => ` ${line}`),
    ...older.slice(head, older.length - tail).map((line) => `-${line}`),
    ...newer.slice(head, newer.length - tail).map((line) => `+${line}`),
    ...older.slice(older.length - tail).map((line) => ` ${line}`),
  ];
}

/** Methods and options are in snake_case there: `apiKeys.create` becomes `api_keys.create`. */
function toPythonNames(title: string): string {
  return title
    .replaceAll("`baseURL`", "`base_url`")
    .replace(/`[a-z][A-Za-z]*(\.[A-Za-z]+)+(?=[`(])/g, (name) => toSnakeCase(name));
}

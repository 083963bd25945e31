import { toCanonicalJson } from "../canonical-json.ts";
import { type Asked, fillPhrase } from "./asked.ts";
import { shorten } from "./split-text.ts";

const factsMax = 8;
const textMax = 600;

/** Puts a tool's result into a sentence or a list: JSON by its members, text as it is. */
export function reportToolResult(result: string, { phrases, dice }: Asked): string {
  const facts = describe(result);
  const lead = dice.pick(phrases.toolResult);
  const isList = facts.includes("\n");
  return fillPhrase(lead, { facts: isList ? `\n\n${facts}` : facts }).replace(/ +\n/g, "\n");
}

function describe(result: string): string {
  let value: unknown;
  try {
    value = JSON.parse(result);
  } catch {
    return endSentence(shorten(result, textMax) || "the tool gave an empty result");
  }
  const members = membersOf(value).slice(0, factsMax);
  if (members.length === 0) return endSentence(shorten(result, textMax));
  if (members.length > 3)
    return members.map(([name, text]) => (name ? `- **${name}:** ${text}` : `- ${text}`)).join("\n");
  const parts = members.map(([name, text]) => (name ? `${name.toLowerCase()} is ${text}` : text));
  return endSentence(parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : (parts[0] ?? ""));
}

function membersOf(value: unknown): [string, string][] {
  if (Array.isArray(value)) return value.map((item) => ["", inline(item)]);
  if (typeof value !== "object" || value === null) return [["", inline(value)]];
  return Object.entries(value).map(([name, member]) => [title(name), inline(member)]);
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return shorten(value.slice(0, factsMax).map(plain).join(", "), 160);
  if (typeof value !== "object" || value === null) return plain(value);
  const members = Object.entries(value).slice(0, factsMax);
  return shorten(members.map(([name, member]) => `${name} ${plain(member)}`).join(", "), 160);
}

function plain(value: unknown): string {
  return typeof value === "string" ? shorten(value, 160) : toCanonicalJson(value);
}

function title(name: string): string {
  const words = name
    .slice(0, 60)
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .replace(/[_-]+/g, " ")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

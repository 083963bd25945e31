import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { z } from "zod";
import { overlayRules } from "./overlay-rules.ts";
import { RuleFile, SetFile } from "./rule-file.ts";
import type { RuleSet } from "./types.ts";

const ownDirectory = fileURLToPath(new URL("../../rules/", import.meta.url));

/**
 * Reads the folders `<date>/` of the directory, by default the reviewed ones of this package, the oldest first. Each set is all before it with its own
 * files laid over. Throws one Error that names each wrong file, so that a start with bad rules fails.
 */
export function loadRuleSets(directory: string = ownDirectory): readonly RuleSet[] {
  const problems: string[] = [];
  const sets: RuleSet[] = [];
  const dates = readdirSync(directory).sort();
  if (dates.length === 0) problems.push(`${directory}: holds no set of rules, a marketplace needs at least one`);
  for (const date of dates) {
    const folder = join(directory, date);
    if (!isDate(date)) {
      problems.push(`${folder}: must be named after the day from which it is in force, such as 2026-10-01`);
      continue;
    }
    const names = readdirSync(folder).sort();
    const set = readYaml(join(folder, "set.yaml"), SetFile, problems);
    const files = names.filter((name) => name !== "set.yaml").flatMap((name) => readRule(folder, name, problems));
    if (!set) continue;
    const { overlaid, wrong } = overlayRules(sets.at(-1), { date, set, files });
    problems.push(...wrong.map((problem) => `${folder}: ${problem}`));
    sets.push(overlaid);
  }
  if (problems.length > 0) throw new Error(`The rules of the marketplace are wrong:\n  ${problems.join("\n  ")}`);
  return sets;
}

function readRule(folder: string, name: string, problems: string[]): RuleFile[] {
  const path = join(folder, name);
  const rule = readYaml(path, RuleFile, problems);
  if (!rule) return [];
  if (name !== `${rule.id}.yaml`) problems.push(`${path}: id: is ${rule.id}, so the file must be ${rule.id}.yaml`);
  return [rule];
}

function readYaml<T>(path: string, schema: z.ZodType<T>, problems: string[]): T | undefined {
  let content: unknown;
  try {
    content = parse(readFileSync(path, "utf8"));
  } catch (error) {
    problems.push(`${path}: cannot be read: ${error instanceof Error ? error.message.split("\n")[0] : "unreadable"}`);
    return undefined;
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    problems.push(`${path}: ${issue.path.join(".") || "the file"}: ${issue.message}`);
  return undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

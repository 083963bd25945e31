import { isDeepStrictEqual } from "node:util";
import type { RuleFile, SetFile } from "./rule-file.ts";
import type { Rule, RuleChange, RuleSet } from "./types.ts";

interface Folder {
  readonly date: string;
  readonly set: SetFile;
  readonly files: readonly RuleFile[];
}

/** The set before with a folder laid over, what that changes, and what is wrong with the folder. */
export function overlayRules(
  before: RuleSet | undefined,
  { date, set, files }: Folder,
): { readonly overlaid: RuleSet; readonly wrong: readonly string[] } {
  const old = new Map(before?.rules.map((rule) => [rule.id, rule]));
  const rules = new Map(old);
  const wrong: string[] = [];
  for (const id of set.removed) {
    if (!rules.delete(id)) wrong.push(`set.yaml: removed: there is no rule ${id} to take away`);
    if (files.some((file) => file.id === id)) wrong.push(`set.yaml: removed: ${id} is also a file of the same set`);
  }
  for (const file of files) {
    const rule = fromFile(file, date);
    const same = old.get(rule.id);
    if (same && isDeepStrictEqual({ ...same, since: date }, rule))
      wrong.push(`${rule.id}.yaml: says what the set before says; leave it out`);
    rules.set(rule.id, rule);
  }
  const sorted = [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const overlaid = {
    id: date,
    inForceFrom: new Date(`${date}T00:00:00Z`),
    summary: set.summary,
    establishedCategories: set.established_categories ?? before?.establishedCategories ?? [],
    rules: sorted,
    changes: before ? compareRules(old, rules) : [],
  };
  return { overlaid, wrong };
}

function compareRules(old: ReadonlyMap<string, Rule>, now: ReadonlyMap<string, Rule>): RuleChange[] {
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return ids.flatMap((ruleId): RuleChange[] => {
    const [before, after] = [old.get(ruleId), now.get(ruleId)];
    if (!after) return [{ ruleId, kind: "removed", title: before?.title ?? ruleId }];
    if (!before) return [{ ruleId, kind: "added", title: after.title }];
    return before === after ? [] : [{ ruleId, kind: "changed", title: after.title }];
  });
}

function fromFile(file: RuleFile, since: string): Rule {
  const { id, title, why, kinds, severity } = file;
  return { id, title, why, howToComply: file.how_to_comply, severity, judgedBy: file.judged_by, kinds, since };
}

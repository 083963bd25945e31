import { parse } from "yaml";
import { z } from "zod";

// The reviewed files themselves: what is built for everybody cannot ask the API, which may not run yet.
const ruleFiles = import.meta.glob<string>("../../../packages/marketplace/rules/*/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});
const entryFiles = import.meta.glob<string>("../../../packages/changelog/entries/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

const ruleSchema = z.object({ id: z.string(), title: z.string(), why: z.string(), how_to_comply: z.string() });
const headSchema = z.object({ title: z.string() });

/** The rules of the marketplace that are in force on that day, YYYY-MM-DD, each as its newest set has it. */
export function ruleTexts(today: string): z.infer<typeof ruleSchema>[] {
  const rules = new Map<string, z.infer<typeof ruleSchema>>();
  for (const [path, text] of Object.entries(ruleFiles).toSorted()) {
    const date = path.split("/").at(-2) ?? "";
    const rule = ruleSchema.safeParse(parse(text));
    // The other file of a set tells of the set.
    if (date <= today && rule.success) rules.set(rule.data.id, rule.data);
  }
  return [...rules.values()];
}

/** The written entries of the changelog up to that day, YYYY-MM-DD, with their Markdown. */
export function changelogTexts(today: string): { id: string; title: string; text: string }[] {
  return Object.entries(entryFiles).flatMap(([path, file]) => {
    const id = path.split("/").at(-1)?.replace(/\.md$/, "") ?? "";
    const [, head = "", text = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
    if (id.slice(0, today.length) > today) return [];
    return [{ id, title: headSchema.parse(parse(head)).title, text: text.replaceAll(/\]\([^)]*\)/g, "]") }];
  });
}

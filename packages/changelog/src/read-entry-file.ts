import { parse } from "yaml";
import { z } from "zod";
import { type ClaimingEntry, entryKinds, sdkNames } from "./types.ts";

const names = z.array(z.string().min(1)).default([]);

const FrontMatter = z.strictObject({
  title: z
    .string()
    .min(8)
    .max(100)
    .regex(/[^.\s]$/, "must not end with a full stop"),
  kind: z.enum(entryKinds),
  affects: z
    .strictObject({
      operations: z.union([z.literal("every"), names]).default([]),
      fields: names,
      versions: names,
      models: names,
      sdks: z.array(z.enum(sdkNames)).default([]),
      plans: names,
    })
    .prefault({}),
  breaking: z.boolean(),
  claims: z.array(z.string().min(1)).optional(),
});

const fileName = /^(\d{4}-\d{2}-\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/;

/**
 * Reads one file of `entries/`. What it claims is what it says in `claims`, else, when it says that something was added, the operations and
 * fields that it affects. Throws an Error that names the file and what is wrong in it.
 */
export function readEntryFile(name: string, text: string): ClaimingEntry {
  const [, date = "", slug = ""] = fileName.exec(name) ?? [];
  if (!z.iso.date().safeParse(date).success) throw new Error(`${name}: must be named <date>-<slug>.md`);
  const [, head, body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (head === undefined) throw new Error(`${name}: must begin with front matter between two lines of ---`);
  const parsed = FrontMatter.safeParse(parse(head));
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "front matter"}: ${message}`);
    throw new Error(`${name}: ${issues.join("; ")}`);
  }
  if (body.trim() === "") throw new Error(`${name}: has no text below its front matter`);
  const { title, kind, affects, breaking, claims } = parsed.data;
  const entry = { id: `${date}-${slug}`, date, kind, title, body: body.trim(), affects, breaking } as const;
  const added = affects.operations === "every" ? [] : [...affects.operations, ...affects.fields];
  return { ...entry, source: "written", claims: claims ?? (kind === "added" ? added : []) };
}

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { z } from "zod";

/** What the file holds, or a line for each thing that is wrong in it, with the file and the field. */
export function readYamlFile<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | Problems {
  let content: unknown;
  try {
    content = parse(readFileSync(path, "utf8"));
  } catch (error) {
    return new Problems([`${path}: is not valid YAML: ${error instanceof Error ? error.message.split("\n")[0] : ""}`]);
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  return new Problems(parsed.error.issues.map((issue) => `${path}: ${describe(issue)}`));
}

/** Lines about a file that cannot be used. */
export class Problems {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    this.lines = lines;
  }
}

function describe(issue: z.core.$ZodIssue): string {
  return `${issue.path.join(".") || "the file"}: ${issue.message}`;
}

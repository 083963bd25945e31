import { parse } from "yaml";
import { z } from "zod";

const sentences = z.string().trim().min(25).max(420);
const program = z.string().refine((text) => isShort(text, 100), "must have at most six lines of 100 characters");
const pythonProgram = z
  .string()
  .refine((text) => isShort(text, 96), "must have at most six lines of 96 characters, imports aside");

const contentSchema = z.strictObject({
  /** What the answer means, in a sentence. */
  meaning: sentences,
  /** Why it happens, most common first. */
  causes: z.array(sentences).min(1).max(4),
  /** Steps, in order. */
  fix: z.array(sentences).min(1).max(5),
  /** Whether to repeat the call, and what clients do by themselves. */
  retry: sentences,
  /** The operation that the samples call; by default the one that is met most. */
  operation: z.string().optional(),
  /** TypeScript that does something about a caught `error` of this code. It may use the client `sundial`. */
  handle: program,
  /** The same in Python, where the client is `client`. Its imports come first; `os`, `ApiError` and `Sundial` are imported already. */
  handlePython: pythonProgram,
  /** The same with the `openai` clients, both called `client`, where it is not `handle` and `handlePython` in their words. */
  handleOpenai: program.optional(),
  handleOpenaiPython: pythonProgram.optional(),
});

/** What the encyclopedia says about one code. Texts may hold `code` in backticks. */
export type ErrorContent = z.infer<typeof contentSchema>;

/**
 * The contents by code, from the texts of `<code>.yaml` by path. Throws when a file does not fit, when a code has no file, and when a file
 * has no code.
 */
export function readErrorContents(
  files: Readonly<Record<string, string>>,
  codes: readonly string[],
): ReadonlyMap<string, ErrorContent> {
  const contents = new Map(Object.entries(files).map(([path, text]) => [codeOf(path), readContent(path, text)]));
  const missing = codes.filter((code) => !contents.has(code));
  if (missing.length > 0) throw new Error(`no text in src/content/errors for ${missing.join(", ")}`);
  const extra = [...contents.keys()].filter((code) => !codes.includes(code));
  if (extra.length > 0) throw new Error(`src/content/errors has texts of codes that do not exist: ${extra.join(", ")}`);
  return contents;
}

function isShort(program: string, columns: number): boolean {
  const lines = program
    .trimEnd()
    .split("\n")
    .filter((line) => !/^(import|from) /.test(line));
  return lines.length <= 6 && lines.every((line) => line.length <= columns);
}

function codeOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
}

function readContent(path: string, text: string): ErrorContent {
  const parsed = contentSchema.safeParse(parse(text));
  if (!parsed.success) throw new Error(`${path} is not the text of a code:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

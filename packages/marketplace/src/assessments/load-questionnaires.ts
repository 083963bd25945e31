import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type AssessmentKind, assessmentKinds } from "../types.ts";

const QuestionnaireFile = z.strictObject({
  questions: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z][a-z_]{1,59}$/), text: z.string().min(20).max(500) }))
    .min(1),
});

export type Question = z.infer<typeof QuestionnaireFile>["questions"][number];
export type Questionnaires = Readonly<Record<AssessmentKind, readonly Question[]>>;

const ownDirectory = join(import.meta.dirname, "..", "..", "questionnaires");

/** Reads the questions of each assessment. Throws an Error that names the file that is missing or wrong. */
export function loadQuestionnaires(directory: string = ownDirectory): Questionnaires {
  const read = assessmentKinds.map((kind) => [kind, readQuestions(join(directory, `${kind}.yaml`))] as const);
  // One entry a kind, which the type of fromEntries does not say.
  return Object.fromEntries(read) as unknown as Questionnaires;
}

function readQuestions(path: string): readonly Question[] {
  const read = QuestionnaireFile.safeParse(parse(readFileSync(path, "utf8")));
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
  const { questions } = read.data;
  if (new Set(questions.map(({ id }) => id)).size < questions.length)
    throw new Error(`${path}: two questions have the same id`);
  return questions;
}

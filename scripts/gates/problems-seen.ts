import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What a test file left (`test/harness/problems/see-problem.ts`): error answers, how many of each code, and what was wrong with them. */
interface SeenInFile {
  readonly answers: number;
  readonly codes: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
}

const fileIn = (root: string) => join(root, ".sundial/problems-seen.jsonl");
/** Nobody is there to see that one: the client has left. */
const neverAnswered = ["client_disconnected"];

/** Forgets what an earlier run saw. */
export function forgetProblems(root: string): void {
  rmSync(fileIn(root), { force: true });
}

/** Says in one line what errors all tests of the run were answered with. Returns how much of that fails the run: codes never seen do so only in a whole run. */
export function reportProblems(root: string, { isWhole }: { readonly isWhole: boolean }): number {
  if (!existsSync(fileIn(root))) return 0;
  const files = readFileSync(fileIn(root), "utf8").trimEnd().split("\n");
  const seen = sumOf(files.map((line) => JSON.parse(line) as SeenInFile)); // written by our own tests
  const codes = listCodes(root).filter((code) => !neverAnswered.includes(code));
  const unseen = codes.filter((code) => !seen.codes.has(code));
  const count = `${seen.answers.toLocaleString("en")} answers, ${codes.length - unseen.length} of ${codes.length} codes`;
  console.log(`\nproblems seen: ${count}, ${seen.wrong.length} wrong`);
  for (const wrong of seen.wrong.slice(0, 20)) console.log(`  ${wrong}`);
  if (isWhole && unseen.length > 0) console.log(`  never seen: ${unseen.join(", ")}`);
  return (seen.wrong.length > 0 ? 1 : 0) + (isWhole && unseen.length > 0 ? 1 : 0);
}

function sumOf(files: readonly SeenInFile[]) {
  return {
    answers: files.reduce((sum, { answers }) => sum + answers, 0),
    codes: new Set(files.flatMap(({ codes }) => Object.keys(codes))),
    wrong: files.flatMap(({ wrong }) => wrong),
  };
}

/** Every registered code has a generated example of that name. */
function listCodes(root: string): string[] {
  return readdirSync(join(root, "openapi/examples/errors")).map((file) => file.replace(/\.gen\.yaml$/, ""));
}

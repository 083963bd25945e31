import { type CodeLanguage, codeSamples } from "../fixtures/code-samples.ts";
import { namedCodeSamples } from "../fixtures/code-samples-more.ts";
import { codeSkeletons } from "../fixtures/code-skeletons.ts";
import type { Asked, Writer } from "./asked.ts";
import { readKeywords } from "./read-keywords.ts";
import { capitalise, splitWords } from "./split-text.ts";

const wantsCode =
  /\b(?:code|function|script|program|snippet|implement|refactor|debug|unit test|regex|regular expression|sql|algorithm|class that|method that|one-liner|funktion|fonction|función|funzione|função|programm|programme|programa)\b|```|関数|函数|コード|代码/i;
/** What is to be written is said early; what follows is the code that it is about. */
const taskMax = 4_000;
const asksForSomething = /\b(?:how|write|create|give|show|make|build|fix|why|add|need|schreib|écri|escrib)/i;
const languages: readonly { readonly pattern: RegExp; readonly language: CodeLanguage }[] = [
  { pattern: /\bpython\b|\bpy\b|pandas|django|pytest/i, language: "python" },
  { pattern: /\breact\b/i, language: "tsx" },
  { pattern: /\btypescript\b|\bjavascript\b|\bjs\b|\bts\b|node(?:\.js)?\b|vitest|jest/i, language: "typescript" },
  { pattern: /\bsql\b|postgres|mysql|sqlite/i, language: "sql" },
  { pattern: /\bbash\b|\bshell\b|\bzsh\b/i, language: "bash" },
  { pattern: /\bgolang\b|\bin go\b|\bgo (?:function|program|code|struct|server|test)/i, language: "go" },
  { pattern: /\brust\b/i, language: "rust" },
  { pattern: /\bjava\b/i, language: "java" },
];
const otherLanguage = /\b(?:C#|C\+\+|PHP|Ruby|Swift|Kotlin|Scala|Elixir|Haskell|Perl|Lua|Dart)(?![\w#+])/i;
const inOrder = ["python", "typescript", "tsx", "sql", "bash", "go", "rust", "java"] as const;

/** A small program for what was asked, in the language asked for when there is a sample in it. */
export const writeCode: Writer = (asked) => {
  const { text, language: spoken, isBrief, phrases, dice } = asked;
  const wanted = languages.find(({ pattern }) => pattern.test(text))?.language;
  if (!wantsCode.test(text) && !(wanted && asksForSomething.test(text))) return null;
  const { language, code, explanation } = findSample(text.slice(0, taskMax), wanted) ?? fillSkeleton(asked, wanted);
  const block = `\`\`\`${language}\n${code}\n\`\`\``;
  if (isBrief || /only (?:the )?code|code only|no explanation/i.test(text)) return block;
  const other = otherLanguage.exec(text)?.[0];
  const lead = other
    ? `Here it is in ${names[language]}; the steps are the same in ${other}:`
    : dice.pick(phrases.codeLead);
  const closing = dice.pick(phrases.codeClosings);
  return `${lead}\n\n${block}\n\n${spoken === "en" ? `${explanation} ` : ""}${closing}`;
};

const names: Readonly<Record<CodeLanguage, string>> = {
  python: "Python",
  typescript: "TypeScript",
  tsx: "TypeScript",
  sql: "SQL",
  bash: "Bash",
  go: "Go",
  rust: "Rust",
  java: "Java",
};

interface FoundCode {
  readonly language: CodeLanguage;
  readonly code: string;
  readonly explanation: string;
}

function findSample(text: string, wanted: CodeLanguage | undefined): FoundCode | null {
  for (const { pattern, code, explanation } of [...namedCodeSamples, ...codeSamples]) {
    const language = wanted ?? inOrder.find((one) => code[one]);
    const found = language && pattern.test(text) ? code[language] : undefined;
    if (language && found !== undefined) return { language, code: found, explanation };
  }
  return null;
}

function fillSkeleton({ text, topic }: Asked, wanted: CodeLanguage | undefined): FoundCode {
  const language = wanted && codeSkeletons[wanted] ? wanted : wanted === "tsx" ? "typescript" : "python";
  const words = nameOf(text);
  const values: Readonly<Record<string, string>> = {
    snake: words.join("_"),
    camel: words.map((word, i) => (i === 0 ? word : capitalise(word))).join(""),
    topic: capitalise(topic),
  };
  const code = (codeSkeletons[language] ?? "").replace(
    /\{(snake|camel|topic)\}/g,
    (whole, name) => values[name] ?? whole,
  );
  return { language, code, explanation: "It is a frame to start from: your own rule goes where a value is cleaned." };
}

const notNaming =
  /^(?:function|script|program|code|class|method|python|typescript|javascript|rust|java|golang|string|list)$/;

function nameOf(text: string): string[] {
  const telling = new Set(readKeywords(text).filter((word) => /^[a-z]+$/.test(word) && !notNaming.test(word)));
  const inPlace = [...new Set(splitWords(text.slice(0, 300)))].filter((word) => telling.has(word)).slice(0, 3);
  return inPlace.length > 0 ? inPlace : ["process", "values"];
}

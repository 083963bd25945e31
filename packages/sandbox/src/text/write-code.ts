import { type CodeLanguage, codeSamples } from "../fixtures/code-samples.ts";
import type { Writer } from "./asked.ts";

const wantsCode =
  /\b(?:code|function|script|program|snippet|implement|refactor|debug|unit test|regex|regular expression|sql|algorithm|class that|method that|one-liner|funktion|fonction|función|programm|programme|programa)\b|```/i;
const languages: readonly { readonly pattern: RegExp; readonly language: CodeLanguage }[] = [
  { pattern: /\bpython\b|\bpy\b|pandas|django/i, language: "python" },
  { pattern: /\btypescript\b|\bjavascript\b|\bjs\b|\bts\b|node(?:\.js)?\b|react/i, language: "typescript" },
  { pattern: /\bsql\b|postgres|mysql|sqlite/i, language: "sql" },
  { pattern: /\bbash\b|\bshell\b|\bzsh\b/i, language: "bash" },
  { pattern: /\bgolang\b|\bin go\b/i, language: "go" },
];

/** A small program for what was asked, in the language asked for when there is a sample in it. */
export const writeCode: Writer = ({ text, topic, isBrief, dice }) => {
  if (!wantsCode.test(text)) return null;
  const asked = languages.find(({ pattern }) => pattern.test(text))?.language;
  const fitting = codeSamples.filter(
    ({ pattern, code }) => pattern.test(text) && (!asked || code[asked] !== undefined),
  );
  const sample = fitting[0] ?? codeSamples[0];
  const language = asked && sample.code[asked] ? asked : firstLanguage(sample.code);
  const block = `\`\`\`${language}\n${sample.code[language] ?? ""}\n\`\`\``;
  if (isBrief || /only (?:the )?code|code only|no explanation/i.test(text)) return block;
  const lead = dice.pick([`Here is ${topic}:`, "This does it:"]);
  return `${lead}\n\n${block}\n\n${sample.explanation} ${dice.pick(["Shall I add tests?", "Tell me if your input looks different."])}`;
};

function firstLanguage(code: Readonly<Partial<Record<CodeLanguage, string>>>): CodeLanguage {
  return (["python", "typescript", "sql", "bash", "go"] as const).find((language) => code[language]) ?? "python";
}

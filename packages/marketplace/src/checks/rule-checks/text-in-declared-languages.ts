import type { CheckContext, CheckOutcome } from "../check.ts";
import { conclude } from "../conclude.ts";
import { stripCode } from "../strip-code.ts";

/** Below this, guesses are little better than chance. */
const lettersMin = 80;
const names = new Intl.DisplayNames("en", { type: "language" });

export async function checkTextInDeclaredLanguages({ manifest }: CheckContext): Promise<CheckOutcome> {
  const { languages = [], description = "", tagline = "" } = manifest;
  const prose = toProse(`${tagline}\n\n${description}`);
  if ((prose.match(/\p{L}/gu)?.length ?? 0) < lettersMin) return tooShort;
  // Its tables are large, and most processes never need them.
  const { eld } = await import("eld/small");
  const guess = eld.detect(prose);
  if (guess.language === "" || !guess.isReliable()) return tooShort;
  const declared = languages.map(languageOf);
  const isDeclared = declared.includes(languageOf(guess.language));
  const name = names.of(guess.language) ?? guess.language;
  const problem = {
    pointer: "/languages",
    evidence: `The description reads like ${name}, which is not among the declared languages (${languages.join(", ") || "none"}).`,
    fix: `Declare "${guess.language}", or describe the listing in a language that you declare.`,
  };
  return conclude({ problems: isDeclared ? [] : [problem], passed: `The description is in ${name}.` });
}

const tooShort: CheckOutcome = {
  state: "inconclusive",
  detail: "There is too little text to tell its language.",
  isTransient: false,
};

/** Norwegian is declared and guessed under different tags. */
const macro: Readonly<Record<string, string>> = { nb: "no", nn: "no", fil: "tl" };

function languageOf(tag: string): string {
  const language = tag.toLowerCase().split("-")[0] ?? "";
  return macro[language] ?? language;
}

function toProse(markdown: string): string {
  return stripCode(markdown)
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/[#*_>|[\]()~-]+/g, " ");
}

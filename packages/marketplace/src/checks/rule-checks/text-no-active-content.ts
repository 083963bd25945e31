import type { CheckContext, CheckOutcome } from "../check.ts";
import { conclude } from "../conclude.ts";
import { stripCode } from "../strip-code.ts";

/** The beginning of anything that CommonMark takes for HTML, also when it is never closed. */
const html = /<(?:\/?[a-z][a-z0-9-]*(?=[\s/>]|$)|!--|!\[CDATA\[|![a-z]|\?)/i;
/** The scheme of a link: inline, as a definition, or in angle brackets. */
const schemes = [
  /\]\(\s{0,20}<?\s{0,20}([a-z][a-z0-9+.-]{0,30}):/gi,
  /^ {0,3}\[[^\]]{1,200}\]:\s{0,20}<?([a-z][a-z0-9+.-]{0,30}):/gim,
  /<([a-z][a-z0-9+.-]{1,30}):/gi,
];
/** A character reference in the target of a link can spell a scheme. */
const disguised = /\]\(\s{0,20}<?[^)\s/]{0,100}&(?:#|colon|tab|newline)/i;
const allowed = new Set(["https", "http", "mailto"]);

export async function checkTextNoActiveContent({ manifest }: CheckContext): Promise<CheckOutcome> {
  const texts = {
    "/description": manifest.description,
    "/tagline": manifest.tagline,
    "/data_handling/description": manifest.data_handling?.description,
    "/pricing/description": manifest.pricing?.description,
  };
  const problems = Object.entries(texts).flatMap(([pointer, text]) =>
    findActive(text ?? "").map((found) => ({
      pointer,
      evidence: `The text has ${found}.`,
      fix: "Take it out. To show code, put it in a code block or between backticks.",
    })),
  );
  return conclude({ problems, passed: "The texts are plain Markdown." });
}

function findActive(text: string): string[] {
  // Code is shown as it is, whatever it says.
  const prose = stripCode(text);
  const tag = html.exec(prose)?.[0];
  const found = tag === undefined ? [] : [`HTML in it: ${tag}`];
  const unsafe = schemes
    .flatMap((scheme) => [...prose.matchAll(scheme)].map(([, name = ""]) => name.toLowerCase()))
    .find((name) => !allowed.has(name));
  if (unsafe !== undefined) found.push(`a link that begins with ${unsafe}:`);
  if (disguised.test(prose)) found.push("a link whose target is disguised by character references");
  return found;
}

/** Things named in a text that an answer, a tool's argument or a JSON member can use. */
export interface Facts {
  readonly emails: readonly string[];
  readonly urls: readonly string[];
  readonly dates: readonly string[];
  readonly times: readonly string[];
  readonly amounts: readonly string[];
  readonly phones: readonly string[];
  readonly numbers: readonly number[];
  /** Texts in quotes. */
  readonly quotes: readonly string[];
  /** Runs of capitalised words that do not begin a sentence. */
  readonly names: readonly string[];
}

const patterns = {
  emails: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g,
  urls: /https?:\/\/[^\s<>"')\]]{1,500}/g,
  dates:
    /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?(?:,? \d{4})?\b|\b(?:next |this )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\b(?:today|tomorrow)\b/g,
  times: /\b\d{1,2}:\d{2}(?:\s?[ap]m)?\b|\b\d{1,2}\s?[ap]m\b/gi,
  amounts: /[$€£]\s?\d[\d.,]{0,20}\d|[$€£]\s?\d|\b\d[\d.,]{0,20}\s?(?:USD|EUR|GBP|dollars|euros|€)/g,
  phones: /\+\d[\d ()-]{6,18}\d/g,
  numbers: /(?<![\w.-])-?\d{1,12}(?:\.\d{1,6})?(?![\w-])/g,
  quotes: /"([^"\n]{1,500})"|“([^”\n]{1,500})”|«\s*([^»\n]{1,500}?)\s*»|(?<!\w)'([^'\n]{2,500})'(?!\w)/g,
  // At the beginning of a text only what can hardly be a verb: "Alice and Bob", "Jane Miller,".
  firstNames: /^\p{Lu}[\p{L}'’-]+(?=(?:,| and) \p{Lu})|^\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+(?=,| is| was| has)/gu,
  names:
    /(?<=[\p{L}\p{N},;:("'’]\s{0,2}\s["“(]{0,2})\p{Lu}[\p{L}'’-]+(?:\s(?:de|von|van|du|la)\s\p{Lu}[\p{L}'’-]+|\s\p{Lu}[\p{L}'’-]+){0,3}/gu,
} as const;
const notNames =
  /^(?:I|I'm|I’m|I'll|I've|JSON|API|The|A|An|And|Or|But|Please|On|In|At|It|We|He|She|They|You|This|That|There|For|From|To|If|When|My|Our|Your|No|Yes|Hi|Hello|Dear|January|February|March|April|May|June|July|August|September|October|November|December|Today|Tomorrow|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Invoice|Order|Ticket|Total|Subject|Due|Date|Amount|Very|Since|EUR|USD|GBP)$/;

export function readFacts(text: string): Facts {
  return {
    emails: all(text, patterns.emails),
    urls: all(text, patterns.urls).map((url) => url.replace(/[.,;:!?]+$/, "")),
    dates: all(text, patterns.dates),
    times: all(text, patterns.times),
    amounts: all(text, patterns.amounts),
    phones: all(text, patterns.phones),
    numbers: all(text, patterns.numbers).map(Number),
    quotes: all(text, patterns.quotes),
    names: [...new Set([...all(text, patterns.firstNames), ...all(text, patterns.names)])].filter(
      (name) => !notNames.test(name),
    ),
  };
}

function all(text: string, pattern: RegExp): string[] {
  const found = [...text.matchAll(pattern)].map((match) => (match.slice(1).find(Boolean) ?? match[0]).trim());
  return [...new Set(found)].slice(0, 50);
}

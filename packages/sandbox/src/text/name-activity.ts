const asksFor =
  /\b(?:help (?:me|us)(?: to)?|(?:can|could|would|will) you(?: please)?|(?:want|need|like) (?:you )?to|(?:should|can|could) (?:i|we))\s+$/i;

const notVerbs = new Set("a an the with on about in for my our your some any to of".split(" "));

/** A topic that begins with what is to be done, as a noun: "help me plan a party" is about "planning a party". English only. */
export function nameActivity(topic: string, text: string): string {
  const [, verb = "", rest = ""] = /^([a-z]+)(.*)$/.exec(topic) ?? [];
  const at = verb === "" ? -1 : text.indexOf(topic);
  return at > 0 && !notVerbs.has(verb) && asksFor.test(text.slice(0, at)) ? toGerund(verb) + rest : topic;
}

function toGerund(verb: string): string {
  if (verb.endsWith("ie")) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  const doubles = /^[^aeiou]*[aeiou][bdgklmnprtv]$/.test(verb);
  return `${verb}${doubles ? verb.at(-1) : ""}ing`;
}

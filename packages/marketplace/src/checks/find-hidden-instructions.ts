interface Pattern {
  readonly what: string;
  readonly pattern: RegExp;
}

/** Characters that nobody sees (Unicode, Default_Ignorable_Code_Point), but for those by which emoji and scripts choose a form. */
const ignorable = String.raw`(?![\u200c\u200d\ufe00-\ufe0f\u180b-\u180d\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}`;
/** Joiners are writing between letters of other scripts and between emoji, and hiding anywhere else. */
const joiner = String.raw`(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{Extended_Pictographic}])|(?<=\p{Script=Latin})[\u200c\u200d]`;
const invisible = new RegExp(`${ignorable}|${joiner}|[\u202a-\u202e\u2066-\u2069]`, "gu");

/** Orders to a model, in the texts that it reads as if its user had written them. Each is bounded, so that no text makes it slow. */
const patterns: readonly Pattern[] = [
  { what: "an HTML comment", pattern: /<!--/ },
  {
    what: "a tag that poses as an order",
    pattern: /<\/?\s{0,5}(important|system|secret|instructions?|admin|hidden|assistant|critical)\b[^<>]{0,50}>/i,
  },
  {
    what: "an order to ignore other instructions",
    pattern:
      /\b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(previous|prior|above|earlier|preceding|other|all|any|system|your)\b.{0,30}\b(instruction|prompt|rule|message|direction|guideline|polic)/i,
  },
  {
    what: "an order to keep something from the user",
    pattern:
      /\b(do not|don't|dont|never|without|must not)\s{1,3}(tell|telling|mention|mentioning|inform|informing|reveal|revealing|show|showing|notify|notifying|alert|alerting|disclose|asking)\b.{0,60}\b(user|human|person|anyone|customer|them)\b/i,
  },
  {
    what: "an order to pass on secrets or conversations",
    pattern:
      /\b(send|forward|post|upload|exfiltrate|leak|append|include|pass|read|copy)\b.{0,60}\b(conversation|chat history|system prompt|api[ _-]?keys?|passwords?|credentials?|environment variables?|\.env\b|ssh keys?|private keys?|id_rsa|access tokens?)/i,
  },
  {
    what: "an order about other tools",
    pattern:
      /\b(before|instead of|after|when)\s{1,3}(you\s)?(us(e|ing)|call(ing)?|invok(e|ing)|run(ning)?)\b.{0,20}\b(any|every|all|other|another)\b.{0,20}\btools?\b/i,
  },
  {
    what: "a new role for the model",
    pattern: /\b(you are now|from now on,? you|act as the system|new system prompt)\b/i,
  },
  { what: "an encoded blob", pattern: /[A-Za-z0-9+/_-]{160,}={0,2}/ },
  { what: "an encoded blob", pattern: /(\\u[0-9a-f]{4}|&#x?[0-9a-f]{2,6};|%[0-9a-f]{2}){12,}/i },
];

/** What in a text for models is hidden from people or orders models about. Nothing for an honest description. */
export function findHiddenInstructions(text: string): string[] {
  const found = text.search(invisible) >= 0 ? ["invisible characters"] : [];
  // As a model reads it: without what is invisible, and in plain letters.
  const plain = text.replace(invisible, "").normalize("NFKC").replace(/\s+/g, " ");
  for (const { what, pattern } of patterns) if (pattern.test(plain) && !found.includes(what)) found.push(what);
  return found;
}

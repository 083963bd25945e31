interface Pattern {
  readonly what: string;
  readonly pattern: RegExp;
}

/** Characters that nobody sees. Joiners between letters, or between emoji, are writing and not hiding. */
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e0fff}]|(?<![\p{L}\p{M}\p{Extended_Pictographic}\u{fe0f}\u{1f3fb}-\u{1f3ff}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{Extended_Pictographic}])|(?<=[A-Za-z])[\u200c\u200d](?=[A-Za-z])/u;

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
  const found = invisible.test(text) ? ["invisible characters"] : [];
  // As a model reads it: without what is invisible, and in plain letters.
  const plain = text.replace(new RegExp(invisible, "gu"), "").normalize("NFKC").replace(/\s+/g, " ");
  for (const { what, pattern } of patterns) if (pattern.test(plain) && !found.includes(what)) found.push(what);
  return found;
}

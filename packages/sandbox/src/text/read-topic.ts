import { shorten, splitSentences } from "./split-text.ts";

const topicMax = 90;
const quoted = /"([^"\n]{3,90})"|“([^”\n]{3,90})”/;

// What people put before the thing they ask about, in the languages the sandbox speaks.
const openings = [
  /^(?:hi|hello|hey|hallo|bonjour|hola|dear \w+|guten tag)[\s,.!]+(?=\S)/i,
  /^(?:please|could you|can you|would you|will you|i(?:'d| would) like (?:you )?to|i want (?:you )?to|i need (?:you )?to|help me(?: to)?|bitte|s'il (?:te|vous) pla[iî]t|por favor)\s+/i,
  /^(?:please\s+)?(?:explain|describe|tell me|write|give me|show me|create|draft|list|suggest|discuss|outline|compare|define|generate|make|teach me|name|brainstorm|draft|analy[sz]e)\s+(?:to me\s+|me\s+)?/i,
  /^(?:erkläre?|beschreibe?|nenne|schreibe?|zeige?|gib)\s+(?:mir\s+|uns\s+)?/i,
  /^(?:explique[rz]?(?:-moi)?|décri(?:s|vez)(?:-moi)?|donne[zr]?(?:-moi)?|écri(?:s|vez)(?:-moi)?|liste[rz]?)\s+/i,
  /^(?:explica(?:me)?|explícame|describe|dame|escribe|enumera|cuéntame)\s+/i,
  /^what(?:'s| is| are) (?=(?:the )?weather like)/i,
  /^(?:should|shall|can|could|may) (?:i|we|one) (?=\w)/i,
  /^(?:what(?:'s| is| are| was| were| does| do)|who(?:'s| is| was)|where(?:'s| is| are)|when(?:'s| is| was)|why (?:is|are|do|does|did)|how (?:does|is|are|did)|which)\s+/i,
  /^(?:was (?:ist|sind|bedeutet)|wer (?:ist|war)|wie (?:kann|geht|funktioniert|mache|setze)(?: ich| man)?|warum (?:ist|sind)?|wo (?:ist|sind)|wann (?:ist)?)\s+/i,
  /^(?:qu'est-ce que c'est que|qu'est-ce qu(?:e|')|quelle? (?:est|sont)|comment (?:puis-je|faire pour|fonctionne)?|pourquoi|où (?:est|sont))\s*/i,
  /^¿?(?:qué (?:es|son)|cuál(?:es)? (?:es|son)|cómo (?:puedo|funciona|se)?|por qué|dónde (?:está|están)|quién (?:es|fue))\s+/i,
  /^(?:about|on|of|me|über|sur|sobre|what|that|if)\s+/i,
  /^(?:some|any|der|die|das|ein|eine|le|la|les|l'|un|une|des|el|los|las|una)\s+/i,
  /^(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+){0,3}(?:ideas|ways|tips|reasons|examples|facts|names|things|steps|questions)\s+(?:for|about|to|of|on|why)\s+/i,
];

// How the answer is to look is not what it is about.
const asides =
  /,?\s*\b(?:as|in|into|return|using|respond with) (?:a |an |valid )*(?:json|yaml|markdown|table|xml)\b.*$|,?\s*\bwith (?:the )?(?:keys|fields)\b.*$|,?\s*\bin (?:one|two|three|a few|\d{1,3}) (?:or \w+ )?(?:short )?(?:sentences?|words|lines|paragraphs?)\b|,?\s*\b(?:please|briefly)\b/gi;

/** What a message is about, in a few of its own words: "how do I reset my password?" gives "reset my password". */
export function readTopic(ask: string): string {
  const inQuotes = quoted.exec(ask);
  const sentences = splitSentences(ask.slice(0, 4_000));
  const question = sentences.find((sentence) => /[?？]$/.test(sentence)) ?? sentences[0] ?? "";
  const stripped = strip(question.replace(/^[¿¡]+/, ""));
  const topic = stripped.length >= 3 ? stripped : (inQuotes?.slice(1).find(Boolean) ?? question);
  return shorten(lowerFirst(topic.replace(/[?!.:,;…"“”\s]+$/u, "")), topicMax) || "your question";
}

function strip(sentence: string): string {
  let text = sentence
    .slice(0, 400)
    .replace(/^(?:.{0,40}\b)?how (?:do|can|could|should|would) (?:i|we|you|one|people)\b/i, "how to")
    .replace(/^(where|when) (?:do|does|did) /i, (_, word: string) => `${word.toLowerCase()} `)
    .replace(/\bweather like\b/i, "weather")
    .replace(asides, "");
  for (let before = ""; before !== text; ) {
    before = text;
    for (const opening of openings) text = text.replace(opening, "");
  }
  // "What a mutex is" asks about a mutex, "why inflation happens" about inflation.
  text = text.replace(
    /^(?!how\b)((?:an? |the )?[\p{L}\p{N} -]{2,60}?) (?:is|are|means?|happens?|works?)(?=[?.!\s]*$)/u,
    "$1",
  );
  return text.split(/[:;\n]|(?<=\w{3})\.\s|,\s(?:please|and then|but|because)\s/)[0] ?? text;
}

/** Names keep their capital: what follows a first capital decides. */
function lowerFirst(text: string): string {
  const [first = ""] = text.split(/\s/);
  return /^\p{Lu}\p{Ll}+$/u.test(first) && commonFirstWords.has(first.toLowerCase())
    ? first.toLowerCase() + text.slice(first.length)
    : text;
}

const commonFirstWords = new Set(
  "reset use using make making build building write writing start change find set learn translate summarize summarise classify extract cancel return track order plan best good great new difference meaning".split(
    " ",
  ),
);

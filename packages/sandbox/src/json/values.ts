export interface NamedTexts {
  readonly name: RegExp;
  readonly values: readonly [string, ...string[]];
}

/** A range. `parts` is how finely a unit is divided; `isStated` when a number of the conversation may stand here. */
export interface NamedNumbers {
  readonly name: RegExp;
  readonly min: number;
  readonly max: number;
  readonly parts: number;
  readonly isStated: boolean;
}

/** Values by the name of a member, for what the conversation does not say. `{topic}` stands for what was asked about. */
export const textsByName: readonly NamedTexts[] = [
  { name: /^(first|given)_?name/, values: ["Ada", "Noor", "Mateo", "Ingrid", "Kenji"] },
  { name: /^(last|family|sur)_?name/, values: ["Lindqvist", "Okafor", "Moreau", "Tanaka", "Silva"] },
  { name: /e?mail/, values: ["ada@example.com", "noor@example.org", "mateo@example.net"] },
  { name: /phone|mobile|tel$/, values: ["+1 202 555 0142", "+44 20 7946 0018"] },
  { name: /url|uri|link|website|href/, values: ["https://example.com/guide", "https://example.org/start"] },
  { name: /image|photo|avatar|picture/, values: ["https://example.com/images/1.png"] },
  { name: /country_?code/, values: ["US", "DE", "JP", "BR"] },
  { name: /country/, values: ["Germany", "Japan", "Brazil", "Canada"] },
  { name: /city|location|place|destination|town/, values: ["Paris, France", "Lisbon, Portugal", "Osaka, Japan"] },
  { name: /street|address/, values: ["12 Harbour Street", "48 Rue des Lilas"] },
  { name: /zip|postal/, values: ["10115", "75004", "94107"] },
  { name: /currency/, values: ["USD", "EUR", "GBP"] },
  { name: /timezone|time_zone/, values: ["Europe/Berlin", "America/New_York"] },
  { name: /lang(uage)?(_code)?$|locale/, values: ["en", "de", "fr"] },
  { name: /unit/, values: ["celsius", "kilometres"] },
  { name: /sentiment|tone|mood/, values: ["neutral", "positive"] },
  { name: /categor|^type$|kind|label/, values: ["general", "technical", "billing"] },
  { name: /status|state/, values: ["open", "in progress", "done"] },
  { name: /priority|severity|urgency/, values: ["medium", "high", "low"] },
  { name: /date|deadline|_at$|^due/, values: ["2026-05-14", "2026-09-02", "2026-03-27"] },
  { name: /time$|hour/, values: ["09:30", "14:00", "17:45"] },
  { name: /colou?r/, values: ["blue", "amber", "slate"] },
  { name: /company|organi[sz]ation|vendor|brand/, values: ["Northwind Traders", "Harbour & Sons", "Lumen Labs"] },
  { name: /job|role|occupation|position/, values: ["Software engineer", "Product manager", "Data analyst"] },
  { name: /product|item$/, values: ["Desk lamp", "Travel mug", "Notebook"] },
  { name: /ingredient/, values: ["200 g flour", "2 eggs", "1 onion, chopped", "a pinch of salt", "50 g butter"] },
  { name: /tag|keyword/, values: ["guide", "overview", "practice", "planning", "basics"] },
  {
    name: /step|instruction|task|action/,
    values: [
      "Write down what {topic} has to achieve.",
      "Collect the facts about {topic}.",
      "Compare two ways to go on and choose one.",
      "Check the result with somebody else.",
      "Note what was decided, and why.",
    ],
  },
  {
    name: /summar|overview|abstract|description|content|body|text|message|answer|response|output|conclusion/,
    values: [
      "A short look at {topic}: what it is, what it needs and what comes next.",
      "{topic} comes down to three things: a clear aim, good information and a date to check the result.",
    ],
  },
  {
    name: /explanation|reason|rationale|comment|note|feedback|justification|thought/,
    values: [
      "The request names {topic}, and nothing in it speaks against this.",
      "This follows from what was said about {topic}.",
    ],
  },
  {
    name: /title|headline|subject|topic|heading/,
    values: ["A short guide to {topic}", "What to know about {topic}", "Notes on {topic}"],
  },
  { name: /question|query/, values: ["What matters most about {topic}?", "Who decides about {topic}?"] },
  { name: /code|snippet/, values: ["return items.filter(Boolean);"] },
  { name: /equation|expression|formula/, values: ["8x + 7 = -23"] },
  {
    name: /full_?name|person|author|customer|user|participant|attendee|contact/,
    values: ["Ada Lindqvist", "Noor Okafor", "Mateo Silva"],
  },
];

/** Ranges by the name of a member. */
export const numbersByName: readonly NamedNumbers[] = [
  { name: /confidence|probability|score|relevance|likelihood/, min: 0.6, max: 0.98, parts: 100, isStated: false },
  { name: /rating|stars/, min: 3, max: 5, parts: 1, isStated: true },
  { name: /percent|share/, min: 10, max: 90, parts: 1, isStated: true },
  { name: /(^|_)age/, min: 18, max: 79, parts: 1, isStated: true },
  { name: /year/, min: 1900, max: 2100, parts: 1, isStated: true },
  { name: /month/, min: 1, max: 12, parts: 1, isStated: true },
  { name: /price|cost|amount|total|fee|salary|budget/, min: 5, max: 10_000, parts: 100, isStated: true },
  { name: /quantity|count|number|guests|people|limit|top_?k|size/, min: 1, max: 20, parts: 1, isStated: true },
  { name: /lat(itude)?$/, min: -60, max: 60, parts: 10_000, isStated: true },
  { name: /(lng|lon|longitude)$/, min: -170, max: 170, parts: 10_000, isStated: true },
  { name: /temp/, min: 8, max: 27, parts: 1, isStated: true },
  { name: /minute|duration/, min: 5, max: 90, parts: 1, isStated: true },
  { name: /(^|_)id$/, min: 1_000, max: 999_999, parts: 1, isStated: true },
];

import { flattenText, matchTemplate, type Template } from "./match-template.ts";

/** What the search knows of a code: its names, and the text that its errors say. */
export interface KnownCode extends Template {
  readonly code: string;
  readonly formerCodes: readonly { readonly code: string }[];
}

/** What a pasted text speaks of. Codes are in their newest names; nothing of the text itself is kept. */
export interface PastedError {
  /** The first request id. */
  readonly requestId: string | null;
  readonly codes: readonly string[];
  readonly status: number | null;
  /** True when the text holds an API key or a token. */
  readonly hasSecret: boolean;
}

export const pastedCharactersMax = 100_000;
const wordingCharactersMax = 20_000;

const requestId = /(?<![0-9A-Za-z])req_[0-9a-hjkmnp-tv-z]{26}(?![0-9A-Za-z])/;
const secret =
  /sdl_(?:live|test)_[0-9A-Za-z]{20,}|(?<![0-9A-Za-z])sk-[\w-]{20,}|(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/;

// JSON of the API and of OpenAI's shape, also as Python and JavaScript print objects; our SDK's message; the link to a page.
const namedCodes = [
  /(?<!\w)\\?["']?code\\?["']?\s*[:=]\s*\\?["']([a-z][a-z0-9_]{2,63})\\?["']/g,
  /(?<!\w)([a-z][a-z0-9_]{2,63}) \([45]\d\d\): /g,
  /\/errors\/([a-z][a-z0-9_]{2,63})(?![\w/])/g,
];
const anyName = /(?<![\w/.-])[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?![\w/-])/g;

const statusPlaces = [
  /HTTP\/\d(?:\.\d)? ([45]\d\d)(?!\d)/,
  /(?<!\w)\\?["']?status(?:[_ -]?code)?\\?["']?\s*[:=]?\s*([45]\d\d)(?!\d)/i,
  /(?<!\w)Error code: ([45]\d\d)(?!\d)/,
  /\(([45]\d\d)\): /,
  /(?:^|Error: )\s*([45]\d\d)(?:\s|$)/m,
];
const classes: Readonly<Record<string, number>> = {
  BadRequestError: 400,
  AuthenticationError: 401,
  PermissionDeniedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
  GoneError: 410,
  ContentTooLargeError: 413,
  UnsupportedMediaTypeError: 415,
  UnprocessableEntityError: 422,
  RateLimitError: 429,
  InternalServerError: 500,
  BadGatewayError: 502,
  ServiceUnavailableError: 503,
  GatewayTimeoutError: 504,
};
const className = new RegExp(`(?<!\\w)(${Object.keys(classes).join("|")})(?!\\w)`);

/**
 * Reads a request id, codes and a status out of whatever a person has of an error: its body, a log line, a status line, or what a client
 * printed. A code that is named as one counts before the text that a code's errors say, and that before a word that happens to be a code.
 */
export function findPastedError(pasted: string, known: readonly KnownCode[]): PastedError {
  const text = pasted.slice(0, pastedCharactersMax);
  const newest = newestNames(known);
  const named = namedCodes.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = ""]) => name));
  const words = () => [...text.matchAll(anyName)].map(([name]) => name);
  return {
    requestId: requestId.exec(text)?.[0] ?? null,
    codes: firstFound([() => toCodes(named, newest), () => saidBy(text, known), () => toCodes(words(), newest)]),
    status: findStatus(text),
    hasSecret: secret.test(text),
  };
}

function newestNames(known: readonly KnownCode[]): ReadonlyMap<string, string> {
  const former = known.flatMap(({ code, formerCodes }) => formerCodes.map((name) => [name.code, code] as const));
  return new Map([...former, ...known.map(({ code }) => [code, code] as const)]);
}

function toCodes(names: readonly string[], newest: ReadonlyMap<string, string>): string[] {
  return [...new Set(names.flatMap((name) => newest.get(name) ?? []))];
}

/** The code whose text stands there: the one of which most is found word by word. */
function saidBy(text: string, known: readonly KnownCode[]): string[] {
  const said = flattenText(text.slice(0, wordingCharactersMax));
  const found = known.map((entry) => ({ code: entry.code, characters: matchTemplate(said, entry) }));
  const best = Math.max(0, ...found.map(({ characters }) => characters));
  return best === 0 ? [] : found.filter(({ characters }) => characters === best).map(({ code }) => code);
}

function findStatus(text: string): number | null {
  for (const place of statusPlaces) {
    const status = place.exec(text)?.[1];
    if (status) return Number(status);
  }
  return classes[className.exec(text)?.[1] ?? ""] ?? null;
}

function firstFound(attempts: readonly (() => string[])[]): string[] {
  for (const attempt of attempts) {
    const found = attempt();
    if (found.length > 0) return found;
  }
  return [];
}

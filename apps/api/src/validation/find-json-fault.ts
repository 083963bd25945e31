/** Where a text stops being JSON, as editors count, and what could stand there. */
export interface JsonFault {
  readonly line: number;
  /** In UTF-16 code units. */
  readonly column: number;
  readonly expected: string;
}

const spaces = /[\t\n\r ]*/y;
/** One run of what stands in a string as it is, or one escape. A repeated group of both would fill the stack of the matcher. */
const stringPart = /[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** Any other than a string. */
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{}:,]/y;

/** What may come next, in the words of the answer. */
const expectations = {
  value: "a value",
  firstItem: "a value or `]`",
  firstName: "a name in double quotes or `}`",
  name: "a name in double quotes",
  colon: "a colon",
  itemEnd: "a comma or `]`",
  memberEnd: "a comma or `}`",
  end: "the end of the body",
};
type Expectation = keyof typeof expectations;

/**
 * Reads RFC 8259 up to the first fault; null when there is none. `JSON.parse` knows the place too, but says it for some
 * faults only, and with a piece of the body. Does not recurse, so that no nesting is too deep for it, and never throws.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: ("[" | "{")[] = [];
  let expected: Expectation = "value";
  for (let offset = skip(spaces, text, 0); offset < text.length; offset = skip(spaces, text, offset)) {
    const end = text[offset] === '"' ? skipString(text, offset) : skip(word, text, offset);
    const next: Expectation | undefined =
      end === offset ? undefined : expectAfter(text.slice(offset, end), expected, open);
    if (next === undefined) return faultAt(text, offset, expected);
    expected = next;
    offset = end;
  }
  return expected === "end" ? null : faultAt(text, text.length, expected);
}

/** The end of what matches from there on; `offset` itself when nothing does. */
function skip(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

/** As `skip`, for the string that begins there. */
function skipString(text: string, offset: number): number {
  let end = offset + 1;
  while (text[end] !== '"') {
    const next = skip(stringPart, text, end);
    if (next === end) return offset;
    end = next;
  }
  return end + 1;
}

/** What may follow a word, with `open` brought up to date; undefined where that word cannot stand. */
function expectAfter(found: string, expected: Expectation, open: ("[" | "{")[]): Expectation | undefined {
  switch (found) {
    case "]":
      return expected === "firstItem" || expected === "itemEnd" ? expectAfterClose(open) : undefined;
    case "}":
      return expected === "firstName" || expected === "memberEnd" ? expectAfterClose(open) : undefined;
    case ",":
      return expected === "itemEnd" ? "value" : expected === "memberEnd" ? "name" : undefined;
    case ":":
      return expected === "colon" ? "value" : undefined;
  }
  if (found.startsWith('"') && (expected === "name" || expected === "firstName")) return "colon";
  if (expected !== "value" && expected !== "firstItem") return undefined;
  if (found !== "[" && found !== "{") return expectAfterValue(open);
  open.push(found);
  return found === "[" ? "firstItem" : "firstName";
}

function expectAfterClose(open: ("[" | "{")[]): Expectation {
  open.pop();
  return expectAfterValue(open);
}

function expectAfterValue(open: readonly ("[" | "{")[]): Expectation {
  const around = open.at(-1);
  return around === undefined ? "end" : around === "[" ? "itemEnd" : "memberEnd";
}

function faultAt(text: string, offset: number, expected: Expectation): JsonFault {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", lineStart)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1, expected: expectations[expected] };
}

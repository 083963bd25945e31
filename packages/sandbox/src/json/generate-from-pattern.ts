import ret, { type Set as CharacterSet, type Group, type Repetition, type Root, type Token, type Tokens } from "ret";
import type { Dice } from "../dice.ts";

const { types } = ret;
// The package exports the function itself, its declarations say otherwise.
const parsePattern = ret as unknown as (pattern: string) => Root;

interface Lengths {
  readonly dice: Dice;
  readonly least: number;
  readonly most: number;
}

const repetitionsUsual = 3;
const lengthMax = 10_000;
const extrasTried = [-3, -2, -1, 1, 2, 4, 8, 16];
const printable = Array.from({ length: 95 }, (_, i) => i + 32);
const likedCharacters = /[a-z0-9]/;

/**
 * A text that matches a regular expression, or null when it cannot be read. Look-around, back references and word boundaries
 * are passed over. The expression is never run, so a hostile one costs nothing.
 */
export function generateFromPattern(pattern: string, { dice, least, most }: Lengths): string | null {
  let parsed: Tokens;
  try {
    parsed = parsePattern(pattern);
  } catch {
    return null;
  }
  const isOpenEnd = !pattern.endsWith("$");
  let text = "";
  for (const extra of [0, least - repetitionsUsual, most - repetitionsUsual, ...extrasTried]) {
    text = write(parsed, { dice, extra, left: lengthMax });
    if (text.length >= least && text.length <= most) return text;
    const isPaddable = isOpenEnd || !pattern.startsWith("^");
    if (text.length < least && isPaddable) return pad(text, { isOpenEnd, length: least });
  }
  return text;
}

interface Writing {
  readonly dice: Dice;
  /** Added to how often an open repetition is written. */
  readonly extra: number;
  left: number;
}

function write(token: Tokens, writing: Writing): string {
  switch (token.type) {
    case types.ROOT:
    case types.GROUP:
      return writeGroup(token, writing);
    case types.CHAR:
      writing.left -= 1;
      return String.fromCodePoint(token.value);
    case types.SET:
      writing.left -= 1;
      return String.fromCodePoint(chooseCharacter(token, writing.dice));
    case types.REPETITION:
      return writeRepetition(token, writing);
    default:
      return "";
  }
}

function writeGroup(token: Root | Group, writing: Writing): string {
  if (token.type === types.GROUP && (token.followedBy || token.notFollowedBy || token.lookBehind)) return "";
  const [first, ...others] = token.options ?? [];
  const stack = first ? writing.dice.pick([first, ...others]) : (token.stack ?? []);
  return stack.map((part: Token) => write(part, writing)).join("");
}

function writeRepetition(token: Repetition, writing: Writing): string {
  const usual = Math.max(token.min, Math.min(token.max, repetitionsUsual + writing.extra));
  let text = "";
  for (let i = 0; i < usual && writing.left > 0; i++) {
    writing.left -= 1;
    text += write(token.value, writing);
  }
  return text;
}

function chooseCharacter(token: CharacterSet, dice: Dice): number {
  const allowed = printable.filter((code) => matches(token, code));
  const liked = allowed.filter((code) => likedCharacters.test(String.fromCharCode(code)));
  const [first, ...others] = liked.length > 0 ? liked : allowed;
  return first === undefined ? firstOf(token) : dice.pick([first, ...others]);
}

function matches(token: CharacterSet, code: number): boolean {
  const isListed = token.set.some((part) => {
    if (part.type === types.RANGE) return code >= part.from && code <= part.to;
    return part.type === types.CHAR ? part.value === code : matches(part, code);
  });
  return isListed !== token.not;
}

/** For a set with nothing printable in ASCII, such as [а-я]. */
function firstOf(token: CharacterSet): number {
  const part = token.set[0];
  if (part?.type === types.RANGE) return part.from;
  return part?.type === types.CHAR ? part.value : 0x20;
}

function pad(text: string, { isOpenEnd, length }: { isOpenEnd: boolean; length: number }): string {
  const padding = "a".repeat(length - text.length);
  return isOpenEnd ? text + padding : padding + text;
}

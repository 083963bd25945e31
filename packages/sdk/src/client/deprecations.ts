import { type DeprecatedAnswer, type Deprecation, readDeprecation } from "./read-deprecation.ts";
import { warnDeprecation } from "./warn-deprecation.ts";

/** What one client has seen of what will end. */
export class Deprecations {
  readonly #tell: (deprecation: Deprecation) => void | Promise<void>;
  readonly #now: () => number;
  #seen: Map<string, Deprecation> | undefined;
  #lastText = "";

  constructor(tell: ((deprecation: Deprecation) => void | Promise<void>) | undefined, now: () => number) {
    this.#tell = tell ?? warnDeprecation;
    this.#now = now;
  }

  /** Takes in one answer, error or not, and tells of a thing that was not seen before. */
  async note(answer: DeprecatedAnswer): Promise<void> {
    const text = identify(answer);
    if (text === this.#lastText) return;
    this.#lastText = text;
    const found = readDeprecation(answer, new Date(this.#now()));
    this.#seen ??= new Map();
    const before = this.#seen.get(found.thing);
    // Dates can be added or moved while a program runs: the newest word counts, but the thing is not new.
    this.#seen.set(found.thing, before ? { ...found, firstSeenAt: before.firstSeenAt } : found);
    if (!before) await this.#tell(found);
  }

  /** In the order in which they were first seen. */
  list(): Deprecation[] {
    return [...(this.#seen?.values() ?? [])];
  }
}

/** Whether an answer says that something will end. */
export function isDeprecated(headers: Headers): boolean {
  return headers.has("deprecation") || headers.has("sunset");
}

/** Answers with the same text say the same, so that a program that stays on an old version reads it once and not every time. */
function identify({ headers, method, url }: DeprecatedAnswer): string {
  const names = ["deprecation", "sunset", "link", "sundial-version"];
  const path = headers.has("sundial-version") ? "" : `${method} ${url}`;
  return [...names.map((name) => headers.get(name)), path].join("\n");
}

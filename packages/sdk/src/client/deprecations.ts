import type { Settings } from "./client-options.ts";
import { describeDeprecation } from "./describe-deprecation.ts";
import { type DeprecatedAnswer, type Deprecation, readDeprecation } from "./read-deprecation.ts";
import { warnDeprecation } from "./warn-deprecation.ts";

/** More things than an API can end at once; a server that invents names does not fill the memory. */
const thingsMax = 1000;

/** What one client has seen of what will end. */
export class Deprecations {
  readonly #tell: (deprecation: Deprecation) => void | Promise<void>;
  readonly #settings: Pick<Settings, "now" | "log">;
  #seen: Map<string, Deprecation> | undefined;
  #lastText = "";

  constructor(
    tell: ((deprecation: Deprecation) => void | Promise<void>) | undefined,
    settings: Pick<Settings, "now" | "log">,
  ) {
    this.#tell = tell ?? warnDeprecation;
    this.#settings = settings;
  }

  /** Takes in one answer, error or not, and tells of a thing that was not seen before. */
  async note(answer: DeprecatedAnswer): Promise<void> {
    const text = identify(answer);
    if (text === this.#lastText) return;
    this.#lastText = text;
    const found = readDeprecation(answer, new Date(this.#settings.now()));
    this.#seen ??= new Map();
    const before = this.#seen.get(found.thing);
    if (!before && this.#seen.size >= thingsMax) return;
    // Dates can be added or moved while a program runs: the newest word counts, but the thing is not new.
    this.#seen.set(found.thing, before ? { ...found, firstSeenAt: before.firstSeenAt } : found);
    if (!before) await this.#pass(found);
  }

  /** A notice is no reason for a call to fail, so what the hook throws is logged. */
  async #pass(found: Deprecation): Promise<void> {
    const { log } = this.#settings;
    log?.warn?.(describeDeprecation(found));
    try {
      await this.#tell(found);
    } catch (error) {
      log?.warn?.(`onDeprecation failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** In the order in which they were first seen. */
  list(): Deprecation[] {
    return [...(this.#seen?.values() ?? [])];
  }
}

/** False as a structured field (RFC 9651, section 3.3.6). */
const saysNo = /^\s*\?0\s*(?:;|$)/;

/** Whether an answer says that something will end. */
export function isDeprecated(headers: Headers): boolean {
  return headers.has("sunset") || (headers.has("deprecation") && !saysNo.test(headers.get("deprecation") ?? ""));
}

/** Answers with the same text say the same, so that a program that stays on an old version reads it once and not every time. */
function identify({ headers, method, url }: DeprecatedAnswer): string {
  const names = ["deprecation", "sunset", "link", "sundial-version"];
  const path = headers.has("sundial-version") ? "" : `${method} ${url}`;
  return [...names.map((name) => headers.get(name)), path].join("\n");
}

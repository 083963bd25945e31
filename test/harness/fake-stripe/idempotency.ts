import { invalid, Refusal } from "./refusal.ts";

/** An answer, before it is written. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

interface Kept {
  readonly fingerprint: string;
  answer: Answer | undefined;
  readonly at: number;
}

/** Stripe's idempotency: the first answer of a key is kept for a day, errors of the server too; refusals that came before anything was done are not. */
export interface IdempotencyKeys {
  /** The kept answer, or undefined when the call must be carried out. Throws for other parameters and for a key under way. */
  claim(key: string, fingerprint: string, now: number): Answer | undefined;
  /** Keeps the answer; undefined gives the key free. */
  settle(key: string, answer: Answer | undefined): void;
}

const keySeconds = 86_400;
const keyLengthMax = 255;

export function createIdempotencyKeys(): IdempotencyKeys {
  const keys = new Map<string, Kept>();
  return {
    claim(key, fingerprint, now) {
      if (key.length > keyLengthMax) throw invalid(`Idempotency keys have at most ${keyLengthMax} characters.`);
      const kept = keys.get(key);
      if (!kept || now - kept.at >= keySeconds) {
        keys.set(key, { fingerprint, answer: undefined, at: now });
        return undefined;
      }
      if (kept.fingerprint !== fingerprint) throw mismatch(key);
      if (!kept.answer) throw underWay(key);
      return { ...kept.answer, headers: { ...kept.answer.headers, "idempotent-replayed": "true" } };
    },
    settle(key, answer) {
      const kept = keys.get(key);
      if (answer && kept) kept.answer = answer;
      else keys.delete(key);
    },
  };
}

function mismatch(key: string): Refusal {
  const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
  return new Refusal(400, { type: "idempotency_error", message }, false);
}

function underWay(key: string): Refusal {
  const message = `There is currently another in-progress request using this Idempotent Key: ${key}.`;
  return new Refusal(409, { type: "idempotency_error", code: "idempotency_key_in_use", message });
}

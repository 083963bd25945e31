import type { Outcome } from "./network/outcome.ts";

/** `fault` continues a sentence that begins with the address; so does `unknown`. */
export type Judgement = { readonly fault: string } | { readonly unknown: string } | { readonly fine: true };

/** Answers by which a server says that it is busy, or that it does not like robots: they tell nothing of what people would see. */
const saysNothing = new Set([403, 408, 425, 429]);

/** Whether a page can be read by anyone. */
export function judgeAnswer(outcome: Outcome): Judgement {
  switch (outcome.kind) {
    case "refused":
    case "insecure":
    case "too_big":
      return { fault: outcome.reason };
    case "silent":
      return { unknown: outcome.reason };
    case "answered":
      if (outcome.status < 300) return { fine: true };
      if (outcome.status >= 500 || saysNothing.has(outcome.status))
        return { unknown: `answered with ${outcome.status}` };
      return { fault: `answers with ${outcome.status}` };
  }
}

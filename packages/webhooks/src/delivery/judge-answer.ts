/** What an attempt ended in. */
export type AttemptOutcome =
  | { readonly kind: "answered"; readonly status: number; readonly retryAfter: string | null }
  /** The reason continues a sentence about the address. */
  | { readonly kind: "unanswered"; readonly reason: string };

export interface Judgement {
  /** For people. Null when it succeeded. */
  readonly failure: string | null;
  /** Whether the endpoint says that it is gone for good (RFC 9110, section 15.5.11). */
  readonly isGone: boolean;
  /** The header as it came, where it means that the endpoint wants to be left alone for a while. */
  readonly retryAfter: string | null;
}

/** Any 2xx is success; a redirect is a failure, because nobody has judged where it leads. */
export function judgeAnswer(outcome: AttemptOutcome): Judgement {
  if (outcome.kind === "unanswered")
    return { failure: `The address ${outcome.reason}.`, isGone: false, retryAfter: null };
  const { status } = outcome;
  if (status >= 200 && status < 300) return { failure: null, isGone: false, retryAfter: null };
  const failure =
    status >= 300 && status < 400
      ? `It answered with ${status}, and redirects are not followed. Give the endpoint the address that it leads to.`
      : `It answered with ${status}.`;
  return { failure, isGone: status === 410, retryAfter: status === 429 || status === 503 ? outcome.retryAfter : null };
}

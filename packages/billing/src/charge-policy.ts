import type { Outcome } from "@sundial/usage";

/** One thing that can happen to a call, for the table in the documentation. */
export interface ChargeCase {
  /** Permanent; the documentation and the tests name the case by it. */
  readonly id: string;
  /** What happened, as the caller saw it. */
  readonly situation: string;
  /** What is charged, in a whole sentence. */
  readonly sentence: string;
}

export interface ChargeRule {
  readonly charged: boolean;
  readonly cases: readonly [ChargeCase, ...ChargeCase[]];
}

/** Which calls are charged, by the outcome in the ledger. A new outcome does not compile until it has its rule here, with a case to explain it. */
export const chargePolicy: Readonly<Record<Outcome, ChargeRule>> = {
  succeeded: {
    charged: true,
    cases: [
      {
        id: "succeeded",
        situation: "The answer was complete",
        sentence: "Its input, cached input and output tokens are charged as the answer's `usage` counts them.",
      },
      {
        id: "length_reached",
        situation: "The answer ended at `max_completion_tokens` or at the end of the context",
        sentence: "The tokens up to there are charged, because that is the answer that was asked for.",
      },
      {
        id: "content_filtered",
        situation: "The model's filter ended an answer (`finish_reason` is `content_filter`)",
        sentence: "The input and the output up to there are charged, because the model read and wrote them.",
      },
      {
        id: "answered_by_another_lane",
        situation: "An attempt failed before its first token, and another one answered",
        sentence:
          "The call is charged once, for the tokens of the attempt that answered and at the price of the model that was asked for; attempts that failed cost nothing.",
      },
    ],
  },
  client_disconnected: {
    charged: true,
    cases: [
      {
        id: "client_left",
        situation: "The caller hung up before the answer was complete",
        sentence:
          "The input, and the output that was written until then, are charged; a caller that leaves before the provider began is charged nothing, since no token was counted.",
      },
    ],
  },
  failed: {
    charged: false,
    cases: [
      {
        id: "failed_before_first_token",
        situation: "The provider failed, timed out or refused before the first token",
        sentence: "Nothing is charged, however many attempts were made.",
      },
      {
        id: "prompt_filtered",
        situation: "The provider's filter refused the prompt",
        sentence: "Nothing is charged, because there is no answer.",
      },
      {
        id: "refused",
        situation: "The call was refused here: wrong request, no right, a limit reached, a retired model",
        sentence: "Nothing is charged, because no model was called.",
      },
    ],
  },
  interrupted: {
    charged: false,
    cases: [
      {
        id: "failed_after_first_token",
        situation: "The provider failed after the first token",
        sentence: "Nothing is charged, neither the input nor the part of the answer that arrived.",
      },
      {
        id: "stream_cut",
        situation: "The stream was cut before it was complete, and ended in `stream_interrupted`",
        sentence: "Nothing is charged, because a part is not the answer that was asked for.",
      },
    ],
  },
};

/** Whether the tokens of a call with that outcome are charged. */
export function isCharged(outcome: Outcome): boolean {
  return chargePolicy[outcome].charged;
}

/** A row of the documentation's table. */
export interface ChargeRow extends ChargeCase {
  readonly outcome: Outcome;
  readonly charged: boolean;
}

/** The policy as rows, one for each case. */
export function listChargeRows(): readonly ChargeRow[] {
  return Object.entries(chargePolicy).flatMap(([outcome, { charged, cases }]) =>
    // The policy has no other keys than outcomes.
    cases.map((one) => ({ ...one, outcome: outcome as Outcome, charged })),
  );
}

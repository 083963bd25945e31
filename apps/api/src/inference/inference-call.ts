import type { TokensMax } from "@sundial/billing";
import { toDecimalString } from "@sundial/kernel";
import type { Catalogue, Model } from "@sundial/models";
import type { Outcome } from "@sundial/usage";
import type { Context } from "hono";
import type { ApiEnv } from "../api-app.ts";
import type { Deps } from "../deps.ts";
import { commitDraft } from "../middleware/record-request.ts";
import type { RequestDraft } from "../request-draft.ts";
import { setHeader } from "../response-headers.ts";
import { wouldHaveCost } from "../would-have-cost.ts";
import { noTokens, type TokenCounts } from "./count-tokens.ts";
import { drawTokens, settleTokens } from "./draw-tokens.ts";
import type { Engine } from "./engine.ts";
import { reserveSpend } from "./reserve-spend.ts";

export type InferenceDeps = Pick<
  Deps,
  "engines" | "catalogue" | "modelEnds" | "rateLimits" | "ledger" | "clock" | "metrics" | "log" | "newId" | "spend"
>;

/** One inference call under way, from the drawn quota to the committed record. */
export interface InferenceCall {
  readonly engine: Engine;
  readonly draft: RequestDraft;
  readonly signal: AbortSignal;
  /** Names what answers, in the headers of the response. Call it before the response is made. */
  announce(): void;
  /** Marks the first token of a stream. */
  markFirstToken(): void;
  /** Commits the record and corrects the quota, the first time it is called. Throws `service_unavailable` when the record cannot be committed. */
  end(outcome: {
    readonly outcome: Outcome;
    readonly status: number;
    readonly code?: string;
    readonly tokens?: TokenCounts;
  }): Promise<void>;
}

export interface InferenceInput {
  readonly model: Model;
  /** What the call may use, for the quota; settled afterwards. */
  readonly tokensExpected: number;
  /** The most it can use, for spend limits. */
  readonly countTokensMax: () => TokensMax;
  readonly streamed: boolean;
}

/**
 * Draws on the token quota, holds what a live call may cost, and opens the call. Throws `token_limit_exceeded`, `request_exceeds_token_limit`, `spend_limit_reached`,
 * `spend_limit_busy`, `spend_check_unavailable`.
 */
export async function beginInferenceCall(
  c: Context<ApiEnv>,
  deps: InferenceDeps,
  input: InferenceInput,
): Promise<InferenceCall> {
  const draft = c.get("draft");
  const caller = c.get("caller");
  const startedAtMs = c.get("startedAtMs");
  if (!draft) throw new Error("inference takes API keys only, and every call with a key has a draft");
  const engine = deps.engines[caller.mode];
  const drawn = await drawTokens(c, deps.rateLimits, input.tokensExpected);
  const spend = await reserveSpend(deps.spend, draft, input).catch(async (refusal: unknown) => {
    await settleTokens(deps.rateLimits, drawn, 0);
    throw refusal;
  });
  draft.provider = engine.provider;
  draft.modelServed = input.model.id;
  draft.streamed = input.streamed;
  draft.attempts = 1;
  let ended = false;
  const elapsedMs = () => deps.clock.monotonicMs() - startedAtMs;
  return {
    engine,
    draft,
    signal: c.req.raw.signal,
    announce() {
      setHeader(c, "Sundial-Model-Served", input.model.id);
      setHeader(c, "Sundial-Provider", engine.provider);
      setHeader(c, "Sundial-Attempts", "1");
      // Whole answers are counted by now; the headers of a stream leave before.
      if (draft.mode === "test" && !draft.streamed) showCost(c, deps.catalogue, draft);
    },
    markFirstToken() {
      draft.firstTokenMs ??= Math.round(elapsedMs());
    },
    async end({ outcome, status, code, tokens = noTokens }) {
      if (ended) return;
      ended = true;
      fillDraft(draft, { outcome, status, code: code ?? null, tokens });
      await settleTokens(deps.rateLimits, drawn, tokens.input + tokens.output);
      const settlement = spend?.settle(draft);
      await commitDraft(deps, draft, { durationMs: elapsedMs(), settlement }).then(
        () => spend?.close({ committed: true }),
        (unrecorded: unknown) => {
          spend?.close({ committed: false });
          throw unrecorded;
        },
      );
      // Only what is in the ledger counts: the two must agree.
      deps.metrics.tokens.inc({ mode: draft.mode, kind: "input" }, tokens.input);
      deps.metrics.tokens.inc({ mode: draft.mode, kind: "output" }, tokens.output);
    },
  };
}

function showCost(c: Context<ApiEnv>, catalogue: Catalogue, draft: RequestDraft): void {
  const cost = wouldHaveCost(catalogue, draft);
  if (cost !== null) setHeader(c, "Sundial-Would-Have-Cost", toDecimalString(cost));
}

function fillDraft(
  draft: RequestDraft,
  end: { outcome: Outcome; status: number; code: string | null; tokens: TokenCounts },
): void {
  draft.outcome = end.outcome;
  draft.status = end.status;
  draft.code = end.code;
  draft.inputTokens = BigInt(end.tokens.input);
  draft.cachedInputTokens = BigInt(end.tokens.cachedInput);
  draft.outputTokens = BigInt(end.tokens.output);
}

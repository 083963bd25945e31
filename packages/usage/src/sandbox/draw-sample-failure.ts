import type { Dice } from "@sundial/sandbox";
import type { SampleCall } from "./sample-call.ts";

/** How a failed call is recorded: before the model was looked at, or after. */
interface Failure {
  readonly status: number;
  readonly code: string;
  /** Whether a model had begun to answer, or would have. */
  readonly reachedModel: boolean;
}

/** As often as they stand here. */
const failures: readonly [Failure, ...Failure[]] = [
  { status: 429, code: "rate_limit_exceeded", reachedModel: false },
  { status: 429, code: "rate_limit_exceeded", reachedModel: false },
  { status: 429, code: "rate_limit_exceeded", reachedModel: false },
  { status: 400, code: "invalid_request", reachedModel: false },
  { status: 400, code: "invalid_request", reachedModel: false },
  { status: 404, code: "model_not_found", reachedModel: false },
  { status: 503, code: "upstream_overloaded", reachedModel: true },
  { status: 504, code: "upstream_timeout", reachedModel: true },
  { status: 500, code: "internal_error", reachedModel: true },
];

/** The same call, failed: a stream may have broken off or been left, anything may have been refused. */
export function drawSampleFailure(dice: Dice, call: SampleCall): SampleCall {
  if (call.streamed && dice.chance(0.4)) return breakOff(dice, call);
  const { status, code, reachedModel } = dice.pick(failures);
  const nothing = { inputTokens: 0n, cachedInputTokens: 0n, outputTokens: 0n, firstTokenMs: null, streamed: false };
  const refused = { ...call, ...nothing, status, code, outcome: "failed" as const, latencyMs: dice.integer(1, 9) };
  if (!reachedModel) return { ...refused, model: null, modelServed: null, provider: null, attempts: 0 };
  return { ...refused, latencyMs: code === "upstream_timeout" ? 600_000 : dice.integer(200, 3_000) };
}

function breakOff(dice: Dice, call: SampleCall): SampleCall {
  const outputTokens = BigInt(dice.integer(1, Number(call.outputTokens)));
  if (dice.chance(0.5))
    return { ...call, outputTokens, status: 499, code: "client_disconnected", outcome: "client_disconnected" };
  return { ...call, outputTokens, code: "stream_interrupted", outcome: "interrupted" };
}

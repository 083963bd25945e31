import type { SpendState } from "@sundial/billing";
import type { SpendLimit as WireSpendLimit } from "@sundial/contract/types";
import { toWireMoney } from "../../would-have-cost.ts";

export function toWireSpendLimit(state: SpendState): WireSpendLimit {
  return {
    api_key_id: state.apiKeyId,
    period: state.period,
    enforcement: state.hard ? "hard" : "soft",
    amount: toWireMoney(state.amount),
    alert_percents: [...state.alertPercents],
    spent: toWireMoney(state.spent),
    held: toWireMoney(state.held),
    remaining: toWireMoney(state.remaining),
    period_start: state.range.start.toISOString(),
    period_end: state.range.end.toISOString(),
    is_of_plan: state.setBy === "plan",
  };
}

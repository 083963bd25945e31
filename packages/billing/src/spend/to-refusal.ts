import type { ApiError } from "@sundial/errors";
import { type Clock, toDecimalString } from "@sundial/kernel";
import { billingErrors } from "../errors.ts";
import type { Overrun, Reserving } from "./create-reserver.ts";
import type { SpendAccount } from "./spend-accounts.ts";
import { utcDay } from "./utc-day.ts";

interface Refused {
  readonly account: SpendAccount;
  readonly reserving: Reserving;
  readonly clock: Clock;
}

/** Calls under way end within seconds, mostly. */
const busySeconds = 1;

/** Names the limit that stands in the way the longest. Where only calls under way do, it is `spend_limit_busy`. */
export function toRefusal(overruns: readonly Overrun[], { account, reserving, clock }: Refused): ApiError {
  const { month } = account.terms;
  const day = utcDay(reserving.dayStart);
  const startsAgainAt = ({ period }: Overrun) => (period === "month" ? month : day).end;
  const lasting = overruns.filter(({ alone }) => alone);
  const [overrun] = [...(lasting.length > 0 ? lasting : overruns)].sort(
    (one, other) => startsAgainAt(other).getTime() - startsAgainAt(one).getTime(),
  );
  const limit = reserving.limits.find(({ scope, period }) => scope === overrun?.scope && period === overrun.period);
  if (!overrun || !limit) throw new Error("a call was refused by a limit that it does not have");
  const named = { limit: `${toDecimalString(limit.amount)} USD`, period: limit.period };
  if (!overrun.alone) return billingErrors.spend_limit_busy(named, { retryAfterSeconds: busySeconds });
  const end = startsAgainAt(overrun);
  const retryAfterSeconds = Math.max(1, Math.ceil((end.getTime() - clock.nowMs()) / 1000));
  return billingErrors.spend_limit_reached({ ...named, starts_again_at: end.toISOString() }, { retryAfterSeconds });
}

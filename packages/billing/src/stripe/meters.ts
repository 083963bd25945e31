import type Stripe from "stripe";
import { CollectorError, type MeterSum, type MeterSumsQuery, type MeterValue } from "../collector.ts";
import { fromSeconds, toSeconds } from "./convert.ts";
import { callStripe } from "./to-collector-error.ts";

/** Stripe tells repeated identifiers by this text and, so far, by no code of its own. */
const isKnown = /an event already exists with identifier/i;

/** Without retries of the package: who sends decides when to try again, and writes down that it tried. */
export async function reportMeterValue(stripe: Stripe, input: MeterValue): Promise<"taken" | "known"> {
  const { customerId, meter, value, identifier, at } = input;
  const payload = { stripe_customer_id: customerId, value: value.toString() };
  const event = { event_name: meter, payload, identifier, timestamp: toSeconds(at) };
  try {
    await callStripe(() => stripe.billing.meterEvents.create(event, { maxNetworkRetries: 0 }));
    return "taken";
  } catch (error) {
    if (error instanceof CollectorError && isKnown.test(error.message)) return "known";
    throw error;
  }
}

/** Reads sums; meters are asked for by Stripe's own ids, which `createSumsReader` keeps. */
export function createSumsReader(stripe: Stripe): (query: MeterSumsQuery) => Promise<readonly MeterSum[]> {
  let ids = new Map<string, string>();

  async function idOf(meter: string): Promise<string> {
    if (!ids.has(meter)) {
      const meters = await stripe.billing.meters
        .list({ status: "active", limit: 100 })
        .autoPagingToArray({ limit: 10_000 });
      ids = new Map(meters.map(({ id, event_name }) => [event_name, id]));
    }
    const id = ids.get(meter);
    if (id === undefined)
      throw new CollectorError(`Stripe has no meter ${meter}`, { reason: "refused", code: "no_meter" });
    return id;
  }

  return ({ customerId, meter, from, until, by }) =>
    callStripe(async () => {
      const summaries = await stripe.billing.meters
        .listEventSummaries(await idOf(meter), {
          customer: customerId,
          start_time: toSeconds(from),
          end_time: toSeconds(until),
          limit: 100,
          ...(by === "day" && { value_grouping_window: "day" as const }),
        })
        .autoPagingToArray({ limit: 10_000 });
      return summaries.map((sum) => ({
        from: fromSeconds(sum.start_time),
        value: BigInt(Math.round(sum.aggregated_value)),
      }));
    });
}

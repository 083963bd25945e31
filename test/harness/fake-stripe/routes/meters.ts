import type Stripe from "stripe";
import { type Call, type Handlers, idOf, on, page } from "../call.ts";
import { sumEvents } from "../metering/sum-events.ts";
import type { Meter } from "../objects.ts";
import { invalid } from "../refusal.ts";
import { find, newId } from "../world.ts";

export const meters: Handlers = {
  "POST /v1/billing/meters": on(createMeter),
  "GET /v1/billing/meters": on(listMeters),
  "GET /v1/billing/meters/{}": on((call) => find(call.world.meters, "billing meter", idOf(call))),
  "POST /v1/billing/meters/{}": on(renameMeter),
  "POST /v1/billing/meters/{}/deactivate": on((call) => setStatus(call, "inactive")),
  "POST /v1/billing/meters/{}/reactivate": on((call) => setStatus(call, "active")),
  "GET /v1/billing/meters/{}/event_summaries": on(listSummaries),
};

function createMeter({ world, params, now, emit }: Call<Stripe.Billing.MeterCreateParams>): Meter {
  const taken = [...world.meters.values()].some(
    (meter) => meter.event_name === params.event_name && meter.status === "active",
  );
  if (taken)
    throw invalid(`An active meter for the event name ${params.event_name} already exists.`, { param: "event_name" });
  if (params.event_name.length > 100)
    throw invalid("Invalid event_name: must be at most 100 characters", { param: "event_name" });
  const meter: Meter = {
    id: newId(world, "mtr"),
    object: "billing.meter",
    created: now(),
    livemode: false,
    display_name: params.display_name,
    event_name: params.event_name,
    status: "active",
    default_aggregation: params.default_aggregation,
    customer_mapping: params.customer_mapping ?? { event_payload_key: "stripe_customer_id", type: "by_id" },
    value_settings: params.value_settings ?? { event_payload_key: "value" },
  };
  world.meters.set(meter.id, meter);
  emit("billing.meter.created", meter);
  return meter;
}

function listMeters({ world, params }: Call<Stripe.Billing.MeterListParams>) {
  const found = [...world.meters.values()].filter(({ status }) => !params.status || params.status === status);
  return page(found, params, "/v1/billing/meters");
}

function renameMeter(call: Call<Stripe.Billing.MeterUpdateParams>): Meter {
  const meter = find(call.world.meters, "billing meter", idOf(call));
  if (call.params.display_name) meter.display_name = call.params.display_name;
  call.emit("billing.meter.updated", meter);
  return meter;
}

function setStatus(call: Call, status: Meter["status"]): Meter {
  const meter = find(call.world.meters, "billing meter", idOf(call));
  meter.status = status;
  call.emit(status === "active" ? "billing.meter.reactivated" : "billing.meter.deactivated", meter);
  return meter;
}

const lengths = { hour: 3_600, day: 86_400 };

function listSummaries(call: Call<Stripe.Billing.MeterListEventSummariesParams>) {
  const { world, params } = call;
  const meter = find(world.meters, "billing meter", idOf(call));
  const { customer, start_time: start, end_time: end, value_grouping_window: window } = params;
  find(world.customers, "customer", customer);
  const step = window ? lengths[window as keyof typeof lengths] : 60;
  if (start % step !== 0 || end % step !== 0)
    throw invalid(`start_time and end_time must be aligned with ${window ?? "minute"} boundaries`, {
      param: "start_time",
    });
  if (start >= end) throw invalid("start_time must be before end_time", { param: "start_time" });
  const summaries = [];
  for (let at = start; at < end; at += window ? step : end - start) {
    const until = window ? at + step : end;
    summaries.push({
      id: `mtrusg_${meter.id}_${customer}_${at}_${until}`,
      object: "billing.meter_event_summary",
      aggregated_value: sumEvents(world, { meter, customer, start: at, end: until }),
      start_time: at,
      end_time: until,
      livemode: false,
      meter: meter.id,
    });
  }
  return page(summaries, params, `/v1/billing/meters/${meter.id}/event_summaries`);
}

import type Stripe from "stripe";
import { type Call, type Handlers, on } from "../call.ts";
import { acceptEvent, type GivenEvent, windows } from "../metering/accept-event.ts";
import { invalid, Refusal } from "../refusal.ts";
import { newId, type World } from "../world.ts";

export const meterEvents: Handlers = {
  "POST /v1/billing/meter_events": on(createEvent),
  "POST /v1/billing/meter_event_adjustments": on(cancelEvent),
  "POST /v2/billing/meter_events": on(createEventV2),
  "POST /v2/billing/meter_event_adjustments": on(cancelEventV2),
  "POST /v2/billing/meter_event_session": on(openSession),
  "POST /v2/billing/meter_event_stream": on(streamEvents),
};

const sessionSeconds = 900;
const streamEventsMax = 100;

function createEvent({ world, params, now }: Call<Stripe.Billing.MeterEventCreateParams>) {
  const { identifier, event_name, timestamp, receivedAt, customer } = acceptEvent(world, params, now);
  const { payload } = params;
  return {
    object: "billing.meter_event",
    created: receivedAt,
    event_name,
    identifier,
    livemode: false,
    payload,
    timestamp,
    customer,
  };
}

function createEventV2({ world, params, now }: Call<Stripe.V2.Billing.MeterEventCreateParams>) {
  const event = acceptEvent(world, fromV2(params), now);
  return {
    object: "v2.billing.meter_event",
    created: toIso(event.receivedAt),
    event_name: event.event_name,
    identifier: event.identifier,
    livemode: false,
    payload: params.payload,
    timestamp: toIso(event.timestamp),
  };
}

function cancelEvent({ world, params, now }: Call<Stripe.Billing.MeterEventAdjustmentCreateParams>) {
  cancel(world, { ...params, identifier: params.cancel?.identifier }, now);
  const { event_name } = params;
  return {
    object: "billing.meter_event_adjustment",
    cancel: params.cancel,
    event_name,
    livemode: false,
    status: "pending",
    type: "cancel",
  };
}

function cancelEventV2({ world, params, now }: Call<Stripe.V2.Billing.MeterEventAdjustmentCreateParams>) {
  cancel(world, { event_name: params.event_name, identifier: params.cancel.identifier }, now);
  return {
    id: newId(world, "mtr_evt_adj"),
    object: "v2.billing.meter_event_adjustment",
    cancel: params.cancel,
    created: toIso(now()),
    event_name: params.event_name,
    livemode: false,
    status: "pending",
    type: "cancel",
  };
}

function cancel(world: World, named: { event_name: string; identifier?: string | undefined }, now: Call["now"]): void {
  const event = [...world.meterEvents.values()].findLast(
    (one) => one.identifier === named.identifier && one.event_name === named.event_name,
  );
  if (!event)
    throw invalid(`No meter event found with identifier ${named.identifier}.`, { param: "cancel[identifier]" });
  if (now(event.customer) - event.receivedAt > windows.identifierSeconds)
    throw invalid("A meter event can only be cancelled within 24 hours of being received.", {
      param: "cancel[identifier]",
    });
  event.cancelled = true;
}

function openSession({ world, now }: Call) {
  const token = newId(world, "token_stream");
  const expires = now() + sessionSeconds;
  world.streamTokens.set(token, expires);
  return {
    id: newId(world, "mtr_evt_sess"),
    object: "v2.billing.meter_event_session",
    authentication_token: token,
    created: toIso(now()),
    expires_at: toIso(expires),
    livemode: false,
  };
}

/** Checked after the answer, as Stripe does: what is refused comes as an event, with samples only. */
function streamEvents({
  world,
  params,
  now,
  token,
  emit,
}: Call<{ events: readonly Stripe.V2.Billing.MeterEventCreateParams[] }>) {
  if ((world.streamTokens.get(token) ?? 0) <= now())
    throw new Refusal(401, {
      type: "temporary_session_expired",
      code: "billing_meter_event_session_expired",
      message: "The session has expired.",
    });
  if (params.events.length > streamEventsMax) throw invalid("At most 100 events a request.", { param: "events" });
  const refusals = params.events.flatMap((given) => {
    try {
      acceptEvent(world, fromV2(given), now);
      return [];
    } catch (error) {
      if (error instanceof Refusal)
        return [{ code: error.body.code ?? "duplicate", identifier: given.identifier, message: error.message }];
      throw error;
    }
  });
  for (const [code, sample_errors] of Map.groupBy(refusals, (refusal) => refusal.code))
    emit("v1.billing.meter.error_report_triggered", {
      code,
      error_count: sample_errors.length,
      sample_errors: sample_errors.slice(0, 5),
    });
  return {};
}

function fromV2({ timestamp, ...event }: Stripe.V2.Billing.MeterEventCreateParams): GivenEvent {
  return { ...event, ...(timestamp !== undefined && { timestamp: Math.floor(Date.parse(timestamp) / 1000) }) };
}

function toIso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

import type { Meter, MeterEvent } from "../objects.ts";
import { invalid, Refusal } from "../refusal.ts";
import { newId, type World } from "../world.ts";

export interface GivenEvent {
  readonly event_name: string;
  readonly payload: Record<string, string>;
  readonly identifier?: string | undefined;
  /** Seconds. */
  readonly timestamp?: number | undefined;
}

const day = 86_400;
export const windows = { pastSeconds: 35 * day, futureSeconds: 300, identifierSeconds: day };

/** Takes one event, or refuses it as Stripe does: unknown meter or customer, values a double cannot hold, times out of the windows, identifiers seen within a day. */
export function acceptEvent(world: World, given: GivenEvent, now: (customer: string) => number): MeterEvent {
  const meter = [...world.meters.values()].find(({ event_name }) => event_name === given.event_name);
  if (!meter) throw refused("no_meter", `No meter found with event name ${given.event_name}.`);
  if (meter.status !== "active") throw refused("archived_meter", `The meter ${given.event_name} is inactive.`);
  const customer = given.payload[meter.customer_mapping.event_payload_key];
  if (!customer) throw refused("meter_event_no_customer_defined", "The payload names no customer.");
  if (!world.customers.has(customer) || world.customers.get(customer)?.deleted)
    throw refused("meter_event_customer_not_found", `No such customer: '${customer}'`);
  const receivedAt = now(customer);
  const timestamp = given.timestamp ?? receivedAt;
  assertTime(timestamp, receivedAt);
  const value = readValue(meter, given.payload);
  const identifier = given.identifier ?? newId(world, "mev");
  assertNew(world, identifier, receivedAt);
  const event = { identifier, event_name: given.event_name, customer, value, timestamp, receivedAt, cancelled: false };
  world.meterEvents.set(newId(world, "received"), event);
  world.identifiers.set(identifier, receivedAt);
  return event;
}

function assertTime(timestamp: number, receivedAt: number): void {
  if (timestamp > receivedAt + windows.futureSeconds)
    throw refused("timestamp_in_future", "The timestamp is more than 5 minutes in the future.");
  if (timestamp < receivedAt - windows.pastSeconds)
    throw refused("timestamp_too_far_in_past", "The timestamp is more than 35 calendar days in the past.");
}

function readValue(meter: Meter, payload: Record<string, string>): string {
  const value = payload[meter.value_settings.event_payload_key];
  if (value === undefined || !/^-?\d+(\.\d+)?$/.test(value))
    throw refused("meter_event_invalid_value", `Invalid value: ${value}`);
  if (value.replace(/[-.]/g, "").replace(/^0+/, "").length > 15)
    throw refused("meter_event_value_too_many_digits", "The value has more than 15 significant digits.");
  return value;
}

function assertNew(world: World, identifier: string, receivedAt: number): void {
  if (identifier.length > 100)
    throw invalid("Invalid identifier: must be at most 100 characters", { param: "identifier" });
  const seenAt = world.identifiers.get(identifier);
  if (seenAt === undefined || receivedAt - seenAt >= windows.identifierSeconds) return;
  const message = `An event already exists with identifier ${identifier}.`;
  throw new Refusal(400, { type: "invalid_request_error", message }, false);
}

function refused(code: string, message: string): Refusal {
  return new Refusal(400, { type: "invalid_request_error", code, message }, false);
}

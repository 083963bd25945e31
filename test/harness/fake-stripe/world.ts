import { readFileSync, writeFileSync } from "node:fs";
import Stripe from "stripe";
import type {
  CheckoutSession,
  CreditGrant,
  CreditNote,
  Customer,
  Invoice,
  InvoiceItem,
  Meter,
  MeterEvent,
  PortalSession,
  Price,
  Product,
  Refund,
  StripeEvent,
  Subscription,
  TestClock,
} from "./objects.ts";
import { missing } from "./refusal.ts";

/** Everything the fake knows, by id. Plain data, so that it can be kept in a file between two starts. */
export interface World {
  readonly customers: Map<string, Customer>;
  readonly products: Map<string, Product>;
  readonly prices: Map<string, Price>;
  readonly meters: Map<string, Meter>;
  /** In order of arrival. */
  readonly meterEvents: Map<string, MeterEvent>;
  /** When each identifier of a meter event last came. */
  readonly identifiers: Map<string, number>;
  readonly subscriptions: Map<string, Subscription>;
  readonly invoices: Map<string, Invoice>;
  readonly invoiceItems: Map<string, InvoiceItem>;
  readonly creditGrants: Map<string, CreditGrant>;
  readonly creditNotes: Map<string, CreditNote>;
  readonly refunds: Map<string, Refund>;
  readonly checkouts: Map<string, CheckoutSession>;
  readonly portals: Map<string, PortalSession>;
  readonly testClocks: Map<string, TestClock>;
  readonly events: Map<string, StripeEvent>;
  /** When each token of the event stream expires. */
  readonly streamTokens: Map<string, number>;
  readonly counters: Map<string, number>;
}

export function createWorld(): World {
  return {
    customers: new Map(),
    products: new Map(),
    prices: new Map(),
    meters: new Map(),
    meterEvents: new Map(),
    identifiers: new Map(),
    subscriptions: new Map(),
    invoices: new Map(),
    invoiceItems: new Map(),
    creditGrants: new Map(),
    creditNotes: new Map(),
    refunds: new Map(),
    checkouts: new Map(),
    portals: new Map(),
    testClocks: new Map(),
    events: new Map(),
    streamTokens: new Map(),
    counters: new Map(),
  };
}

/** Reads what `saveWorld` wrote; an empty world when there is nothing to read. */
export function loadWorld(file: string | undefined): World {
  const world = createWorld();
  const text = file ? readText(file) : undefined;
  if (text) {
    const saved = JSON.parse(text) as Record<string, [string, never][]>;
    for (const [name, map] of Object.entries(world)) for (const [id, one] of saved[name] ?? []) map.set(id, one);
  }
  return world;
}

export function saveWorld(world: World, file: string): void {
  writeFileSync(file, JSON.stringify(Object.fromEntries(Object.entries(world).map(([name, map]) => [name, [...map]]))));
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** `cus_0000000001`: in order of time, so that lists need no other order. */
export function newId(world: World, prefix: string): string {
  const count = (world.counters.get(prefix) ?? 0) + 1;
  world.counters.set(prefix, count);
  return `${prefix}_${String(count).padStart(14, "0")}`;
}

/** Finds an object or answers 404 as Stripe does. */
export function find<T>(objects: ReadonlyMap<string, T>, kind: string, id: string): T {
  const found = objects.get(id);
  if (!found) throw missing(kind, id);
  return found;
}

export const apiVersion: string = Stripe.API_VERSION;

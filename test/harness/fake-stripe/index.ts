import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import type { Call } from "./call.ts";
import type { Faults } from "./faults.ts";
import { renewSubscriptions } from "./invoicing/renew-subscriptions.ts";
import { registerCheckoutPages } from "./pages/checkout.ts";
import { registerHomePage } from "./pages/home.ts";
import { registerPortalPages } from "./pages/portal.ts";
import { Refusal } from "./refusal.ts";
import { serveCalls } from "./serve-calls.ts";
import { createWebhooks, type WebhookEndpoint, type Webhooks } from "./webhooks.ts";
import { loadWorld, saveWorld, type World } from "./world.ts";

export type { Fault, FaultCall, Faults } from "./faults.ts";
export type { StripeEvent } from "./objects.ts";
export { type Delivery, signEvent } from "./webhooks.ts";

/** Kept with the world, because what happened must not lie in the future after a new start. */
const movedMs = "moved_ms";

export interface SeenCall {
  readonly method: string;
  readonly path: string;
  readonly params: unknown;
  readonly status: number;
}

/** Stripe on this machine: it keeps state, sums meters up, makes invoices, and refuses what the real one refuses. */
export interface FakeStripe {
  /** For `STRIPE_API_URL`. */
  readonly url: string;
  readonly world: World;
  /** Every call that was carried out. */
  readonly calls: readonly SeenCall[];
  /** What goes wrong from now on; without an argument nothing does. */
  misbehave(faults?: Faults): void;
  /** Moves the time that holds for customers without a test clock, and does what falls due. */
  advance(ms: number): void;
  /** Where events go. */
  sendEventsTo(endpoint: WebhookEndpoint): void;
  readonly deliver: Webhooks["deliver"];
  stop(): Promise<void>;
}

export interface FakeStripeOptions {
  readonly port?: number;
  readonly nowMs?: () => number;
  readonly webhook?: WebhookEndpoint;
  /** Events are sent as they come, instead of by `deliver`. */
  readonly deliverAtOnce?: boolean;
  /** Keeps the state between two starts. */
  readonly file?: string;
}

export async function startFakeStripe(options: FakeStripeOptions = {}): Promise<FakeStripe> {
  const { nowMs = Date.now, file } = options;
  const world = loadWorld(file);
  const calls: SeenCall[] = [];
  let faults: Faults = () => undefined;
  let endpoint = options.webhook;
  let baseUrl = "";
  const webhooks = createWebhooks(world, () => endpoint);

  const now: Call["now"] = (customer) => {
    const clock = world.testClocks.get(world.customers.get(customer ?? "")?.test_clock ?? "");
    return clock?.frozen_time ?? Math.floor((nowMs() + (world.counters.get(movedMs) ?? 0)) / 1000);
  };
  const emit: Call["emit"] = (type, object) => webhooks.emit(type, object, now());
  const callOf = () => ({ world, now, emit, baseUrl });

  function advance(ms: number): void {
    world.counters.set(movedMs, (world.counters.get(movedMs) ?? 0) + ms);
    renewSubscriptions(callOf());
  }

  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.message, error.status as 404); // one of Stripe's own statuses
    console.error(error);
    return c.json({ error: { type: "api_error", message: String(error) } }, 500);
  });
  app.use(async (_, next) => {
    renewSubscriptions(callOf());
    await next();
    if (file) saveWorld(world, file);
    if (options.deliverAtOnce) void webhooks.deliver();
  });
  registerCheckoutPages(app, callOf);
  registerPortalPages(app, callOf);
  registerHomePage(app, callOf, advance);
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.all("*", serveCalls({ world, faults: () => faults, callOf, onCall: (seen) => void calls.push(seen) }));

  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: options.port ?? 0 }) as Server; // plain HTTP
  if (!server.listening) await once(server, "listening");
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server's address is never a path
  return {
    url: baseUrl,
    world,
    calls,
    misbehave: (next = () => undefined) => {
      faults = next;
    },
    advance,
    sendEventsTo: (next) => {
      endpoint = next;
    },
    deliver: webhooks.deliver,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

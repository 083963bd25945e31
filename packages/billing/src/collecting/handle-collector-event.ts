import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { eq } from "drizzle-orm";
import type {
  Collector,
  CollectorCheckout,
  CollectorCustomer,
  CollectorInvoice,
  CollectorSubscription,
} from "../collector.ts";
import { collectorEvents } from "../tables/collecting.ts";

export interface HandleContext {
  readonly db: Db;
  readonly clock: Clock;
}

/**
 * What is done with what the collector has now, whatever the events were: each is called with the state as it was read after the event came, and must come to the same end when
 * it is called twice. Null stands for an object that is gone.
 */
export interface CollectorHandlers {
  readonly customer: (ctx: HandleContext, id: string, customer: CollectorCustomer | null) => Promise<void>;
  readonly checkout: (ctx: HandleContext, id: string, checkout: CollectorCheckout | null) => Promise<void>;
  readonly subscription: (ctx: HandleContext, id: string, subscription: CollectorSubscription | null) => Promise<void>;
  readonly invoice: (ctx: HandleContext, id: string, invoice: CollectorInvoice | null) => Promise<void>;
}

export interface HandleCollectorEventDeps extends HandleContext {
  readonly collector: Pick<
    Collector,
    "readCustomer" | "readCheckout" | "readSubscription" | "readInvoice" | "readRefundedInvoice"
  >;
  readonly handlers: CollectorHandlers;
}

/**
 * Reads the object anew and hands it on, so that neither the order of events nor their number matters. One at a time: of two that read the same object, the later read must be
 * written later; the caller sees to that. Returns false for an event that was handled, or that is unknown.
 */
export async function handleCollectorEvent(deps: HandleCollectorEventDeps, eventId: string): Promise<boolean> {
  const { db, clock } = deps;
  const [event] = await db.select().from(collectorEvents).where(eq(collectorEvents.id, eventId));
  if (!event || event.handledAt) return false;
  await handOn(deps, event);
  await db.update(collectorEvents).set({ handledAt: clock.now() }).where(eq(collectorEvents.id, eventId));
  return true;
}

async function handOn(
  { db, clock, collector, handlers }: HandleCollectorEventDeps,
  { subjectKind, subjectId: id }: typeof collectorEvents.$inferSelect,
): Promise<void> {
  const ctx = { db, clock };
  switch (subjectKind) {
    case "customer":
      return handlers.customer(ctx, id, await collector.readCustomer(id));
    case "checkout":
      return handlers.checkout(ctx, id, await collector.readCheckout(id));
    case "subscription":
      return handlers.subscription(ctx, id, await collector.readSubscription(id));
    case "invoice":
      return handlers.invoice(ctx, id, await collector.readInvoice(id));
    case "refund": {
      const invoice = await collector.readRefundedInvoice(id);
      return invoice ? handlers.invoice(ctx, invoice.id, invoice) : undefined;
    }
    case "other":
  }
}

import { billingErrors, type Collector, hasPaid, isBillingCustomer, type Plan } from "@sundial/billing";
import type { Db } from "@sundial/db";

/** How money is collected on this installation. */
export interface Payments {
  readonly collector: "none" | "stripe";
  /** Throws `payment_method_required` when the plan costs something and nothing was ever collected for one. */
  assertPayable(db: Db, plan: Plan, organizationId: string): Promise<void>;
  /** Who collects from the organization, and whether that is paused because the key is missing. */
  findCollection(db: Db, organizationId: string): Promise<Collection>;
}

export interface Collection {
  readonly collector: Payments["collector"];
  readonly isPaused: boolean;
}

/** Without a payment provider every plan can be chosen, and invoices are not collected; those of the provider's customers wait for it. */
export function createPayments(collector: Collector | null): Payments {
  if (!collector) return { collector: "none", assertPayable: async () => undefined, findCollection: findWithoutKey };
  return {
    collector: "stripe",
    findCollection: async () => ({ collector: "stripe", isPaused: false }),
    async assertPayable(db, plan, organizationId) {
      if (plan.basePerMonth === 0n || (await hasPaid(db, organizationId))) return;
      throw billingErrors.payment_method_required({ plan: plan.name }, { param: "plan" });
    },
  };
}

async function findWithoutKey(db: Db, organizationId: string): Promise<Collection> {
  const isPaused = await isBillingCustomer(db, organizationId);
  return { collector: isPaused ? "stripe" : "none", isPaused };
}

import { billingErrors, type Collector, hasPaid, type Plan } from "@sundial/billing";
import type { Db } from "@sundial/db";

/** How money is collected on this installation. */
export interface Payments {
  readonly collector: "none" | "stripe";
  /** Throws `payment_method_required` when the plan costs something and nothing was ever collected for one. */
  assertPayable(db: Db, plan: Plan, organizationId: string): Promise<void>;
}

/** Without a payment provider every plan can be chosen, and invoices are not collected. */
export function createPayments(collector: Collector | null): Payments {
  if (!collector) return { collector: "none", assertPayable: async () => undefined };
  return {
    collector: "stripe",
    async assertPayable(db, plan, organizationId) {
      if (plan.basePerMonth === 0n || (await hasPaid(db, organizationId))) return;
      throw billingErrors.payment_method_required({ plan: plan.name }, { param: "plan" });
    },
  };
}

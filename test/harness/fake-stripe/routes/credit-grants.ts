import type Stripe from "stripe";
import { type Call, type Handlers, idOf, mergeMetadata, on, page } from "../call.ts";
import { isUsable } from "../invoicing/apply-credits.ts";
import type { CreditGrant } from "../objects.ts";
import { invalid } from "../refusal.ts";
import { find, newId } from "../world.ts";

export const creditGrants: Handlers = {
  "POST /v1/billing/credit_grants": on(createGrant),
  "GET /v1/billing/credit_grants": on(listGrants),
  "GET /v1/billing/credit_grants/{}": on((call) => answer(grantOf(call))),
  "POST /v1/billing/credit_grants/{}/expire": on(expire),
  "POST /v1/billing/credit_grants/{}/void": on(voidGrant),
  "GET /v1/billing/credit_balance_summary": on(summarize),
};

const usualPriority = 50;

function grantOf(call: Pick<Call, "world" | "ids">): CreditGrant {
  return find(call.world.creditGrants, "credit grant", idOf(call));
}

function createGrant({ world, params, now, emit }: Call<Stripe.Billing.CreditGrantCreateParams>) {
  const customer = params.customer ?? "";
  find(world.customers, "customer", customer);
  const { monetary } = params.amount;
  if (!monetary || monetary.value <= 0)
    throw invalid("The amount must be above zero.", { param: "amount[monetary][value]" });
  const { scope } = params.applicability_config;
  if ((scope.prices?.length ?? 0) > 20)
    throw invalid("At most 20 prices.", { param: "applicability_config[scope][prices]" });
  if (params.priority !== undefined && (params.priority < 0 || params.priority > 100))
    throw invalid("The priority must be from 0 to 100.", { param: "priority" });
  if (params.expires_at !== undefined && params.expires_at <= now(customer))
    throw invalid("The expiry must lie ahead.", { param: "expires_at" });
  const grant: CreditGrant = {
    id: newId(world, "credgr"),
    object: "billing.credit_grant",
    created: now(customer),
    livemode: false,
    customer,
    name: params.name ?? null,
    category: params.category === "paid" ? "paid" : "promotional",
    amount: { type: "monetary", monetary },
    applicability_config: { scope: scope.prices ? { prices: scope.prices } : { price_type: "metered" } },
    effective_at: params.effective_at ?? now(customer),
    expires_at: params.expires_at ?? null,
    priority: params.priority ?? usualPriority,
    voided_at: null,
    metadata: mergeMetadata({}, params.metadata),
    left: monetary.value,
  };
  world.creditGrants.set(grant.id, grant);
  emit("billing.credit_grant.created", answer(grant));
  return answer(grant);
}

function listGrants({ world, params }: Call<Stripe.Billing.CreditGrantListParams>) {
  const found = [...world.creditGrants.values()].filter(
    ({ customer }) => !params.customer || params.customer === customer,
  );
  const listed = page(found, params, "/v1/billing/credit_grants");
  return { ...listed, data: listed.data.map(answer) };
}

function expire(call: Call) {
  const grant = grantOf(call);
  grant.expires_at = call.now(grant.customer);
  call.emit("billing.credit_grant.updated", answer(grant));
  return answer(grant);
}

function voidGrant(call: Call) {
  const grant = grantOf(call);
  if (grant.left < grant.amount.monetary.value) throw invalid("A grant that was used cannot be voided; expire it.");
  grant.voided_at = call.now(grant.customer);
  call.emit("billing.credit_grant.updated", answer(grant));
  return answer(grant);
}

function summarize({ world, params, now }: Call<Stripe.Billing.CreditBalanceSummaryRetrieveParams>) {
  const customer = params.customer ?? "";
  const grants = [...world.creditGrants.values()].filter(
    (grant) =>
      grant.customer === customer &&
      isUsable(grant, now(customer)) &&
      (params.filter.type !== "credit_grant" || params.filter.credit_grant === grant.id),
  );
  const value = grants.reduce((sum, { left }) => sum + left, 0);
  const balance = { type: "monetary", monetary: { currency: "usd", value } };
  return {
    object: "billing.credit_balance_summary",
    balances: [{ available_balance: balance, ledger_balance: balance }],
    customer,
    livemode: false,
  };
}

function answer({ left: _, ...grant }: CreditGrant) {
  return grant;
}

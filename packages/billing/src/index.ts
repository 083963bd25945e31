export { listChangedInvoices } from "./attribution/list-changed-invoices.ts";
export { type ListPaidInvoicesInput, listPaidInvoices } from "./attribution/list-paid-invoices.ts";
export { readKeyCharges } from "./attribution/read-key-charges.ts";
export { readKeyPayments } from "./attribution/read-key-payments.ts";
export { describeChange, diffCatalogue } from "./catalogue/diff-catalogue.ts";
export { meterKey } from "./catalogue/meter-key.ts";
export { type CataloguePlan, planCatalogue, planPriceKeys } from "./catalogue/plan-catalogue.ts";
export type {
  Catalogue,
  CatalogueChange,
  CatalogueMeter,
  CataloguePrice,
  CatalogueProduct,
} from "./catalogue/types.ts";
export {
  type ChargeCase,
  type ChargeRow,
  type ChargeRule,
  chargePolicy,
  isCharged,
  listChargeRows,
} from "./charge-policy.ts";
export { beginPaidPlan, type PaidCheckout } from "./collecting/begin-paid-plan.ts";
export { catchUpEvents } from "./collecting/catch-up-events.ts";
export { copyCredits } from "./collecting/copy-credits.ts";
export { countUnsettledInvoices } from "./collecting/count-unsettled-invoices.ts";
export { createCheckout } from "./collecting/create-checkout.ts";
export { ensureBillingCustomer, findBillingCustomer } from "./collecting/ensure-billing-customer.ts";
export { expireCollectorEvents } from "./collecting/expire-collector-events.ts";
export { followCheckout, followCustomer } from "./collecting/follow-customer.ts";
export { followInvoice, type PaymentJob } from "./collecting/follow-invoice.ts";
export { followSubscription } from "./collecting/follow-subscription.ts";
export { type CollectorHandlers, handleCollectorEvent } from "./collecting/handle-collector-event.ts";
export { hasPaid } from "./collecting/has-paid.ts";
export { isBillingCustomer } from "./collecting/is-billing-customer.ts";
export { listBillingCustomers } from "./collecting/list-billing-customers.ts";
export { openBillingPortal } from "./collecting/open-billing-portal.ts";
export { collectorEventTopic, receiveCollectorEvent } from "./collecting/receive-collector-event.ts";
export { type SettleInvoicesDeps, settleInvoices } from "./collecting/settle-invoices.ts";
export { type SyncOutcome, syncSubscription } from "./collecting/sync-subscription.ts";
export { voidSettledInvoices } from "./collecting/void-settled-invoices.ts";
export {
  type CheckoutInput,
  type Collector,
  type CollectorCheckout,
  type CollectorCustomer,
  CollectorError,
  type CollectorEvent,
  type CollectorFailure,
  type CollectorInvoice,
  type CollectorInvoiceState,
  type CollectorSubscription,
  type CreditGrantInput,
} from "./collector.ts";
export { type CollectorSettings, createCollector } from "./create-collector.ts";
export { type GrantCreditInput, type GrantedCredit, grantCredit } from "./credits/grant-credit.ts";
export { listCredits } from "./credits/list-credits.ts";
export { type ModelChargesInput, sumModelCharges } from "./credits/sum-model-charges.ts";
export type { Credit } from "./credits/types.ts";
export { billingErrors } from "./errors.ts";
export { adoptRestoredLedger } from "./invoices/adopt-restored-ledger.ts";
export { draftInvoices } from "./invoices/draft-invoices.ts";
export { getInvoice } from "./invoices/get-invoice.ts";
export { invoiceNumber } from "./invoices/invoice-number.ts";
export type { InvoicingDeps } from "./invoices/invoicing-deps.ts";
export { type ListInvoiceLineCallsInput, listInvoiceLineCalls } from "./invoices/list-invoice-line-calls.ts";
export { type ListInvoicesInput, listInvoices } from "./invoices/list-invoices.ts";
export { markInvoicePaid } from "./invoices/mark-invoice-paid.ts";
export { markPastDue } from "./invoices/mark-past-due.ts";
export { openInvoices } from "./invoices/open-invoices.ts";
export { type InvoicePreview, previewNextInvoice } from "./invoices/preview-next-invoice.ts";
export { type RefundInvoiceInput, refundInvoice } from "./invoices/refund-invoice.ts";
export { toLineFacts } from "./invoices/to-line-facts.ts";
export type { InvoiceLineCall, InvoiceLineRow, InvoiceRow, InvoiceStatus, InvoiceWithLines } from "./invoices/types.ts";
export { voidInvoice } from "./invoices/void-invoice.ts";
export type { ComputedInvoice, InvoiceLine, LineKind } from "./invoicing/types.ts";
export { listSpendLimits, type SpendReadContext } from "./list-spend-limits.ts";
export { readDaySums } from "./metering/read-day-sums.ts";
export { type DaySum, type Reconciliation, reconcileUsage, type UsageDrift } from "./metering/reconcile-usage.ts";
export { type MinuteSum, recordMeterEvents } from "./metering/record-meter-events.ts";
export { recordUsage } from "./metering/record-usage.ts";
export { type SendOutcome, sendMeterEvents } from "./metering/send-meter-events.ts";
export { periodAt, periodWithIndex } from "./periods/period-at.ts";
export { periodsBetween } from "./periods/periods-between.ts";
export { prorateAmount, prorateTokens } from "./periods/prorate.ts";
export { segmentsOf } from "./periods/segments-of.ts";
export type { Period, PlanChange, Segment, Stretch } from "./periods/types.ts";
export { loadCosts } from "./plans/load-costs.ts";
export { loadPlans } from "./plans/load-plans.ts";
export {
  type ByModelAndClass,
  type Costs,
  type ModelCost,
  type Plan,
  type PlanMinimumCommit,
  type PlanPrices,
  type PlanRateLimits,
  type PlanSeats,
  type PlanSpendLimit,
  type PlanSupport,
  type SupportLevel,
  supportLevels,
} from "./plans/types.ts";
export { createPriceBook } from "./pricing/create-price-book.ts";
export { loadPriceBook, type PriceSources } from "./pricing/load-price-book.ts";
export { type CountedTokens, classifyTokens, listPriceOf, tokenClassesOf } from "./pricing/token-classes.ts";
export { type PriceBook, type PriceRow, type TokenClass, tokenClasses } from "./pricing/types.ts";
export { type PutSpendLimitInput, putSpendLimit, type SpendWriteContext } from "./put-spend-limit.ts";
export { includedTokensOf } from "./rating/included-tokens-of.ts";
export { priceStretchesOf } from "./rating/price-stretches-of.ts";
export { type RateAdjustmentsInput, type RatedAdjustment, rateAdjustments } from "./rating/rate-adjustments.ts";
export { type RateCallsInput, rateCalls } from "./rating/rate-calls.ts";
export { type RateSegmentInput, rateSegment } from "./rating/rate-segment.ts";
export { fromCents, toCents } from "./rating/to-cents.ts";
export type {
  CallUsage,
  RatedCall,
  RatedTokens,
  RatedUsage,
  RatingTerms,
  TokensUsedBefore,
  UsageSum,
} from "./rating/types.ts";
export { type SpendAlertDeps, sendSpendAlerts } from "./send-spend-alerts.ts";
export {
  createSpendGuard,
  type SpendGuard,
  type SpendGuardDeps,
  type SpendReservation,
} from "./spend/create-spend-guard.ts";
export { createTermsReader, type TermsReaderOptions } from "./spend/create-terms-reader.ts";
export { expireSpendHolds } from "./spend/expire-spend-holds.ts";
export { forgetSpendCounters } from "./spend/forget-spend-counters.ts";
export { listenForSpendChanges } from "./spend/listen-for-spend-changes.ts";
export { readLedgerSpend } from "./spend/read-ledger-spend.ts";
export type { SpendState } from "./spend/read-spend-states.ts";
export { type CounterDrift, reconcileSpend } from "./spend/reconcile-spend.ts";
export { type SpendSettlement, toSettlementRows } from "./spend/spend-settlement.ts";
export type { LedgerReaders } from "./spend/types.ts";
export {
  type CallEnd,
  type LedgerSpend,
  type ReadLedgerSpend,
  type ReadSpendTerms,
  type SpendCall,
  type SpendLimit,
  type SpendPeriod,
  type SpendTerms,
  spendPeriods,
  type TermPrice,
  type TokensMax,
} from "./spend/types.ts";
export { applyPlanChanges } from "./subscriptions/apply-plan-changes.ts";
export type { SubscriptionChange } from "./subscriptions/change-subscription.ts";
export { createSeatRules } from "./subscriptions/create-seat-rules.ts";
export { type SubscriptionChanged, subscriptionChangedTopic } from "./subscriptions/events.ts";
export { getSubscription } from "./subscriptions/get-subscription.ts";
export { type SetPlanInput, setPlan } from "./subscriptions/set-plan.ts";
export type { SeatedSubscription, Subscription, SubscriptionSegment } from "./subscriptions/types.ts";
export { type SubscriptionDeps, updateSubscription } from "./subscriptions/update-subscription.ts";

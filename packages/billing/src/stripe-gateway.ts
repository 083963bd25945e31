import type { Clock } from "@sundial/kernel";
import type { Collector } from "./collector.ts";
import { changeCatalogue } from "./stripe/change-catalogue.ts";
import { readCheckout, startCheckout } from "./stripe/checkout.ts";
import { type ClientSettings, createClient } from "./stripe/create-client.ts";
import { createCreditGrant } from "./stripe/credits.ts";
import { createCustomer, readCustomer } from "./stripe/customers.ts";
import { listUndelivered } from "./stripe/events.ts";
import { holdInvoice, labelInvoice, listInvoices, readInvoice, voidInvoice } from "./stripe/invoices.ts";
import { createSumsReader, reportMeterValue } from "./stripe/meters.ts";
import { readCatalogue } from "./stripe/read-catalogue.ts";
import { readRefundedInvoice } from "./stripe/refunds.ts";
import { createInvoice, settleInvoice } from "./stripe/settle-invoice.ts";
import {
  acknowledgeEnd,
  endSubscription,
  listSubscriptions,
  putSubscription,
  readSubscription,
} from "./stripe/subscriptions.ts";
import { callStripe } from "./stripe/to-collector-error.ts";
import { verifyWebhook } from "./stripe/verify-webhook.ts";

export interface StripeSettings extends ClientSettings {
  /** Of the webhook endpoint, as Stripe shows it. */
  readonly webhookSecret: string;
}

/** Stripe as the collector. The files in `stripe/` and this one are all that knows of it. */
export function createStripeGateway(settings: StripeSettings, clock: Clock): Collector {
  const stripe = createClient(settings);
  return {
    createCustomer: (customer) => createCustomer(stripe, customer),
    readCustomer: (id) => readCustomer(stripe, id),
    readCatalogue: () => readCatalogue(stripe),
    changeCatalogue: (changes) => changeCatalogue(stripe, changes),
    startCheckout: (checkout) => startCheckout(stripe, checkout),
    readCheckout: (id) => readCheckout(stripe, id),
    openPortal: ({ customerId: customer, returnUrl: return_url }) =>
      callStripe(() => stripe.billingPortal.sessions.create({ customer, return_url })),
    reportMeterValue: (value) => reportMeterValue(stripe, value),
    readMeterSums: createSumsReader(stripe),
    listInvoices: (customerId) => listInvoices(stripe, customerId),
    readInvoice: (id) => readInvoice(stripe, id),
    readRefundedInvoice: (id) => readRefundedInvoice(stripe, id),
    labelInvoice: (id, { ownInvoiceId }) => labelInvoice(stripe, id, ownInvoiceId),
    holdInvoice: (id) => holdInvoice(stripe, id),
    createInvoice: (invoice) => createInvoice(stripe, invoice),
    settleInvoice: (id, own) => settleInvoice(stripe, id, own),
    voidInvoice: (id) => voidInvoice(stripe, id),
    listSubscriptions: (customerId) => listSubscriptions(stripe, customerId),
    putSubscription: (wanted) => putSubscription(stripe, wanted),
    endSubscription: (id) => endSubscription(stripe, id),
    acknowledgeEnd: (id, isToEnd) => acknowledgeEnd(stripe, id, isToEnd),
    readSubscription: (id) => readSubscription(stripe, id),
    createCreditGrant: (grant) => createCreditGrant(stripe, grant),
    listUndelivered: (since) => listUndelivered(stripe, since),
    verifyWebhook: verifyWebhook(stripe, settings.webhookSecret, clock),
  };
}

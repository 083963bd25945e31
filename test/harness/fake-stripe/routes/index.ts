import type { Handlers } from "../call.ts";
import { catalogue } from "./catalogue.ts";
import { creditGrants } from "./credit-grants.ts";
import { customers } from "./customers.ts";
import { events } from "./events.ts";
import { invoiceItems } from "./invoice-items.ts";
import { invoices } from "./invoices.ts";
import { meterEvents } from "./meter-events.ts";
import { meters } from "./meters.ts";
import { refunds } from "./refunds.ts";
import { sessions } from "./sessions.ts";
import { subscriptions } from "./subscriptions.ts";
import { testClocks } from "./test-clocks.ts";

export const handlers: Handlers = {
  ...customers,
  ...catalogue,
  ...meters,
  ...meterEvents,
  ...subscriptions,
  ...invoices,
  ...invoiceItems,
  ...creditGrants,
  ...refunds,
  ...sessions,
  ...testClocks,
  ...events,
};

/** Where the package declares the operations that have handlers; each folder of `esm/resources` that the handlers need. */
export const resources = [
  "Customers",
  "Products",
  "Prices",
  "Billing",
  "BillingPortal/Sessions",
  "Checkout/Sessions",
  "Subscriptions",
  "SubscriptionItems",
  "Invoices",
  "InvoiceItems",
  "CreditNotes",
  "Refunds",
  "InvoicePayments",
  "TestHelpers/TestClocks",
  "V2/Billing",
  "Events",
];

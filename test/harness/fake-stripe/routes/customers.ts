import type Stripe from "stripe";
import { type Call, type Handlers, idOf, mergeMetadata, on, page } from "../call.ts";
import type { Customer } from "../objects.ts";
import { find, newId } from "../world.ts";

export const customers: Handlers = {
  "POST /v1/customers": on(createCustomer),
  "GET /v1/customers": on(listCustomers),
  "GET /v1/customers/{}": on((call) => find(call.world.customers, "customer", idOf(call))),
  "POST /v1/customers/{}": on(updateCustomer),
  "DELETE /v1/customers/{}": on(deleteCustomer),
};

function createCustomer({ world, params, now, emit }: Call<Stripe.CustomerCreateParams>): Customer {
  if (params.test_clock) find(world.testClocks, "test clock", params.test_clock);
  const card = params.invoice_settings?.default_payment_method ?? params.payment_method ?? null;
  const customer: Customer = {
    id: newId(world, "cus"),
    object: "customer",
    created: now(),
    livemode: false,
    email: params.email ?? null,
    name: params.name ?? null,
    metadata: mergeMetadata({}, params.metadata),
    test_clock: params.test_clock ?? null,
    invoice_settings: { default_payment_method: card },
  };
  world.customers.set(customer.id, customer);
  emit("customer.created", customer);
  return customer;
}

function listCustomers({ world, params }: Call<Stripe.CustomerListParams>) {
  const found = [...world.customers.values()].filter(
    ({ email, deleted }) => !deleted && (params.email === undefined || email === params.email),
  );
  return page(found, params, "/v1/customers");
}

function updateCustomer(call: Call<Stripe.CustomerUpdateParams>): Customer {
  const { params } = call;
  const customer = find(call.world.customers, "customer", idOf(call));
  if (params.name !== undefined) customer.name = params.name || null;
  if (params.email !== undefined) customer.email = params.email || null;
  const card = params.invoice_settings?.default_payment_method;
  if (card !== undefined) customer.invoice_settings.default_payment_method = card || null;
  customer.metadata = mergeMetadata(customer.metadata, params.metadata);
  call.emit("customer.updated", customer);
  return customer;
}

function deleteCustomer(call: Call) {
  const customer = find(call.world.customers, "customer", idOf(call));
  customer.deleted = true;
  call.emit("customer.deleted", customer);
  return { id: customer.id, object: "customer", deleted: true };
}

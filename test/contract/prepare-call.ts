import { createInvitation } from "@sundial/accounts";
import { ensureBillingCustomer } from "@sundial/billing";
import { type OperationId, operations } from "@sundial/contract";
import type { Mode } from "@sundial/kernel";
import { newestVersion, versions } from "@sundial/versions";
import type { TestApi, TestOrganization } from "../harness/api.ts";
import { anySeats, contextOf } from "../harness/contexts.ts";
import { installListing, publishListing } from "../harness/install-listing.ts";
import { sampleIcon, storeListing } from "../harness/listings.ts";
import { sampleManifest } from "../harness/marketplace/sample-manifest.ts";
import { prepareListing } from "../harness/prepare-listing.ts";
import { storeSampleInvoice } from "../harness/sample-invoice.ts";
import { storeEndpoint, storeEvent } from "../harness/store-webhooks.ts";
import { idParametersOf } from "./sample-calls.ts";

interface Where {
  readonly api: TestApi;
  readonly organization: TestOrganization;
}

interface PreparedCall {
  /** The ids of objects made for this call, by the names of the path parameters. */
  readonly ids: Readonly<Record<string, string>>;
  readonly key: string;
  /** Set when the example of the contract would work only once. */
  readonly body: unknown;
}

type Person = Awaited<ReturnType<TestOrganization["createPerson"]>>;

/** Makes everything that a call of the operation needs to succeed. */
export async function prepareCall(
  where: Where,
  operationId: OperationId,
  credential: "apiKey" | "personToken",
): Promise<PreparedCall> {
  const { api, organization } = where;
  const person = await organization.createPerson("owner");
  if (operationId === "rollbackVersionPin") await changePin(where);
  if (operationId === "updateSubscription") await completeCheckout(where);
  if (operationId === "updateSubscription" || operationId === "createCheckoutSession") await becomeCustomer(where);
  const isPersonal = operations[operationId].scope === null;
  if (operationId === "createListing") await makeRoom(where);
  const listing = await prepareListing(where, operationId, person.userId);
  const ids: Record<string, string> = { ...listing?.ids };
  for (const { name, kind } of idParametersOf(operationId).filter((one) => ids[one.name] === undefined))
    ids[name] = ofCatalogue.includes(operationId)
      ? (await publishListing(api)).listingId
      : kind === "invoiceLine" || kind === "listingVersion"
        ? await partOf(where, kind, ids)
        : await makeObject(where, kind, { person, isPersonal });
  const mode = needLiveMode.includes(operationId) ? "live" : "test";
  return {
    ids,
    key: credential === "apiKey" ? organization.keys[mode] : (await tokenIn(where, mode, person)).token,
    body: listing?.body ?? (await bodyOf(api, operationId, person)),
  };
}

/** What names a listing that anyone can see. */
const ofCatalogue: readonly OperationId[] = ["getCatalogueListing", "reportListing"];

/** What is paid for is of live mode alone. */
export const needLiveMode: readonly OperationId[] = [
  "updateSubscription",
  "putSpendLimit",
  "createCheckoutSession",
  "createBillingPortalSession",
];

/** An organization has so many listings at most, and other calls made some. */
async function makeRoom({ api: { database }, organization }: Where): Promise<void> {
  await database.sql`update listing_versions set state = 'withdrawn' where organization_id = ${organization.id}`;
}

async function tokenIn({ organization }: Where, mode: Mode, person: Person): Promise<Person> {
  return mode === "test" ? person : organization.createPerson("owner", mode);
}

async function bodyOf(api: TestApi, operationId: OperationId, person: Person): Promise<unknown> {
  if (operationId === "createInvitation") return { role: "viewer", email: `of-${person.userId}@example.com` };
  if (operationId === "createInstallation")
    return { listing_id: (await publishListing(api)).listingId, scopes: ["inference.write"] };
  // As many as members were made for other calls.
  const isOfPlan = operationId === "updateSubscription" || operationId === "createCheckoutSession";
  if (isOfPlan) return { plan: largestPlan(api), seats: 2_000 };
  return undefined;
}

/** Makes the object a path parameter names. `caller` is whom an invitation of the operations under /v1/me is for. */
async function makeObject(
  { api, organization }: Where,
  kind: string,
  caller: { person: Person; isPersonal: boolean },
): Promise<string> {
  switch (kind) {
    case "member":
      return (await organization.createPerson("viewer")).memberId;
    case "key":
      return (await organization.createKey()).key.id;
    case "request":
      return (await api.call("GET", "/v1/models", { key: organization.keys.test })).headers.get("request-id") ?? "";
    case "installation":
      return (await installListing(api, { organizationId: organization.id })).installation.id;
    case "webhookEndpoint":
      return (await storeEndpoint(api, organization.id)).id;
    case "event":
      return storeEvent(api, organization.id);
    case "invoice":
      return (await storeSampleInvoice(api.database, { organizationId: organization.id })).invoiceId;
    case "listing": {
      const manifest = sampleManifest("https://partner.example");
      return (
        await storeListing(api.database, {
          kind: "connector",
          icon: sampleIcon,
          organizationId: organization.id,
          manifest,
        })
      ).listingId;
    }
    case "invitation": {
      const inviting = caller.isPersonal ? await api.createOrganization() : organization;
      const email = caller.isPersonal ? caller.person.email : `${caller.person.userId}-friend@example.com`;
      const ctx = contextOf(api.database, { organizationId: inviting.id });
      return (await createInvitation(ctx, { email, role: "viewer" }, anySeats)).id;
    }
    default:
      throw new Error(`say here how to make a ${kind}`);
  }
}

/** The id of what was made together with the object that the path names before it. */
async function partOf(
  { api: { database } }: Where,
  kind: "invoiceLine" | "listingVersion",
  { invoice_id = "", listing_id = "" }: Readonly<Record<string, string>>,
): Promise<string> {
  const [part] =
    kind === "invoiceLine"
      ? await database.sql<{ id: string }[]>`select id from invoice_lines where invoice_id = ${invoice_id}`
      : await database.sql<{ id: string }[]>`select id from listing_versions where listing_id = ${listing_id}`;
  return part?.id ?? "";
}

function largestPlan({ deps }: TestApi): string {
  const chosen = [...deps.plans.values()].filter(({ isSelfService }) => isSelfService);
  const [largest] = chosen.sort((a, b) => b.rateLimits.requestsPerMinute - a.rateLimits.requestsPerMinute);
  return largest?.id ?? "";
}

/** Has the organization on a plan that it can leave by itself, and that was paid for. */
async function becomeCustomer({ api, organization }: Where): Promise<void> {
  await api.database.sql`update organizations set plan = ${largestPlan(api)} where id = ${organization.id}`;
  const { invoiceId } = await storeSampleInvoice(api.database, { organizationId: organization.id });
  await api.database
    .sql`update invoices set status = 'paid', collector = 'stripe', reason = 'subscription_start', paid_at = now()
    where id = ${invoiceId}`;
}

/** Makes it a customer that can be charged. */
async function completeCheckout({ api: { database, deps }, organization }: Where): Promise<void> {
  if (deps.collector === null) return;
  const ctx = { db: database.db, clock: deps.clock, organization };
  await ensureBillingCustomer(ctx, deps.collector, { name: "Ada", email: null });
  await database.sql`update billing_customers set checked_out_at = now() where organization_id = ${organization.id}`;
}

/** Leaves a pin that can be rolled back. */
async function changePin({ api, organization }: Where): Promise<void> {
  const key = organization.keys.test;
  const headers = { "sundial-version": newestVersion.date };
  const { version_pin } = (await api.call("GET", "/v1/organization", { key, headers })).body;
  const [other] = versions.filter(({ date, deprecatedAt }) => deprecatedAt === null && date !== version_pin);
  await api.call("PATCH", "/v1/organization", { key, headers, body: { version_pin: other?.date } });
}

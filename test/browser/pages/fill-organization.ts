import { createKey as makeKey } from "@sundial/keys";
import type { Page } from "playwright-core";
import { contextOf } from "../../harness/contexts.ts";
import { installListing } from "../../harness/install-listing.ts";
import { createInvoiceWithCalls } from "../../harness/invoice-with-calls.ts";
import { storeAcceptedTerms, storeListing, storePublished, storeReviewer } from "../../harness/listings.ts";
import type { TestPlatform } from "../../harness/platform.ts";
import { createKey, signUpByForms } from "../../harness/sign-up.ts";

/** The ids in an organization that has one of everything, by the names that page types use. */
export type FilledIds = Readonly<Record<string, string>>;

/** Signs somebody up in that page's context, whose organization then has one of everything that the console shows. */
export async function fillOrganization(page: Page, platform: TestPlatform): Promise<FilledIds> {
  const email = "everything@example.com";
  await signUpByForms(page, platform, { email, organization: "Analytical Engines" });
  const { database } = platform.api;
  const [member] = await database.sql<{ organizationId: string; userId: string }[]>`
    select organization_id as "organizationId", user_id as "userId" from members
    join users on users.id = members.user_id where email = ${email}`;
  if (!member) throw new Error("nobody signed up");
  const { organizationId, userId } = member;
  await storeReviewer(database, userId, ["reviewer", "council"]);
  await storeAcceptedTerms(database, organizationId);
  const live = contextOf(database, { organizationId, mode: "live" });
  const { key } = await makeKey(live, { name: "Production", scopes: ["inference.write"], expiresAt: null });
  const invoice = await createInvoiceWithCalls(platform.api, { organizationId, plan: "build", apiKeyId: key.id });
  return {
    ...(await call(page, platform)),
    ...(await fillMarketplace(platform, organizationId)),
    invoice: invoice.invoiceId,
    line: invoice.lineId,
  };
}

async function call(page: Page, platform: TestPlatform): Promise<FilledIds> {
  const secret = await createKey(page, platform, "Laptop");
  const key = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const body = { model: "sundial-1", messages: [{ role: "user", content: "What does a sundial measure?" }] };
  const chat = await platform.api.call("POST", "/v1/chat/completions", { key: secret, body });
  const failed = { ...body, model: "no-such-model" };
  await platform.api.call("POST", "/v1/chat/completions", { key: secret, body: failed });
  return { key, request: chat.headers.get("request-id") ?? "", webhook: await createWebhook(page, platform) };
}

async function createWebhook(page: Page, platform: TestPlatform): Promise<string> {
  await page.goto(`${platform.portalUrl}/console/webhooks`);
  await page.getByLabel("Address").fill("https://hooks.example.com/sundial");
  await page.getByRole("button", { name: "Create endpoint" }).click();
  await page.getByLabel("The new secret").waitFor();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function fillMarketplace({ api }: TestPlatform, organizationId: string): Promise<FilledIds> {
  const { database } = api;
  const partner = await api.createOrganization();
  await installListing(api, { organizationId });
  const own = await storeListing(database, { organizationId, name: "Own Listing" });
  const published = await storePublished(database, { organizationId: partner.id, name: "Published Listing" });
  const review = await storeListing(database, {
    organizationId: partner.id,
    state: "in_review",
    name: "Waiting Listing",
  });
  return {
    own: own.listingId,
    draft: own.versionId,
    listing: published.listingId,
    slug: published.slug,
    review: review.versionId,
  };
}

import { execFileSync } from "node:child_process";
import { createTermsReader, getInvoice, listInvoiceLineCalls, listInvoices, loadPlans, loadPriceBook, markInvoicePaid, readLedgerSpend, setPlan } from "@sundial/billing";
import { fixedClock } from "@sundial/kernel";
import { issueToken } from "@sundial/accounts";
import { addReviewer, createInstallation } from "@sundial/marketplace";
import { loadCatalogue } from "@sundial/models";
import { createRequestLedger } from "@sundial/usage";
import { pino } from "pino";
import { test } from "vitest";
import { makeInvoices } from "../../apps/worker/src/jobs/make-invoices.ts";
import { makeStatements } from "../../apps/worker/src/jobs/make-statements.ts";
import { launchBrowser } from "../harness/browser.ts";
import { contextOf, createOwnedOrganization } from "../harness/contexts.ts";
import { sampleManifest, storeAcceptedTerms, storeListing, storePublished } from "../harness/listings.ts";
import { startTestPlatform } from "../harness/platform.ts";
import { rollUpAll } from "../harness/roll-ups.ts";
import { sampleRecordAt } from "../harness/sample-record.ts";
import { signUpByForms } from "../harness/sign-up.ts";

test("walk", async () => {
  const platform = await startTestPlatform();
  const browser = await launchBrowser();
  const { database } = platform.api as any;
  const sql = database.sql;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await signUpByForms(page, platform, { email: "partner@example.com", organization: "Partner" });
  const [org] = await sql`select id from organizations where name = 'Partner'`;
  await sql`update organizations set created_at = '2026-08-01' where id = ${org.id}`;
  await storeAcceptedTerms(database, org.id);
  const names = ["Ticket Sorter", "Invoice Reader", "Ledger Tool"];
  const listings = [];
  for (const name of names) listings.push(await storePublished(database, { organizationId: org.id, manifest: { ...sampleManifest, name } as any }));
  const plans = loadPlans(), catalogue = loadCatalogue(), prices = loadPriceBook({ plans, catalogue });
  const clock = fixedClock("2026-09-05T10:00:00Z");
  const ledger = createRequestLedger(database);
  const customers: any[] = [];
  for (const index of [0, 1, 2]) {
    const { ctx: own, organization } = await createOwnedOrganization(database);
    await sql`update organizations set created_at = '2026-09-01' where id = ${organization.id}`;
    const ctx = { ...own, clock, mode: "live" as const };
    await setPlan({ ...ctx, actor: { kind: "system", job: "test" } } as any, { plan: "build" }, { plans, collector: "none" });
    const keys: string[] = [];
    for (const listing of listings) keys.push((await createInstallation(ctx, { listingId: listing.listingId, scopes: ["inference.write"] })).installation.keyId);
    for (const [at, keyId] of keys.entries())
      for (let call = 0; call <= index + at; call++)
        await ledger.append(sampleRecordAt(new Date(Date.UTC(2026, 8, 20, 10 + call, at)), { organizationId: organization.id, apiKeyId: keyId, mode: "live", inputTokens: BigInt(1_234_567 + 777_773 * (index + at)), outputTokens: BigInt(345_679 + 13_331 * call) }));
    customers.push({ ctx, keys });
  }
  const { random, newId } = contextOf(database, { clock });
  const log = pino({ level: "warn" });
  const deps = { db: database.db, clock, random, newId, log, collector: null, invoicing: { plans, prices, catalogue }, spendReaders: { readTerms: createTermsReader({ prices, plans }), readLedger: readLedgerSpend } } as any;
  const reach = async (at: string) => { clock.advance(new Date(at).getTime() - clock.nowMs()); await rollUpAll(database); await makeInvoices(deps); return makeStatements(deps); };
  console.log("september statements", await reach("2026-10-02T02:00:00Z"));
  await reach("2026-10-10T12:00:00Z");
  const exact = [0n, 0n, 0n];
  for (const [who, { ctx, keys }] of customers.entries()) {
    if (who === 1) console.log("customer 2 pays too");
    for (const { id } of (await listInvoices(ctx, { limit: 10 })).data) {
      const invoice: any = await getInvoice(ctx, id);
      for (const line of invoice.lines) if (line.kind === "usage") for (const call of (await listInvoiceLineCalls(ctx, { invoiceId: id, lineId: line.id, limit: 100 })).page.data) { const at = keys.indexOf(call.apiKeyId); if (at >= 0) exact[at] += call.amount; }
      await markInvoicePaid({ ...ctx, actor: { kind: "system", job: "test" } } as any, id);
      console.log("paid invoice", who, invoice.status, String(invoice.totalCents));
    }
  }
  console.log("october statements", await reach("2026-11-01T02:00:00Z"));
  console.log("exact picodollars", exact.map(String), "sum", String(exact.reduce((a, b) => a + b)));
  const [user] = await sql`select id from users where email = 'partner@example.com'`;
  const { clock: now, tokenKeys, env } = platform.api.deps as any;
  const { token } = await issueToken({ db: database.db, clock: now, keys: tokenKeys, issuer: env.API_URL } as any, { userId: user.id, organizationId: org.id, mode: "live" });
  console.log(execFileSync("curl", ["-s", "-H", `Authorization: Bearer ${token}`, `${platform.api.url}/v1/marketplace/statements`]).toString());
  await page.goto(`${platform.portalUrl}/console/listings/statements`);
  console.log(await page.locator("main").innerText());
  await page.screenshot({ path: "/tmp/eight-st-1280.png", fullPage: true });
  await page.setViewportSize({ width: 360, height: 900 });
  await page.screenshot({ path: "/tmp/eight-st-360.png", fullPage: true });
  await page.setViewportSize({ width: 1280, height: 900 });

  await addReviewer(contextOf(database), { email: "partner@example.com", isCouncil: false });
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const { organization: other } = await createOwnedOrganization(database);
  for (const [name, due, queued] of [["Due in three days", 3, -1], ["Due yesterday", -1, -4], ["Due tomorrow", 1, -2]] as const)
    await storeListing(database, { organizationId: other.id, state: "in_review", manifest: { ...sampleManifest, name } as any, columns: { stage_due_at: day(due), queued_at: day(queued) } });
  for (const [at, reason] of [[0, "deception"], [0, "malware"], [1, "data_misuse"]] as const)
    await sql`insert into listing_abuse_reports (id, listing_id, organization_id, reason, text, reported_by, created_at) values (${contextOf(database).newId("abuseReport")}, ${listings[at]!.listingId}, ${other.id}, ${reason}, 'Seen.', 'test', ${day(-at - 1)})`;
  await page.goto(`${platform.portalUrl}/console/reviews`);
  console.log(await page.locator("main").innerText());
  await page.screenshot({ path: "/tmp/eight-desk-1280.png", fullPage: true });
  await page.setViewportSize({ width: 360, height: 900 });
  await page.screenshot({ path: "/tmp/eight-desk-360.png", fullPage: true });
  console.log("too wide by", await page.evaluate("document.documentElement.scrollWidth - innerWidth"));
  await browser.close();
  await platform.stop();
}, 300_000);

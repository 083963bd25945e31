import { draftInvoices, getInvoice, grantCredit, listInvoices, openInvoices, setPlan } from "@sundial/billing";
import { fixedClock, systemClock } from "@sundial/kernel";
import { createRequestLedger } from "@sundial/usage";
import type { TestApi } from "./api.ts";
import { contextOf } from "./contexts.ts";
import { sampleRecordAt } from "./sample-record.ts";

const dayMs = 86_400_000;

/** Has an organization that never chose a plan be on that one since more than a month ago, with a credit, two calls, and the invoice of the month that has ended. */
export async function createInvoiceWithCalls(
  { database, deps }: Pick<TestApi, "database" | "deps">,
  {
    organizationId,
    plan,
    apiKeyId,
  }: { readonly organizationId: string; readonly plan: string; readonly apiKeyId?: string },
): Promise<{ readonly invoiceId: string; readonly lineId: string }> {
  const now = systemClock.nowMs();
  const daysAgo = (days: number) => new Date(now - days * dayMs);
  const live = { organizationId, mode: "live" } as const;
  const invoicing = {
    plans: deps.plans,
    prices: deps.priceBook,
    catalogue: deps.catalogue,
    collector: "none" as const,
    // Whoever does the same at this moment may come first; what is missing afterwards is told below.
    onFailure: () => undefined,
  };
  await database.sql`update organizations set created_at = ${daysAgo(41).toISOString()} where id = ${organizationId}`;
  const past = contextOf(database, { ...live, clock: fixedClock(daysAgo(40).toISOString()) });
  await setPlan(past, { plan }, invoicing);
  await grantCredit(past, { name: "Welcome", category: "promotional", amountCents: 2_500n });
  const ledger = createRequestLedger(database);
  for (const days of [39, 38]) {
    const createdAt = daysAgo(days);
    const tokens = { inputTokens: 1_500_000n, outputTokens: 400_000n };
    await ledger.append(sampleRecordAt(createdAt, { ...live, ...tokens, ...(apiKeyId && { apiKeyId }) }));
  }
  const ctx = contextOf(database, live);
  await draftInvoices(ctx, invoicing);
  await openInvoices(ctx, invoicing);
  const [newest] = (await listInvoices(ctx, { limit: 1, status: "open" })).data;
  const lines = newest ? (await getInvoice(ctx, newest.id)).lines : [];
  const line = lines.find(({ kind }) => kind === "usage");
  if (!newest || !line) throw new Error(`no invoice with usage was made for ${organizationId}`);
  return { invoiceId: newest.id, lineId: line.id };
}

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createOwnedOrganization } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { storeSampleInvoice } from "../../../../test/harness/sample-invoice.ts";
import { markInvoicePaid } from "../invoices/mark-invoice-paid.ts";
import { sumRefunds } from "../invoices/sum-refunds.ts";
import { followRefunds } from "./follow-refunds.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** A paid invoice of 100 cents. */
async function paid() {
  const organizationId = (await createOwnedOrganization(database)).organization.id;
  const { invoiceId } = await storeSampleInvoice(database, { organizationId });
  const ctx = contextOf(database, { organizationId, actor: { kind: "system", job: "test" } });
  await markInvoicePaid(ctx, invoiceId);
  return {
    organizationId,
    invoiceId,
    tell: async (refundedCents: bigint) => {
      await followRefunds(ctx, invoiceId, { id: "in_test", refundedCents });
      return sumRefunds(database.db, { organizationId, invoiceId });
    },
  };
}

describe("followRefunds", () => {
  it("takes back what it wrote and no more, however far below nothing the collector's sum is", async () => {
    const { tell } = await paid();
    expect(await tell(40n)).toBe(40n);
    expect(await tell(-30n)).toBe(0n);
  });

  it("leaves what the release before this wrote meanwhile, which knows no column for who told of it", async () => {
    const { organizationId, invoiceId, tell } = await paid();
    await database.sql`insert into invoice_refunds (id, organization_id, invoice_id, amount_cents, reason, refunded_at)
      values (${`rfd_${invoiceId}`}, ${organizationId}, ${invoiceId}, 40, 'In cash.', now())`;
    expect(await tell(60n)).toBe(60n);
    expect(await tell(0n)).toBe(40n);
  });
});

import type { Database } from "@sundial/db";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";

const newId = createIds(systemClock, systemRandom);

/** An open invoice of the organization with one line of usage that has no calls behind it. */
export async function storeSampleInvoice(
  { sql }: Pick<Database, "sql">,
  { organizationId, description = "sundial-1, input tokens" }: { organizationId: string; description?: string },
): Promise<{ invoiceId: string; lineId: string }> {
  const [invoiceId, lineId] = [newId("invoice"), newId("invoiceLine")];
  const [start, end] = ["2026-01-05T08:00:00Z", "2026-02-05T08:00:00Z"];
  await sql`insert into invoices (id, organization_id, sequence, reason, status, collector, period_start, period_end, subtotal_cents,
      credits_cents, brought_forward_cents, total_cents, carried_forward_cents, created_at, opened_at, due_at, counted_in)
    select ${invoiceId}, ${organizationId}, coalesce(max(sequence), 0) + 1, 'period_end', 'open', 'none',
      ${start}::timestamptz + count(*) * interval '1 year', ${end}::timestamptz + count(*) * interval '1 year', 100, 0, 0, 100, 0,
      ${end}, ${end}, ${end}, pg_current_snapshot()
    from invoices where organization_id = ${organizationId}`;
  await sql`insert into invoice_lines (id, organization_id, invoice_id, position, kind, description, period_start, period_end, plan, model,
      token_class, price_id, quantity, included_quantity, charged_quantity, unit_picodollars, exact_picodollars, amount_cents)
    values (${lineId}, ${organizationId}, ${invoiceId}, 0, 'usage', ${description}, ${start}, ${end}, 'build', 'sundial-1', 'input',
      'price_build_sundial-1_input_2026-01-01', 500000, 0, 500000, 2000000, 1000000000000, 100)`;
  return { invoiceId, lineId };
}

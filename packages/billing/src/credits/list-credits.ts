import type { ReadContext } from "@sundial/db";
import { requireCursor, requireScope } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, eq, lt } from "drizzle-orm";
import { credits } from "../tables.ts";
import { creditColumns } from "./lookup.ts";
import type { Credit } from "./types.ts";

/** The credits of the organization, newest first, the same in both modes. Throws `invalid_cursor`. */
export async function listCredits(ctx: ReadContext, input: PageInput): Promise<Page<Credit>> {
  requireScope(ctx, "billing.read");
  const after = requireCursor("credit", input.after);
  const rows = await ctx.db
    .select(creditColumns)
    .from(credits)
    .where(
      and(eq(credits.organizationId, ctx.organization.id), after === undefined ? undefined : lt(credits.id, after)),
    )
    .orderBy(desc(credits.id))
    .limit(input.limit + 1);
  return toPage(rows, input.limit);
}

import type { Db, ReadContext } from "@sundial/db";
import { requireCursor, requireScope } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, asc, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import { marketplaceStatementLines, marketplaceStatements } from "../tables.ts";
import { nameListings } from "../usage/name-listings.ts";
import type { Statement, StatementLine } from "./types.ts";

export interface ListStatementsInput extends PageInput {
  /** Only the one of this UTC month, as in 2026-11. */
  readonly month?: string | undefined;
}

/** What the listings of the organization earned, the newest month first, the same in both modes. Throws `invalid_cursor`. */
export async function listStatements(ctx: ReadContext, input: ListStatementsInput): Promise<Page<Statement>> {
  requireScope(ctx, "billing.read");
  const after = requireCursor("statement", input.after);
  const rows = await ctx.db
    .select()
    .from(marketplaceStatements)
    .where(
      and(
        eq(marketplaceStatements.organizationId, ctx.organization.id),
        input.month === undefined ? undefined : isOf(input.month),
        after === undefined ? undefined : lt(marketplaceStatements.month, monthOf(ctx, after)),
      ),
    )
    .orderBy(desc(marketplaceStatements.month))
    .limit(input.limit + 1);
  const page = toPage(rows, input.limit);
  const ids = page.data.map(({ id }) => id);
  const lines = await readLines(ctx.db, ids);
  return {
    ...page,
    data: page.data.map((row) => ({ ...row, lines: lines.filter(({ statementId }) => statementId === row.id) })),
  };
}

/** PostgreSQL has no year 0. */
function isOf(month: string): SQL {
  return month < "0001" ? sql`false` : eq(marketplaceStatements.month, `${month}-01`);
}

/** Several can be made in one millisecond, so ids do not tell their order. */
function monthOf(ctx: ReadContext, id: string): SQL {
  return sql`(select month from marketplace_statements where organization_id = ${ctx.organization.id} and id = ${id})`;
}

/** The lines of statements that were read for their organization. */
async function readLines(db: Db, statementIds: readonly string[]): Promise<StatementLine[]> {
  if (statementIds.length === 0) return [];
  const rows = await db
    .select()
    .from(marketplaceStatementLines)
    .where(inArray(marketplaceStatementLines.statementId, [...statementIds]))
    .orderBy(asc(marketplaceStatementLines.listingId));
  const names = await nameListings(db, [...new Set(rows.map(({ listingId }) => listingId))]);
  return rows.map((line) => ({ ...line, name: names.get(line.listingId) ?? "" }));
}

import type { ReadContext } from "@sundial/db";
import { requireCursor, requireScope } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, lt } from "drizzle-orm";
import { listingInstallations } from "../tables.ts";
import { describeInstallations } from "./describe-installations.ts";
import { inTenancy } from "./lookup.ts";
import type { Installation } from "./types.ts";

/** What the call's organization has, or had, installed in its mode, newest first. */
export async function listInstallations(ctx: ReadContext, input: PageInput): Promise<Page<Installation>> {
  requireScope(ctx, "installations.read");
  const after = requireCursor("installation", input.after);
  const rows = await ctx.db
    .select()
    .from(listingInstallations)
    .where(and(inTenancy(ctx), after === undefined ? undefined : lt(listingInstallations.id, after)))
    .orderBy(desc(listingInstallations.id))
    .limit(input.limit + 1);
  const page = toPage(rows, input.limit);
  return { ...page, data: await describeInstallations(ctx.db, ctx, page.data) };
}

import type { ReadContext } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import { idTime } from "@sundial/kernel";
import { and, eq } from "drizzle-orm";
import { requestColumns, requests } from "./tables.ts";
import type { RequestRecord } from "./types.ts";

/** Loads a request of the caller's organization and mode. Throws `resource_not_found`. */
export async function lookupRequest(ctx: ReadContext, id: string): Promise<RequestRecord> {
  const createdAtMs = idTime(id);
  const rows =
    createdAtMs === null
      ? []
      : await ctx.db
          .select(requestColumns)
          .from(requests)
          .where(
            and(
              eq(requests.organizationId, ctx.organization.id),
              eq(requests.mode, ctx.mode),
              eq(requests.createdAt, new Date(createdAtMs)),
              eq(requests.id, id),
            ),
          );
  const [row] = rows;
  if (!row) throw coreErrors.resource_not_found({ resource: "request", id });
  return row;
}

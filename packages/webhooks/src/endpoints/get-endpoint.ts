import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { findEndpoint } from "../lookup.ts";
import type { Endpoint } from "../types.ts";

/** Throws `resource_not_found`. */
export function getEndpoint(ctx: ReadContext, endpointId: string): Promise<Endpoint> {
  requireScope(ctx, "webhooks.read");
  return findEndpoint(ctx.db, ctx, endpointId);
}

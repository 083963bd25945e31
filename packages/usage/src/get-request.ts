import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { lookupRequest } from "./lookup.ts";
import type { RequestRecord } from "./types.ts";

/** One call of the organization, by its request id. Throws `resource_not_found`. */
export async function getRequest(ctx: ReadContext, id: string): Promise<RequestRecord> {
  requireScope(ctx, "requests.read");
  return lookupRequest(ctx, id);
}

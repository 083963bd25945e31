import type { AnnouncedDeprecation } from "@sundial/sdk";
import { LRUCache } from "lru-cache";
import type { PortalSession } from "./open-session.ts";

/** Every page of the console asks, and the answer reads 90 days of calls: so it is kept for a while. */
const kept = new LRUCache<string, AnnouncedDeprecation[]>({ max: 1_000, ttl: 60_000 });

/** What is to end, or has ended, and the organization used in the last 90 days, in the session's mode. Up to a minute old, unless it is to be of now. */
export async function readUpcoming(
  session: PortalSession,
  { ofNow = false }: { readonly ofNow?: boolean } = {},
): Promise<AnnouncedDeprecation[]> {
  const place = `${session.organizationId} ${session.mode}`;
  const known = ofNow ? undefined : kept.get(place);
  if (known) return known;
  const { data } = await session.api.lifecycle.listDeprecations({ mine: true });
  kept.set(place, data);
  return data;
}

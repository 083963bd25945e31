import type { ApiKey } from "@sundial/sdk";
import { namesOf } from "../key-names.ts";
import type { PortalSession } from "../open-session.ts";
import { explorerKeyName } from "../own-keys-first.ts";
import { readUpcoming } from "../read-upcoming.ts";
import { mayReadBilling } from "../roles.ts";
import { periodOf, rangeOf } from "../usage-period.ts";
import { listAttention } from "./attention.ts";

const dayMs = 86_400_000;
const keyDays = 30;
export const dashboardWeek = periodOf("7d");

/** Everything that the console's first page shows besides the checklist, in the mode of the session; null for what the role may not read. */
export async function readDashboard(session: PortalSession, nowMs: number) {
  const { api } = session;
  const readsKeys = session.role !== "finance";
  const [usage, calls, failures, keys, ends, billing, invitations, endpoints, listings, notices] = await Promise.all([
    api.usage.retrieve({ ...rangeOf(dashboardWeek, "day", nowMs), bucket: "day", group_by: "model" }),
    api.requests.list({ limit: 100 }),
    api.requests.list({ limit: 5, outcome: "failed" }),
    readsKeys ? api.apiKeys.list({ limit: 100 }) : null,
    readUpcoming(session),
    mayReadBilling(session.role) ? readCost(session) : null,
    api.me.invitations.list({ limit: 20 }),
    readsKeys ? api.webhookEndpoints.list({ limit: 100 }) : null,
    api.marketplace.listings.list({ limit: 50 }),
    api.notices.list({ limit: 20 }),
  ]);
  const attention = listAttention(
    {
      invitations: invitations.data,
      subscription: billing?.subscription ?? null,
      limits: billing?.limits ?? [],
      endpoints: endpoints?.data ?? [],
      listings: listings.data,
      notices: notices.data,
    },
    nowMs,
  );
  return {
    usage,
    calls: calls.data,
    failures: failures.data,
    keyName: namesOf(keys?.data ?? []),
    expiring: keysThatExpire(keys?.data ?? [], nowMs),
    ends,
    billing,
    attention,
  };
}

async function readCost({ api }: PortalSession) {
  const [subscription, preview, limits, plans] = await Promise.all([
    api.subscription.retrieve(),
    api.invoices.preview(),
    api.spendLimits.list(),
    api.plans.list(),
  ]);
  return { subscription, preview, limits: limits.data, plans: plans.data };
}

/** Keys in use that end within thirty days, the first to end first; not the one that the portal makes for the API reference and replaces by itself. */
export function keysThatExpire(keys: readonly ApiKey[], nowMs: number): (ApiKey & { expires_at: string })[] {
  return keys
    .flatMap((key) => {
      const { name, status, expires_at } = key;
      const isUsed = (status === "active" || status === "expiring") && name !== explorerKeyName;
      return isUsed && expires_at !== null && Date.parse(expires_at) < nowMs + keyDays * dayMs
        ? [{ ...key, expires_at }]
        : [];
    })
    .sort((a, b) => a.expires_at.localeCompare(b.expires_at));
}

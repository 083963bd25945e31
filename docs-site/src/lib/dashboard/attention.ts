import type { Listing, Notice, ReceivedInvitation, SpendLimit, Subscription, WebhookEndpoint } from "@sundial/sdk";
import { percentOf, picodollarsOf } from "../exact-money.ts";
import { disabledText } from "../webhook-text.ts";

/** Something that waits for a person. */
export interface AttentionItem {
  readonly kind: "danger" | "sun" | "info";
  readonly text: string;
  readonly href: string;
  /** What the link does. */
  readonly action: string;
}

/** What the items are made of; empty or null where the reader's role may not see it. */
export interface AttentionFacts {
  readonly invitations: readonly ReceivedInvitation[];
  readonly subscription: Pick<Subscription, "status"> | null;
  readonly limits: readonly SpendLimit[];
  readonly endpoints: readonly WebhookEndpoint[];
  readonly listings: readonly Listing[];
  readonly notices: readonly Notice[];
}

const noticeDays = 14;
const dayMs = 86_400_000;
const nearlyPercent = 80;

/** What needs the reader, the most urgent first. */
export function listAttention(facts: AttentionFacts, nowMs: number): AttentionItem[] {
  const items = [
    ...ofPayment(facts.subscription),
    ...facts.limits.flatMap(ofLimit),
    ...facts.endpoints.flatMap(ofEndpoint),
    ...facts.listings.flatMap(ofListing),
    ...facts.invitations.flatMap(ofInvitation),
    ...ofNotices(facts.notices, nowMs),
  ];
  const order = { danger: 0, sun: 1, info: 2 };
  return items.sort((a, b) => order[a.kind] - order[b.kind]);
}

function ofPayment(subscription: AttentionFacts["subscription"]): AttentionItem[] {
  if (subscription?.status !== "past_due") return [];
  const href = "/console/billing/invoices?status=past_due";
  return [{ kind: "danger", text: "An invoice is past due.", href, action: "See the invoice" }];
}

function ofLimit(limit: SpendLimit): AttentionItem[] {
  const percent = percentOf(limit.spent, limit.amount);
  // A plan without live calls has a limit of nothing, of which nothing is spent.
  if (percent < nearlyPercent || picodollarsOf(limit.amount) === 0n) return [];
  const whose = limit.api_key_id === null ? "of the organization" : "of a key";
  const isReached = percent >= 100;
  const effect = limit.enforcement === "hard" ? "calls beyond it are refused" : "calls go on";
  const text = isReached
    ? `The spend limit ${whose} a ${limit.period} is reached: ${effect}.`
    : `${Math.floor(percent)} per cent of the spend limit ${whose} a ${limit.period} are spent.`;
  const kind = isReached && limit.enforcement === "hard" ? "danger" : "sun";
  return [{ kind, text, href: "/console/billing/limits", action: "See the limits" }];
}

function ofEndpoint({ id, url, enabled, disabled_reason, failing_since }: WebhookEndpoint): AttentionItem[] {
  const href = `/console/webhooks/${id}`;
  const host = URL.parse(url)?.host ?? url;
  if (!enabled && disabled_reason !== "by_hand") {
    const text = `Nothing is sent to ${host} any more, because ${disabledText(disabled_reason ?? "")}.`;
    return [{ kind: "danger", text, href, action: "See the endpoint" }];
  }
  if (!enabled || failing_since === null) return [];
  return [{ kind: "sun", text: `What is sent to ${host} does not arrive.`, href, action: "See the endpoint" }];
}

const listingTexts: Readonly<Record<string, Pick<AttentionItem, "kind" | "action"> & { readonly text: string }>> = {
  changes_requested: { kind: "sun", text: "was sent back with findings", action: "Mend it" },
  approved: { kind: "info", text: "is approved, and waits for you to publish it", action: "Publish it" },
  suspended: { kind: "danger", text: "is suspended", action: "See why" },
  rejected: { kind: "sun", text: "was rejected", action: "See why" },
};

function ofListing(listing: Listing): AttentionItem[] {
  return listing.versions.flatMap(({ id, name, number, state }, place) => {
    const waiting = listingTexts[state];
    // What became of a version that a newer one followed needs nobody, unless it is the one that others had.
    if (!waiting || (place > 0 && state !== "suspended")) return [];
    const href = `/console/listings/${listing.id}/versions/${id}`;
    return [{ ...waiting, text: `Version ${number} of ${name ?? listing.slug} ${waiting.text}.`, href }];
  });
}

function ofInvitation({ organization_name, status }: ReceivedInvitation): AttentionItem[] {
  if (status !== "pending") return [];
  return [{ kind: "info", text: `You are invited to ${organization_name}.`, href: "/invitations", action: "Answer" }];
}

function ofNotices(notices: readonly Notice[], nowMs: number): AttentionItem[] {
  const fresh = notices.filter(({ sent_at }) => Date.parse(sent_at) > nowMs - noticeDays * dayMs);
  const [newest] = fresh;
  if (!newest) return [];
  const others = fresh.length > 1 ? ` And ${fresh.length - 1} more.` : "";
  return [
    {
      kind: "info",
      text: `${newest.title.replace(/\.$/, "")}.${others}`,
      href: "/console/deprecations#notices",
      action: "See the notices",
    },
  ];
}

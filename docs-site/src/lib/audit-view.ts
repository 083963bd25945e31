import type { AuditEvent, ListAuditEventsQuery } from "@sundial/sdk";
import { readTimeFilter, type TimeFilter } from "./time-filter.ts";

/** What actions are done to, as the form offers it. One that came later can be asked for by the address. */
export const auditedKinds = [
  { value: "key", label: "API keys" },
  { value: "member", label: "Members" },
  { value: "invitation", label: "Invitations" },
  { value: "organization", label: "The organization" },
  { value: "subscription", label: "The subscription" },
  { value: "spend_limit", label: "Spend limits" },
  { value: "invoice", label: "Invoices" },
  { value: "credit", label: "Credits" },
  { value: "usage", label: "Corrections of usage" },
  { value: "webhook_endpoint", label: "Webhook endpoints" },
  { value: "webhook_event", label: "Events sent again" },
  { value: "installation", label: "Installations" },
  { value: "listing", label: "Listings" },
  { value: "listing_version", label: "Versions of listings" },
  { value: "notice_preferences", label: "Mails about ends" },
  { value: "calendar_address", label: "The calendar" },
  { value: "sandbox", label: "The sandbox" },
] as const;

const filterNames = ["action", "actor_id", "target_id"] as const;
type FilterName = (typeof filterNames)[number];

export interface AuditView {
  /** What the fields show; empty text for what was not asked for. */
  readonly typed: Readonly<Record<FilterName, string>> & TimeFilter["typed"];
  /** What to ask the API for, without a cursor. */
  readonly query: ListAuditEventsQuery;
  readonly isFiltered: boolean;
  /** The filters as a query that shows the same lines tomorrow. */
  readonly lasting: string;
}

/** Reads the address of the audit log and of its CSV. */
export function readAuditView(search: URLSearchParams, now: number): AuditView {
  const filters = Object.fromEntries(filterNames.map((name) => [name, search.get(name)?.trim() ?? ""]));
  const time = readTimeFilter(search, now);
  const set = Object.entries(filters).filter(([, value]) => value !== "");
  return {
    typed: { ...(filters as Record<FilterName, string>), ...time.typed }, // of those very names
    query: { ...Object.fromEntries(set), ...time.range },
    isFiltered: set.length > 0 || time.isSet,
    lasting: new URLSearchParams([...set, ...Object.entries(time.lasting)]).toString(),
  };
}

/** The page of what a line is about, by the kind of its id; null for what has none. Keys and endpoints are of one mode, which a line does not tell. */
export function auditTargetHref(targetId: string): string | null {
  const page = targetPages.find(([prefix]) => targetId.startsWith(prefix))?.[1];
  return page === undefined ? null : page.endsWith("/") ? page + targetId : page;
}

const targetPages: readonly (readonly [string, string])[] = [
  ["mem_", "/console/members"],
  ["inv_", "/console/members"],
  ["org_", "/console/settings"],
  ["bill_", "/console/billing/invoices/"],
  ["lst_", "/console/listings/"],
  ["ins_", "/console/installations"],
];

export interface AuditChange {
  readonly name: string;
  /** Null where the line says nothing of it. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What became another, by name; what stayed the same is left out. */
export function changesOf({ before, after }: Pick<AuditEvent, "before" | "after">): AuditChange[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].flatMap((name) => {
    const from = textOf(before, name);
    const to = textOf(after, name);
    const isNothing = from === null && to === "none";
    return from === to || isNothing ? [] : [{ name, from, to }];
  });
}

function textOf(state: Readonly<Record<string, unknown>> | null, name: string): string | null {
  if (state === null || !(name in state)) return null;
  const value = state[name];
  if (value === null) return "none";
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value.join(", ") || "none";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

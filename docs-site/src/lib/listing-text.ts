import type { ListingManifest, ListingVersionState } from "@sundial/sdk";
import { micromark } from "micromark";
import { scopeOptions } from "./scopes.ts";

type BadgeKind = "plain" | "ok" | "sun" | "danger" | "accent";

/** The kinds of listings as a reader knows them. */
export const listingKinds: Readonly<Record<string, string>> = {
  app: "App",
  connector: "Connector (MCP)",
  agent_tool: "Agent tool (OpenAPI)",
};
export const kindText = (kind: string): string => listingKinds[kind] ?? kind;

/** Every category, in the order of their names. */
export const categories = [
  "analytics",
  "communication",
  "content",
  "customer_support",
  "data",
  "developer_tools",
  "education",
  "finance",
  "health",
  "human_resources",
  "legal",
  "productivity",
  "research",
  "sales",
  "security",
] as const;

/** "customer_support" as "Customer support", and "responsible_ai" as "Responsible AI". */
export function inWords(name: string): string {
  const words = name.replaceAll("_", " ").replace(/\bai\b/, "AI");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const badges: Readonly<Partial<Record<ListingVersionState, BadgeKind>>> = {
  draft: "plain",
  submitted: "accent",
  in_checks: "accent",
  in_review: "accent",
  changes_requested: "sun",
  approved: "ok",
  published: "ok",
  paused: "sun",
  rejected: "danger",
  suspended: "danger",
  appealed: "sun",
};
export const stateBadge = (state: string): BadgeKind => badges[state as ListingVersionState] ?? "plain"; // one that came later has no badge of its own

/** What a reader may do with a version at a state, and how its button says so. */
export const eventTexts: Readonly<Record<string, { readonly label: string; readonly done: string }>> = {
  submit: { label: "Submit", done: "It is submitted. The checks begin now." },
  publish: { label: "Publish", done: "It is published." },
  pause: { label: "Pause", done: "It is paused: nobody new can install it." },
  resume: { label: "Resume", done: "It is published again." },
  withdraw: { label: "Withdraw", done: "It is withdrawn." },
  reopen: { label: "Edit again", done: "It is a draft again." },
  appeal: { label: "Appeal", done: "The appeal is made. Another reviewer decides it." },
  delist: { label: "Delist", done: "It is delisted." },
  request_changes: { label: "Request changes", done: "The partner is told what to change." },
  approve: { label: "Approve", done: "It is approved. The partner publishes it." },
  reject: { label: "Reject", done: "It is rejected. The partner may appeal." },
  suspend: { label: "Suspend", done: "It is suspended, and its keys are held." },
  reinstate: { label: "Reinstate", done: "It is published again, and its keys work." },
  uphold: { label: "Uphold the decision", done: "The decision stands." },
  overturn: { label: "Overturn the decision", done: "The decision is taken back." },
};

/** What each move was, once it is made. */
const moveTexts: Readonly<Record<string, string>> = {
  submit: "Submitted",
  start_checks: "Checks began",
  pass_checks: "Checks passed",
  fail_checks: "Checks found what is to be changed",
  request_changes: "Changes requested",
  approve: "Approved",
  reject: "Rejected",
  publish: "Published",
  supersede: "A newer version is published",
  pause: "Paused",
  resume: "Resumed",
  withdraw: "Withdrawn",
  reopen: "Taken up again",
  suspend: "Suspended",
  reinstate: "Reinstated",
  appeal: "Appealed",
  uphold: "Decision upheld",
  overturn: "Decision overturned",
  delist: "Delisted",
};
export const moveText = (event: string): string => moveTexts[event] ?? inWords(event);

/** What each thing that a listing asks for lets it do, in the words of the form for keys. */
export function allowedBy(scope: string): string {
  return scopeOptions.find((option) => option.scope === scope)?.allows ?? scope;
}

/**
 * A description as HTML: raw HTML in it is shown and not run, links that run scripts are dropped, and images are not loaded. Its headings are all
 * of the level below the page's, so that the page's outline stays whole whatever its author skips.
 */
export function describe({ description = "" }: Pick<ListingManifest, "description">): string {
  const html = micromark(description, { extensions: [{ disable: { null: ["labelStartImage"] } }] });
  return html.replace(/<(\/?)h[1-6]>/g, "<$1h2>");
}

/** "in 3 hours", "2 days ago": how far a moment is, roughly. */
export function fromNow(instant: string, nowMs: number): string {
  const hours = (new Date(instant).getTime() - nowMs) / 3_600_000;
  const format = new Intl.RelativeTimeFormat("en", { numeric: "always" });
  return Math.abs(hours) < 48 ? format.format(Math.round(hours), "hour") : format.format(Math.round(hours / 24), "day");
}

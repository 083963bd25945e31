/** A page of one kind: what is true of it holds for all that are made by the same file. */
export interface PageType {
  /** Below docs-site/src/pages; of the guides the one below docs-site/src/content. */
  readonly file: string;
  /** `{name}` stands for the id of something that a filled organization has. */
  readonly path: string;
  /** Who opens it: anyone, or a member in that mode. */
  readonly reader: "anyone" | "test" | "live";
  /** Another address at which it has nothing to show; for a member, "newcomer" is the same address in a new organization. */
  readonly empty?: string;
}

const anyone = (file: string, path: string, empty?: string): PageType => ({
  file,
  path,
  reader: "anyone",
  ...(empty !== undefined && { empty }),
});
const member = (reader: "test" | "live") => (file: string, path: string, empty?: "newcomer") => ({
  file: `console/${file}`,
  path: `/console${path}`,
  reader,
  ...(empty && { empty }),
});
const inTest = member("test");
const inLive = member("live");

/** Every kind of page that the portal has, each once. */
export const pageTypes: readonly PageType[] = [
  anyone("index.astro", "/"),
  anyone("docs/docs/chat.mdx", "/docs/chat"),
  anyone("docs/docs/charges.mdx", "/docs/charges"),
  anyone("404.astro", "/no-such-page"),
  anyone("pricing.astro", "/pricing"),
  anyone("sandbox.astro", "/sandbox"),
  anyone("deprecations.astro", "/deprecations"),
  anyone("sign-up.astro", "/sign-up"),
  anyone("sign-in/index.astro", "/sign-in"),
  anyone("auth/confirm.astro", "/auth/confirm?token=x"),
  anyone("dev/mailbox.astro", "/dev/mailbox"),
  anyone("errors/index.astro", "/errors", "/errors?q=nothing+fits"),
  anyone("errors/[code].astro", "/errors/rate_limit_exceeded"),
  anyone("models/index.astro", "/models", "/models?state=retired&kind=embedding"),
  anyone("models/[id].astro", "/models/sundial-1"),
  anyone("changelog/index.astro", "/changelog", "/changelog?kind=removed&model=no-such-model"),
  anyone("changelog/[entry].astro", "/changelog/2025-03-12-replace-functions-with-tools"),
  anyone("versions/index.astro", "/versions"),
  anyone("versions/[date].astro", "/versions/2026-11-23"),
  anyone("versions/upgrade/index.astro", "/versions/upgrade"),
  anyone("versions/upgrade/[from]/[to].astro", "/versions/upgrade/2025-07-09/2026-11-23"),
  anyone("marketplace/index.astro", "/marketplace", "/marketplace?query=nothing+fits"),
  anyone("marketplace/[slug].astro", "/marketplace/{slug}"),
  anyone("marketplace/rules.astro", "/marketplace/rules"),
  anyone("marketplace/reviews.astro", "/marketplace/reviews"),
  anyone("marketplace/terms.astro", "/marketplace/terms"),
  anyone("reference/index.astro", "/reference"),
  anyone("reference/[name].astro", "/reference/createChatCompletion"),
  anyone("reference/[version]/[name].astro", "/reference/2025-03-12/getUsage"),
  anyone("reference/explorer.astro", "/reference/explorer"),
  { file: "welcome.astro", path: "/welcome", reader: "test" },
  { file: "invitations.astro", path: "/invitations", reader: "test" },
  inTest("index.astro", "", "newcomer"),
  inTest("keys/index.astro", "/keys", "newcomer"),
  inTest("keys/[id].astro", "/keys/{key}"),
  inTest("usage.astro", "/usage", "newcomer"),
  inTest("requests/index.astro", "/requests", "newcomer"),
  inTest("requests/[id].astro", "/requests/{request}"),
  inTest("audit/index.astro", "/audit"),
  inTest("webhooks/index.astro", "/webhooks", "newcomer"),
  inTest("webhooks/[id].astro", "/webhooks/{webhook}"),
  inTest("versions.astro", "/versions", "newcomer"),
  inTest("deprecations.astro", "/deprecations", "newcomer"),
  inTest("members.astro", "/members"),
  inTest("settings.astro", "/settings"),
  inTest("installations/index.astro", "/installations", "newcomer"),
  inTest("installations/new.astro", "/installations/new?listing={listing}"),
  inTest("installations/report.astro", "/installations/report?listing={listing}"),
  inTest("listings/index.astro", "/listings", "newcomer"),
  inTest("listings/terms.astro", "/listings/terms"),
  inTest("listings/usage.astro", "/listings/usage", "newcomer"),
  inTest("listings/statements.astro", "/listings/statements"),
  inTest("listings/[id]/index.astro", "/listings/{own}"),
  inTest("listings/[id]/versions/[version]/index.astro", "/listings/{own}/versions/{draft}"),
  inTest("listings/[id]/versions/[version]/checks.astro", "/listings/{own}/versions/{draft}/checks"),
  inTest("listings/[id]/versions/[version]/assessments.astro", "/listings/{own}/versions/{draft}/assessments"),
  inTest("listings/[id]/versions/[version]/preview.astro", "/listings/{own}/versions/{draft}/preview"),
  inTest("reviews/index.astro", "/reviews"),
  inTest("reviews/[version].astro", "/reviews/{review}"),
  inLive("billing/index.astro", "/billing", "newcomer"),
  inLive("billing/plan/index.astro", "/billing/plan"),
  inLive("billing/plan/[plan].astro", "/billing/plan/scale"),
  inLive("billing/limits.astro", "/billing/limits", "newcomer"),
  inLive("billing/credits.astro", "/billing/credits", "newcomer"),
  inLive("billing/invoices/index.astro", "/billing/invoices", "newcomer"),
  inLive("billing/invoices/[id]/index.astro", "/billing/invoices/{invoice}"),
  inLive("billing/invoices/[id]/lines/[line]/index.astro", "/billing/invoices/{invoice}/lines/{line}"),
];

/** Files that make no page that can be opened by its address, and why. */
export const notOpened: Readonly<Record<string, string>> = {
  "500.astro": "shown when the portal itself fails",
  "refused.astro": "shown in the place of a page that a role may not read",
  "sign-in/check-mail.astro": "follows a form",
  "sign-in/provider.astro": "follows a form, and leads on by itself",
  "console/billing/onward.astro": "leads on to the collector by itself",
  "console/requests/newest.astro": "rows alone, which the live tail reads",
  "request-links/[token].astro": "opened by a link that a member makes: see sign-up-to-first-call.test.ts",
};

/** The page's address with what the organization has. Throws when a name is missing. */
export function pathOf(path: string, ids: Readonly<Record<string, string>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`the filled organization has no ${name}`);
    return id;
  });
}

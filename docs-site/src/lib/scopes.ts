/** The scopes a key can have, in groups as the form shows them, with what each allows. */
export const scopeOptions = [
  { scope: "inference.write", allows: "call models: chat completions and embeddings" },
  { scope: "models.read", allows: "list models" },
  { scope: "usage.read", allows: "read usage" },
  { scope: "requests.read", allows: "read the request log" },
  { scope: "keys.read", allows: "list API keys" },
  { scope: "keys.write", allows: "create, rotate and revoke API keys" },
  { scope: "organization.read", allows: "read the organization" },
  { scope: "organization.write", allows: "rename the organization and move its version pin" },
  { scope: "members.read", allows: "list members and invitations" },
  { scope: "members.write", allows: "invite, change and remove members" },
  { scope: "billing.read", allows: "read the plan, invoices, credits and spend limits" },
  { scope: "billing.write", allows: "change the plan, pay for it and set spend limits" },
  { scope: "marketplace.read", allows: "read the organization's own listings" },
  { scope: "marketplace.write", allows: "make, change and submit listings" },
  { scope: "installations.read", allows: "list what is installed from the marketplace" },
  { scope: "installations.write", allows: "install and uninstall listings" },
  { scope: "webhooks.read", allows: "list webhook endpoints and what was sent to them" },
  { scope: "webhooks.write", allows: "make, change and delete webhook endpoints" },
  { scope: "audit.read", allows: "read the audit log" },
] as const;
export type Scope = (typeof scopeOptions)[number]["scope"];

/** What a program that only calls models needs. */
export const callingScopes: readonly Scope[] = ["inference.write", "models.read"];

export function isScope(text: unknown): text is Scope {
  return scopeOptions.some((option) => option.scope === text);
}

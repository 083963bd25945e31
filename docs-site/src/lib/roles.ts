export const roles = ["owner", "admin", "developer", "finance", "viewer"] as const;
export type Role = (typeof roles)[number];

/** What a role lets a person do, in the words of a form. */
export const roleOptions: readonly { value: Role; label: string }[] = [
  { value: "owner", label: "Owner: everything, and makes owners" },
  { value: "admin", label: "Admin: everything else" },
  { value: "developer", label: "Developer: keys and calls" },
  { value: "finance", label: "Finance: billing, usage and requests" },
  { value: "viewer", label: "Viewer: reads" },
];

/** The same in full. */
export const roleRights: Readonly<Record<Role, string>> = {
  owner: "Everything, and makes and unmakes owners. One always stays.",
  admin: "Everything that an owner may, but make and unmake owners.",
  developer:
    "Makes keys and calls, webhook endpoints and listings. Reads the rest, but neither billing nor the audit log.",
  finance:
    "Plan, invoices, payment and spend limits. Reads usage and requests, but neither keys, webhooks nor the audit log.",
  viewer: "Reads keys, usage, requests, members and webhooks. Changes nothing.",
};

/** Whether to offer an action at all; the API decides again when it is done. */
export function mayWrite(
  role: Role | null,
  what: "keys" | "members" | "organization" | "billing" | "listings" | "installations" | "webhooks",
): boolean {
  if (role === "owner" || role === "admin") return true;
  return (
    (["keys", "listings", "webhooks"].includes(what) && role === "developer") ||
    (what === "billing" && role === "finance")
  );
}

/** Whether the pages of billing are the role's to read. Who may read them may also change what they show. */
export const mayReadBilling = (role: Role | null): boolean => mayWrite(role, "billing");

/** Whether the audit log is the role's to read. */
export const mayReadAudit = (role: Role | null): boolean => role === "owner" || role === "admin";

/** Who opens a page that is not everybody's, in words; null for a page whose readers follow from the API alone. */
export function readersOf(path: string): string | null {
  if (path.startsWith("/console/billing")) return "the roles owner, admin and finance";
  if (path.startsWith("/console/audit")) return "the roles owner and admin";
  return null;
}

export const roles = ["owner", "admin", "developer", "finance", "viewer"] as const;
export type Role = (typeof roles)[number];

/** What a role lets a person do, in the words of a form. */
export const roleOptions: readonly { value: Role; label: string }[] = [
  { value: "owner", label: "Owner: everything, and makes owners" },
  { value: "admin", label: "Admin: everything else" },
  { value: "developer", label: "Developer: keys and calls" },
  { value: "finance", label: "Finance: usage and requests" },
  { value: "viewer", label: "Viewer: reads" },
];

/** Whether to offer an action at all; the API decides again when it is done. */
export function mayWrite(role: Role | null, what: "keys" | "members" | "organization"): boolean {
  if (role === "owner" || role === "admin") return true;
  return what === "keys" && role === "developer";
}

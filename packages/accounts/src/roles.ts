import type { Role } from "@sundial/kernel";

/** Every scope a credential can carry. */
export const scopes = [
  "inference.write",
  "models.read",
  "organization.read",
  "organization.write",
  "members.read",
  "members.write",
  "keys.read",
  "keys.write",
  "usage.read",
  "requests.read",
  "billing.read",
  "billing.write",
  "marketplace.read",
  "marketplace.write",
  "installations.read",
  "installations.write",
  "webhooks.read",
  "webhooks.write",
  "audit.read",
] as const;
export type Scope = (typeof scopes)[number];

const readOnly: readonly Scope[] = [
  "models.read",
  "organization.read",
  "members.read",
  "keys.read",
  "usage.read",
  "requests.read",
  "marketplace.read",
  "installations.read",
  "webhooks.read",
];

const scopesByRole: Readonly<Record<Role, ReadonlySet<Scope>>> = {
  owner: new Set(scopes),
  admin: new Set(scopes),
  developer: new Set<Scope>([...readOnly, "inference.write", "keys.write", "marketplace.write", "webhooks.write"]),
  finance: new Set<Scope>([
    "models.read",
    "organization.read",
    "members.read",
    "usage.read",
    "requests.read",
    "billing.read",
    "billing.write",
    "marketplace.read",
    "installations.read",
  ]),
  viewer: new Set(readOnly),
};

/** What a person may do in an organization. Owners and admins differ only in whom they may make or unmake an owner. */
export function scopesOfRole(role: Role): ReadonlySet<Scope> {
  return scopesByRole[role];
}

import type { Organization, OwnOrganization } from "@sundial/accounts";
import type { OrganizationWithRole, Organization as WireOrganization } from "@sundial/contract/types";

export function toWireOrganization({ id, name, plan, versionPin, createdAt }: Organization): WireOrganization {
  return { id, name, plan, version_pin: versionPin, created_at: createdAt.toISOString() };
}

export function toWireOwnOrganization(organization: OwnOrganization): OrganizationWithRole {
  return { ...toWireOrganization(organization), role: organization.role };
}

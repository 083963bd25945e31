import { type Organization, type OwnOrganization, rollbackUntil } from "@sundial/accounts";
import type { OrganizationWithRole, Organization as WireOrganization } from "@sundial/contract/types";
import type { Clock } from "@sundial/kernel";

export function toWireOrganization(organization: Organization, clock: Clock): WireOrganization {
  const { id, name, plan, versionPin, versionPinPrevious, createdAt } = organization;
  const until = rollbackUntil(organization, clock);
  return {
    id,
    name,
    plan,
    version_pin: versionPin,
    version_pin_previous: until && versionPinPrevious,
    version_pin_rollback_until: until?.toISOString() ?? null,
    created_at: createdAt.toISOString(),
  };
}

export function toWireOwnOrganization(organization: OwnOrganization, clock: Clock): OrganizationWithRole {
  return { ...toWireOrganization(organization, clock), role: organization.role };
}

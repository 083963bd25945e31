import type { Invitation, ReceivedInvitation } from "@sundial/accounts";
import type {
  Invitation as WireInvitation,
  ReceivedInvitation as WireReceivedInvitation,
} from "@sundial/contract/types";

export function toWireInvitation({
  id,
  email,
  role,
  status,
  invitedBy,
  expiresAt,
  createdAt,
}: Invitation): WireInvitation {
  return {
    id,
    email,
    role,
    status,
    invited_by: invitedBy,
    expires_at: expiresAt.toISOString(),
    created_at: createdAt.toISOString(),
  };
}

export function toWireReceivedInvitation(invitation: ReceivedInvitation): WireReceivedInvitation {
  const { organizationId, organizationName } = invitation;
  return { ...toWireInvitation(invitation), organization_id: organizationId, organization_name: organizationName };
}

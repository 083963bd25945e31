export { acceptInvitation } from "./accept-invitation.ts";
export type { Auth, AuthOptions, OidcProvider, PortalSession } from "./auth/auth-types.ts";
export { createAuth } from "./auth/create-auth.ts";
export { authBasePath } from "./auth/open-paths.ts";
export { changePlan } from "./change-plan.ts";
export { countMembers } from "./count-members.ts";
export { type CreateInvitationInput, createInvitation, invitationDays } from "./create-invitation.ts";
export { type CreateOrganizationInput, createOrganization, ownedOrganizationsMax } from "./create-organization.ts";
export { accountErrors } from "./errors.ts";
export {
  announceCredentialChange,
  announceOrganization,
  credentialChannel,
  type OrganizationCreated,
  organizationCreatedTopic,
} from "./events.ts";
export { expireSignIns } from "./expire-sign-ins.ts";
export { findOrganizations } from "./find-organizations.ts";
export { findPeople, type Person } from "./find-people.ts";
export { findPersonByEmail } from "./find-person-by-email.ts";
export { getOrganization } from "./get-organization.ts";
export { type AuditEvent, type ListAuditEventsInput, listAuditEvents } from "./list-audit-events.ts";
export { listInvitations } from "./list-invitations.ts";
export { listMemberAddresses, type MemberAddress } from "./list-member-addresses.ts";
export { listMembers } from "./list-members.ts";
export { listMyInvitations } from "./list-my-invitations.ts";
export { listOrganizations } from "./list-organizations.ts";
export { listRoleAddresses } from "./list-role-addresses.ts";
export { findMembership, findOrganization, lockOrganization } from "./lookup.ts";
export { enqueueMail, type Mail, mailTopic, openMail } from "./mail/enqueue-mail.ts";
export { type MailParts, toHtml, toText } from "./mail/layout.ts";
export { listDevMails } from "./mail/list-dev-mails.ts";
export { type DevMail, storeDevMail } from "./mail/store-dev-mail.ts";
export { pinAtFirstCall } from "./pin-at-first-call.ts";
export { removeMember } from "./remove-member.ts";
export { revokeInvitation } from "./revoke-invitation.ts";
export { type Scope, scopes, scopesOfRole } from "./roles.ts";
export { type RollBackVersionPinInput, rollBackVersionPin, rollbackUntil } from "./roll-back-version-pin.ts";
export { organizations } from "./tables.ts";
export { chooseOrganization } from "./tokens/choose-organization.ts";
export { type IssuedToken, type IssueTokenInput, issueToken } from "./tokens/issue-token.ts";
export { type RotateSigningKeyInput, rotateSigningKey, type SigningKeyContext } from "./tokens/rotate-signing-key.ts";
export { tokenAudience, tokenSeconds } from "./tokens/token-claims.ts";
export { createTokenKeys, type TokenKeys, type TokenKeysDeps } from "./tokens/token-keys.ts";
export { type VerifiedToken, type VerifyTokenDeps, verifyToken } from "./tokens/verify-token.ts";
export type {
  Invitation,
  InvitationStatus,
  MailContext,
  MailSettings,
  Member,
  Organization,
  OwnOrganization,
  PersonReadContext,
  PersonWriteContext,
  ReceivedInvitation,
  Seating,
  SeatRules,
} from "./types.ts";
export { type UpdateMemberInput, updateMember } from "./update-member.ts";
export { type UpdateOrganizationInput, updateOrganization } from "./update-organization.ts";

import { defineErrors } from "@sundial/errors";

/** Codes of people, organizations, members and invitations, and of the tokens that signed-in people call with. */
export const accountErrors = defineErrors({
  invalid_token: {
    status: 401,
    title: "Invalid token",
    group: "authentication_error",
    detail:
      "The token is not one of ours: its signature, issuer or audience is wrong, or it is damaged. Sign in to the portal again and use the token it gives out.",
    related: ["expired_token", "session_required"],
  },
  expired_token: {
    status: 401,
    title: "Expired token",
    group: "authentication_error",
    detail:
      "The token expired at {expired_at}; tokens of signed-in people live for five minutes. Get a new one and repeat the call.",
    related: ["invalid_token", "session_required"],
  },
  session_required: {
    status: 401,
    title: "Session required",
    group: "authentication_error",
    detail: "Tokens are given out to signed-in people, and this call carries no valid session. Sign in to the portal.",
    related: ["expired_token", "origin_not_allowed"],
  },
  origin_not_allowed: {
    status: 403,
    title: "Origin not allowed",
    group: "permission_error",
    detail:
      "Tokens are given out to the portal only: the header `Origin` must be the portal's address. Make the call through the portal, or use an API key.",
    related: ["session_required", "live_key_in_browser"],
  },
  organization_required: {
    status: 403,
    title: "Organization required",
    group: "permission_error",
    detail:
      "The token names no organization, and this operation acts on one. Choose an organization in the portal, or create one with `POST /v1/organizations`, and get a new token.",
    related: ["not_a_member"],
  },
  not_a_member: {
    status: 403,
    title: "Not a member",
    group: "permission_error",
    detail:
      "The person of this token is not, or is no longer, a member of the organization it names. Choose another organization, or ask an admin for an invitation.",
    related: ["organization_required"],
  },
  role_not_allowed: {
    status: 403,
    title: "Role not allowed",
    group: "permission_error",
    detail:
      "Only an owner of the organization may give or take the role `{role}`, or act on a member who has it. Ask an owner to do it.",
    related: ["insufficient_scope", "last_owner"],
  },
  last_owner: {
    status: 409,
    title: "Last owner",
    group: "conflict_error",
    detail:
      "The member `{id}` is the only owner of the organization, which must always have one. Make another member an owner first.",
    related: ["role_not_allowed"],
  },
  already_a_member: {
    status: 409,
    title: "Already a member",
    group: "conflict_error",
    detail:
      "The person with the address {email} is already a member of this organization. Change the member's role instead.",
    related: ["invitation_pending"],
  },
  invitation_pending: {
    status: 409,
    title: "Invitation pending",
    group: "conflict_error",
    detail:
      "There is already an open invitation for {email} (`{id}`). Wait for the answer, or revoke that invitation and make a new one.",
    related: ["already_a_member", "invitation_expired"],
  },
  invitation_expired: {
    status: 410,
    title: "Invitation expired",
    group: "invalid_request_error",
    detail: "The invitation `{id}` expired at {expired_at}. Ask an admin of the organization to invite you again.",
    related: ["invitation_pending"],
  },
  organization_limit_reached: {
    status: 409,
    title: "Organization limit reached",
    group: "conflict_error",
    detail:
      "You already own {limit} organizations, the most one person may own. Use one of them, or hand one over to another owner first.",
    related: ["key_limit_reached"],
  },
  version_pin_rollback_expired: {
    status: 409,
    title: "Rollback expired",
    group: "conflict_error",
    detail:
      "The pin was changed more than {hours} hours ago, and could be rolled back until {until}. Pin the version you want with `PATCH /v1/organization`.",
    related: ["version_pin_rollback_unavailable"],
  },
  version_pin_rollback_unavailable: {
    status: 409,
    title: "Nothing to roll back",
    group: "conflict_error",
    detail: "The pin cannot be rolled back: {reason} Pin the version you want with `PATCH /v1/organization`.",
    related: ["version_pin_rollback_expired"],
  },
});

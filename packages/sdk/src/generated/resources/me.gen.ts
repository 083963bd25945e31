// Made by `npm run generate` from openapi/. Do not edit.
import type { Client } from "../../client/client.ts";
import { MeInvitationsResource } from "../resources/me-invitations.gen.ts";
import { MeNoticePreferencesResource } from "../resources/me-notice-preferences.gen.ts";

/** `me`: invitations, noticePreferences. */
export class MeResource {
  readonly invitations: MeInvitationsResource;
  readonly noticePreferences: MeNoticePreferencesResource;

  constructor(client: Client) {
    this.invitations = new MeInvitationsResource(client);
    this.noticePreferences = new MeNoticePreferencesResource(client);
  }
}

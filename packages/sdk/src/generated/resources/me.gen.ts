// Made by `npm run generate` from openapi/. Do not edit.
import type { Client } from "../../client/client.ts";
import { MeInvitationsResource } from "../resources/me-invitations.gen.ts";

/** `me`: invitations. */
export class MeResource {
  readonly invitations: MeInvitationsResource;

  constructor(client: Client) {
    this.invitations = new MeInvitationsResource(client);
  }
}

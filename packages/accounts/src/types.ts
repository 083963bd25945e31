import type { Db, ReadContext, WriteContext } from "@sundial/db";
import type { PersonActor, Role } from "@sundial/kernel";

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly plan: string;
  /** The dated version its calls use when neither the call nor the key names one; null until the first call. */
  readonly versionPin: string | null;
  /** The pin before the last change. Means something only while `versionPinChangedAt` is set. */
  readonly versionPinPrevious: string | null;
  /** When the pin was last changed by someone. Null when there is nothing to roll back. */
  readonly versionPinChangedAt: Date | null;
  readonly createdAt: Date;
}

/** An organization as one of its members sees it. */
export interface OwnOrganization extends Organization {
  readonly role: Role;
}

export interface Member {
  readonly id: string;
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
}

export type InvitationStatus = "pending" | "accepted" | "revoked" | "expired";

export interface Invitation {
  readonly id: string;
  readonly organizationId: string;
  readonly email: string;
  readonly role: Role;
  /** A pending invitation past its time reads as `expired`. */
  readonly status: InvitationStatus;
  readonly invitedBy: string;
  readonly expiresAt: Date;
  readonly createdAt: Date;
}

/** An invitation as the invited person sees it. */
export interface ReceivedInvitation extends Invitation {
  readonly organizationName: string;
}

/** Contexts of the operations that act for a person, whatever the organization in the context. */
export interface PersonReadContext extends ReadContext {
  readonly actor: PersonActor;
}
export interface PersonWriteContext extends WriteContext {
  readonly actor: PersonActor;
}

/** What mails need: the secret that seals them while they wait, and where their links point. */
export interface MailSettings {
  readonly secret: string;
  readonly portalUrl: string;
}

/** The context of verbs that send mail. */
export interface MailContext extends WriteContext {
  readonly mail: MailSettings;
}

/** So many people of an organization. */
export interface Seating {
  readonly organization: Organization;
  readonly people: number;
}

/** Whether there is room for people, as a layer above decides. Both run in the transaction that holds the organization's lock, and throw when they cannot have a seat each. */
export interface SeatRules {
  assertSeats(tx: Db, seating: Seating): Promise<void>;
  /** Sees to it that they have one. */
  takeSeats(tx: Db, ctx: WriteContext, seating: Seating): Promise<void>;
}

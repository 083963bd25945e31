/** The two separate worlds of one organization: `test` is free and deterministic, `live` reaches providers and bills. */
export const modes = ["test", "live"] as const;
export type Mode = (typeof modes)[number];

export const roles = ["owner", "admin", "developer", "finance", "viewer"] as const;
export type Role = (typeof roles)[number];

/** A call made with an API key. */
export interface KeyActor {
  readonly kind: "key";
  readonly keyId: string;
  readonly scopes: ReadonlySet<string>;
}

/** A call made with a signed-in person's short-lived token; scopes follow from the role. */
export interface PersonActor {
  readonly kind: "person";
  readonly userId: string;
  readonly role: Role;
  readonly scopes: ReadonlySet<string>;
}

/** A background job or a script of the operator. Has every scope. */
export interface SystemActor {
  readonly kind: "system";
  readonly job: string;
}

export type Actor = KeyActor | PersonActor | SystemActor;

/** Who acts, as one id: the key's, the person's, or the name of the job. */
export function actorIdOf(actor: Actor): string {
  switch (actor.kind) {
    case "key":
      return actor.keyId;
    case "person":
      return actor.userId;
    case "system":
      return actor.job;
  }
}

import type { Db } from "@sundial/db";
import type { Clock, Mode, Role } from "@sundial/kernel";
import { SignJWT } from "jose";
import { accountErrors } from "../errors.ts";
import { findMembership } from "../lookup.ts";
import { tokenAlgorithm, tokenAudience, tokenSeconds, tokenType } from "./token-claims.ts";
import type { TokenKeys } from "./token-keys.ts";

export interface IssueTokenInput {
  readonly userId: string;
  /** Null for a person who has, or has chosen, no organization. */
  readonly organizationId: string | null;
  readonly mode: Mode;
}

export interface IssuedToken {
  readonly token: string;
  readonly expiresInSeconds: number;
  readonly organizationId: string | null;
  readonly role: Role | null;
}

/** Signs a person's token, with the role they have at this moment. Throws `not_a_member`. */
export async function issueToken(
  deps: { readonly db: Db; readonly clock: Clock; readonly keys: TokenKeys; readonly issuer: string },
  input: IssueTokenInput,
): Promise<IssuedToken> {
  const { userId, organizationId, mode } = input;
  const membership = organizationId === null ? null : await findMembership(deps.db, organizationId, userId);
  if (organizationId !== null && !membership) throw accountErrors.not_a_member();
  const { kid, key } = await deps.keys.signing();
  const nowSeconds = Math.floor(deps.clock.nowMs() / 1000);
  const claims = membership === null ? { mode } : { mode, org: organizationId, role: membership.role };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: tokenAlgorithm, kid, typ: tokenType })
    .setSubject(userId)
    .setIssuer(deps.issuer)
    .setAudience(tokenAudience)
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + tokenSeconds)
    .sign(key);
  return { token, expiresInSeconds: tokenSeconds, organizationId, role: membership?.role ?? null };
}

import { type Clock, isId, type Mode, modes, type PersonActor, type Role, roles } from "@sundial/kernel";
import { errors, type JWTHeaderParameters, type JWTPayload, jwtVerify } from "jose";
import { accountErrors } from "../errors.ts";
import { scopesOfRole } from "../roles.ts";
import { tokenAlgorithm, tokenAudience, tokenType } from "./token-claims.ts";
import type { TokenKeys } from "./token-keys.ts";

export interface VerifiedToken {
  /** Without an organization the actor is a viewer with no scope at all. */
  readonly actor: PersonActor;
  readonly organizationId: string | null;
  readonly mode: Mode;
  readonly expiresAt: Date;
}

export interface VerifyTokenDeps {
  readonly clock: Clock;
  readonly keys: Pick<TokenKeys, "verifying">;
  readonly issuer: string;
}

const toleranceSeconds = 5;

/**
 * Checks a person's token (RFC 8725: one algorithm, issuer, audience, type) against the published keys.
 * Throws `invalid_token` or `expired_token`; a failure to read the keys is thrown as it is.
 */
export async function verifyToken(deps: VerifyTokenDeps, token: string): Promise<VerifiedToken> {
  try {
    const { payload } = await jwtVerify(token, (header) => verifyingKey(deps, header), {
      algorithms: [tokenAlgorithm],
      typ: tokenType,
      issuer: deps.issuer,
      audience: tokenAudience,
      currentDate: deps.clock.now(),
      clockTolerance: toleranceSeconds,
      requiredClaims: ["sub", "exp", "iat", "mode"],
    });
    return readClaims(payload);
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw accountErrors.expired_token({ expired_at: expiryOf(error.payload) });
    if (error instanceof errors.JOSEError) throw accountErrors.invalid_token({}, { cause: error });
    throw error;
  }
}

async function verifyingKey(deps: VerifyTokenDeps, { kid }: JWTHeaderParameters) {
  const key = typeof kid === "string" && isId("signingKey", kid) ? await deps.keys.verifying(kid) : null;
  if (!key) throw new errors.JWKSNoMatchingKey();
  return key;
}

function readClaims(payload: JWTPayload): VerifiedToken {
  const userId = payload.sub ?? "";
  const mode = modes.find((known) => known === payload.mode);
  const role = roles.find((known) => known === payload.role);
  const organizationId = payload.org ?? null;
  if (!mode || !isId("user", userId) || !isOrganizationClaim(organizationId, role)) throw accountErrors.invalid_token();
  const actor: PersonActor =
    role === undefined
      ? { kind: "person", userId, role: "viewer", scopes: new Set() }
      : { kind: "person", userId, role, scopes: scopesOfRole(role) };
  return { actor, organizationId, mode, expiresAt: new Date((payload.exp ?? 0) * 1000) };
}

function isOrganizationClaim(claim: unknown, role: Role | undefined): claim is string | null {
  if (claim === null) return role === undefined;
  return typeof claim === "string" && isId("organization", claim) && role !== undefined;
}

function expiryOf(payload: JWTPayload): string {
  return new Date((payload.exp ?? 0) * 1000).toISOString();
}

import { createHmac } from "node:crypto";
import { type ApiKeyWithSecret, isApiError, type Sundial } from "@sundial/sdk";
import type { APIContext } from "astro";
import { z } from "zod";
import { portalEnv } from "../env.ts";
import type { PortalSession } from "./open-session.ts";
import { explorerKeyName } from "./own-keys-first.ts";
import { mayReadBilling, mayWrite, type Role } from "./roles.ts";
import { callingScopes, type Scope } from "./scopes.ts";
import { deleteCookie, readSealedCookie, setSealedCookie } from "./sealed-cookie.ts";

const cookieName = "sundial_explorer";
/** What the key may do: call models, and read what is no person's. A credential has ten scopes at most. */
export const explorerScopes: readonly Scope[] = [
  ...callingScopes,
  "usage.read",
  "requests.read",
  "keys.read",
  "organization.read",
  "billing.read",
  "marketplace.read",
  "installations.read",
  "webhooks.read",
];
/** Keys end together, twice a day, so that whoever asks meanwhile asks for the same one. */
const lifetimeMs = 12 * 3_600_000;
/** How often a key of the same hours may be revoked before a further one is made apart from others. */
const successorsMax = 20;
const marginMs = 5 * 60_000;
const storedSchema = z.object({
  userId: z.string(),
  organizationId: z.string(),
  keyId: z.string(),
  secret: z.string(),
  expiresAt: z.number(),
});
type Stored = z.infer<typeof storedSchema>;

/**
 * The sandbox key that the documentation is filled with. The portal makes one in the person's name, for twelve hours at most, and keeps its
 * secret in their browser in an encrypted cookie until it ends or is revoked. All tabs and browsers of a person get the same one: the call
 * that makes it is repeated under one Idempotency-Key, whose first answer the API keeps. Null for people without an organization or the right
 * to make keys.
 */
export async function explorerKey(context: APIContext, session: PortalSession): Promise<string | null> {
  if (session.organizationId === null || !mayWrite(session.role, "keys")) return null;
  const sandbox = await session.sandbox();
  const stored = readStored(context, session);
  if (stored && (await isUsable(sandbox, stored))) return stored.secret;
  const { person, organizationId, role } = session;
  return await makeKey(context, { sandbox, userId: person.id, organizationId, role });
}

/** Revokes the key of this browser, at the end of a session. A key that cannot be revoked now ends by itself. */
export async function forgetExplorerKey(context: APIContext, session: PortalSession | null): Promise<void> {
  const stored = session && readStored(context, session);
  deleteCookie(context, cookieName);
  if (!stored) return;
  try {
    await (await session.sandbox()).apiKeys.revoke(stored.keyId);
  } catch (error) {
    if (!isApiError(error)) throw error;
  }
}

type Owner = { sandbox: Sundial; userId: string; organizationId: string; role: Role | null };

async function makeKey(context: APIContext, { sandbox, userId, organizationId, role }: Owner): Promise<string | null> {
  const expiresAt = (Math.floor((Date.now() + marginMs) / lifetimeMs) + 1) * lifetimeMs;
  const scopes = explorerScopes.filter((scope) => scope !== "billing.read" || mayReadBilling(role));
  try {
    const key = await makeOnce(sandbox, { of: [organizationId, userId, scopes.join(" ")].join(), scopes, expiresAt });
    const value: Stored = { userId, organizationId, keyId: key.id, secret: key.secret, expiresAt };
    const maxAgeSeconds = Math.ceil((expiresAt - Date.now()) / 1000);
    setSealedCookie(context, cookieName, { value, maxAgeSeconds });
    return key.secret;
  } catch (error) {
    // At the limit of keys the page still serves to read.
    if (isApiError(error) && error.status < 500) return null;
    throw error;
  }
}

interface SharedKey {
  /** Whose key it is, in words that are the same for all who share it. */
  readonly of: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: number;
}

/** The key that was made under the same words, or its successor where that one was revoked. */
async function makeOnce(sandbox: Sundial, { of, scopes, expiresAt }: SharedKey): Promise<ApiKeyWithSecret> {
  const body = { name: explorerKeyName, scopes: [...scopes], expires_at: new Date(expiresAt).toISOString() };
  for (let successor = 0; successor < successorsMax; successor++) {
    const idempotencyKey = nameOfCall(`${of} ${expiresAt} ${successor}`);
    const made = await sandbox.apiKeys.create(body, { idempotencyKey }).catch(nullIfAnswerIsGone);
    if (made && (await isUsable(sandbox, { keyId: made.id, expiresAt }))) return made;
  }
  return await sandbox.apiKeys.create(body);
}

/** Nobody can guess it: who repeats the call is answered with the secret. */
function nameOfCall(text: string): string {
  return createHmac("sha256", portalEnv().secret).update(`explorer key ${text}`).digest("base64url");
}

function nullIfAnswerIsGone(error: unknown): null {
  const isGone = isApiError(error) && error.code.startsWith("idempotency_") && error.code !== "idempotency_in_progress";
  if (isGone) return null;
  throw error;
}

function readStored(context: APIContext, { person, organizationId }: PortalSession): Stored | null {
  const stored = storedSchema.safeParse(readSealedCookie(context, cookieName));
  const isOwn = stored.success && stored.data.userId === person.id && stored.data.organizationId === organizationId;
  return isOwn ? stored.data : null;
}

async function isUsable(sandbox: Sundial, { keyId, expiresAt }: Pick<Stored, "keyId" | "expiresAt">): Promise<boolean> {
  if (expiresAt < Date.now() + marginMs) return false;
  try {
    const { status } = await sandbox.apiKeys.retrieve(keyId);
    return status === "active" || status === "expiring";
  } catch (error) {
    if (isApiError(error) && error.status === 404) return false;
    throw error;
  }
}

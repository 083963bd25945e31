import { isApiError, type Sundial } from "@sundial/sdk";
import type { APIContext } from "astro";
import { z } from "zod";
import type { PortalSession } from "./open-session.ts";
import { mayReadBilling, mayWrite, type Role } from "./roles.ts";
import { callingScopes, type Scope } from "./scopes.ts";
import { deleteCookie, readSealedCookie, setSealedCookie } from "./sealed-cookie.ts";

const cookieName = "sundial_explorer";
/** What the key is called, where keys are listed. */
export const explorerKeyName = "API reference";
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
const lifetimeSeconds = 12 * 3600;
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
 * The sandbox key that the API reference is filled with. Secrets cannot be read back, so the portal makes a key of its
 * own in the person's name, for twelve hours, and keeps it in their browser in an encrypted cookie until it ends or is
 * revoked. Null for people without an organization or the right to make keys.
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
  const expiresAt = Date.now() + lifetimeSeconds * 1000;
  try {
    const { id: keyId, secret } = await sandbox.apiKeys.create({
      name: explorerKeyName,
      scopes: explorerScopes.filter((scope) => scope !== "billing.read" || mayReadBilling(role)),
      expires_at: new Date(expiresAt).toISOString(),
    });
    const value: Stored = { userId, organizationId, keyId, secret, expiresAt };
    setSealedCookie(context, cookieName, { value, maxAgeSeconds: lifetimeSeconds });
    return secret;
  } catch (error) {
    // At the limit of keys the page still serves to read.
    if (isApiError(error) && error.status < 500) return null;
    throw error;
  }
}

function readStored(context: APIContext, { person, organizationId }: PortalSession): Stored | null {
  const stored = storedSchema.safeParse(readSealedCookie(context, cookieName));
  const isOwn = stored.success && stored.data.userId === person.id && stored.data.organizationId === organizationId;
  return isOwn ? stored.data : null;
}

async function isUsable(sandbox: Sundial, { keyId, expiresAt }: Stored): Promise<boolean> {
  if (expiresAt < Date.now() + marginMs) return false;
  try {
    const { status } = await sandbox.apiKeys.retrieve(keyId);
    return status === "active" || status === "expiring";
  } catch (error) {
    if (isApiError(error) && error.status === 404) return false;
    throw error;
  }
}

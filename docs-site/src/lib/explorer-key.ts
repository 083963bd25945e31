import { isApiError } from "@sundial/sdk";
import type { APIContext } from "astro";
import { z } from "zod";
import type { PortalSession } from "./open-session.ts";
import { mayWrite } from "./roles.ts";
import { readSealedCookie, setSealedCookie } from "./sealed-cookie.ts";

const cookieName = "sundial_explorer";
const lifetimeSeconds = 12 * 3600;
const storedSchema = z.object({
  userId: z.string(),
  organizationId: z.string(),
  secret: z.string(),
  expiresAt: z.number(),
});

/**
 * The sandbox key that the API reference is filled with. Secrets cannot be read back, so the portal makes a key of its
 * own in the person's name, for twelve hours, and keeps it in their browser in an encrypted cookie until it ends.
 * Null for people without an organization or the right to make keys.
 */
export async function explorerKey(context: APIContext, session: PortalSession): Promise<string | null> {
  const { organizationId, person } = session;
  if (organizationId === null || !mayWrite(session.role, "keys")) return null;
  const stored = storedSchema.safeParse(readSealedCookie(context, cookieName));
  if (stored.success && isUsable(stored.data, person.id, organizationId)) return stored.data.secret;
  const secret = await makeKey(session);
  const expiresAt = Date.now() + lifetimeSeconds * 1000;
  if (secret)
    setSealedCookie(context, cookieName, {
      value: { userId: person.id, organizationId, secret, expiresAt },
      maxAgeSeconds: lifetimeSeconds,
    });
  return secret;
}

async function makeKey(session: PortalSession): Promise<string | null> {
  const sandbox = await session.sandbox();
  try {
    const expiresAt = new Date(Date.now() + lifetimeSeconds * 1000).toISOString();
    return (await sandbox.apiKeys.create({ name: "API reference", expires_at: expiresAt })).secret;
  } catch (error) {
    // At the limit of keys the page still serves to read.
    if (isApiError(error) && error.status < 500) return null;
    throw error;
  }
}

function isUsable(stored: z.infer<typeof storedSchema>, userId: string, organizationId: string): boolean {
  const marginMs = 5 * 60_000;
  return (
    stored.userId === userId && stored.organizationId === organizationId && stored.expiresAt > Date.now() + marginMs
  );
}

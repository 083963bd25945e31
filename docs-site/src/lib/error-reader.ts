import { SundialError } from "@sundial/sdk";
import type { APIContext } from "astro";
import { openSession, type PortalSession } from "./open-session.ts";

/** Who reads a page that is everybody's and has a part of the reader's own. */
export type ErrorReader =
  | { readonly kind: "stranger" | "unavailable" }
  /** Signed in, and in no organization yet. */
  | { readonly kind: "newcomer" }
  | { readonly kind: "member"; readonly session: PortalSession };

/**
 * Opens the reader's session, if there is one. The pages of error codes are read when something fails, so an API that cannot be asked leaves
 * out the reader's own part and no more. No cache keeps what is one reader's.
 */
export async function openErrorReader(
  context: APIContext,
  answer: { readonly headers: Headers },
): Promise<ErrorReader> {
  answer.headers.set("Cache-Control", context.locals.signedIn ? "private, no-store" : "no-cache");
  answer.headers.set("Vary", "Cookie");
  if (!context.locals.signedIn) return { kind: "stranger" };
  const session = await openSession(context).catch(() => "unavailable" as const);
  if (session === "unavailable") return { kind: "unavailable" };
  if (session === null) return { kind: "stranger" };
  return session.organizationId === null ? { kind: "newcomer" } : { kind: "member", session };
}

/** The answer, or null when the API refuses or cannot be asked: what stands beside it is worth reading still. */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  return await answer.catch((error: unknown) => {
    if (error instanceof SundialError) return null;
    throw error;
  });
}

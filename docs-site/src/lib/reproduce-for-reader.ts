import type { APIContext } from "astro";
import type { ErrorReader } from "./error-reader.ts";
import type { Exchange } from "./exchange.ts";
import { explorerKey } from "./explorer-key.ts";
import { reproduceError, type SandboxCall } from "./reproduce-error.ts";
import { mayWrite } from "./roles.ts";

/** What the reader's own run came to: an exchange, or why there is none. */
export type Reproduction =
  | { readonly exchange: Exchange; readonly refusal: null }
  | { readonly exchange: null; readonly refusal: string };

/** Whether the reader can have calls made with a sandbox key of their own. */
export function mayReproduce(reader: ErrorReader): boolean {
  return reader.kind === "member" && mayWrite(reader.session.role, "keys");
}

/** The sandbox key of the reader's browser, the one that the API reference uses too, or why there is none. */
export async function keyOfReader(
  context: APIContext,
  reader: ErrorReader,
): Promise<{ readonly key: string; readonly refusal: null } | { readonly key: null; readonly refusal: string }> {
  if (reader.kind !== "member" || !mayReproduce(reader))
    return { key: null, refusal: "Only a signed-in member who may make keys can run it." };
  const key = await explorerKey(context, reader.session);
  if (key !== null) return { key, refusal: null };
  const refusal =
    "Your organization has as many test keys as its plan allows. Revoke one that is not used, then run it again.";
  return { key, refusal };
}

/** What a sample's call is made with in the sandbox: the reader's key, or a token of their session where no key of the documentation may. */
export async function credentialOfReader(
  context: APIContext,
  reader: ErrorReader,
  call: SandboxCall,
): ReturnType<typeof keyOfReader> {
  if (call.isPersonal && reader.kind === "member" && mayReproduce(reader))
    return { key: await reader.session.sandboxToken(), refusal: null };
  return await keyOfReader(context, reader);
}

/** Makes the call with the sandbox key of the reader. */
export async function reproduceForReader(
  context: APIContext,
  reader: ErrorReader,
  call: SandboxCall,
): Promise<Reproduction> {
  const { key, refusal } = await keyOfReader(context, reader);
  if (key === null) return refused(refusal);
  try {
    return { exchange: await reproduceError(call, key), refusal: null };
  } catch (error) {
    // What fetch throws when there is no answer: no connection, or none in time.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    return refused("The API could not be reached. Run it again in a moment.");
  }
}

function refused(refusal: string): Reproduction {
  return { exchange: null, refusal };
}

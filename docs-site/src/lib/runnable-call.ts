import { readCurl } from "./read-curl.ts";
import type { SandboxCall } from "./reproduce-error.ts";

const asking = new Set(["/v1/chat/completions", "/v1/embeddings"]);

/**
 * The call of a sample's curl command, where a page may make it at a click with a test key: it only reads or asks a model, and is whole.
 * Null for all others.
 */
export function runnableCall(curl: string): SandboxCall | null {
  const call = readCurl(curl);
  if (!call || call.path.includes("...")) return null;
  const changesNothing = call.method === "GET" || (call.method === "POST" && asking.has(call.path));
  return changesNothing ? call : null;
}

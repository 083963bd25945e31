import type { ErrorReader } from "./error-reader.ts";
import { findErrorCode } from "./error-registry.ts";
import { findRequest } from "./find-request.ts";

/** Where a request id leads its reader, or why it leads nowhere. */
export type RequestLead =
  | { readonly kind: "redirect"; readonly to: string }
  /** The request is the reader's, without an error, in the mode that the console does not show. */
  | { readonly kind: "other-mode"; readonly mode: "test" | "live" }
  | { readonly kind: "stranger" | "newcomer" | "unavailable" | "missing" };

/** Looks the request up in the reader's name: to the page of its code, or to its own page when it has none. */
export async function leadToRequest(reader: ErrorReader, id: string, query: string): Promise<RequestLead> {
  if (reader.kind !== "member") return { kind: reader.kind };
  const found = await findRequest(reader.session, id);
  if (!found) return { kind: "missing" };
  const entry = found.request.code === null ? undefined : findErrorCode(found.request.code);
  if (entry) return { kind: "redirect", to: `/errors/${entry.code}${query}` };
  if (found.mode === reader.session.mode) return { kind: "redirect", to: `/console/requests/${id}` };
  return { kind: "other-mode", mode: found.mode };
}

import { isApiError, type RequestRecord } from "@sundial/sdk";
import type { Mode } from "./mode.ts";
import type { PortalSession } from "./open-session.ts";

/** A request of the organization in the mode that the console shows, or else in the other. Null when neither log has it. */
export async function findRequest(
  session: PortalSession,
  id: string,
): Promise<{ request: RequestRecord; mode: Mode } | null> {
  const other = session.mode === "test" ? "live" : "test";
  for (const mode of [session.mode, other] as const) {
    const api = await session.inMode(mode);
    const request = await api.requests.retrieve(id).catch((error: unknown) => {
      if (isApiError(error) && (error.status === 404 || error.status === 400)) return null;
      throw error;
    });
    if (request) return { request, mode };
  }
  return null;
}

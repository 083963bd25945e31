import type { RequestRecord } from "@sundial/sdk";
import { orNull } from "./error-reader.ts";
import { keyNames } from "./key-names.ts";
import type { PortalSession } from "./open-session.ts";

const shownMax = 10;

/** The last calls of the organization that ended in a code, in the mode that the console shows. */
export interface Occurrences {
  /** Null when the log cannot be read now. */
  readonly requests: readonly RequestRecord[] | null;
  readonly hasMore: boolean;
  /** A key's name; its id where the role may not read names. */
  keyName(id: string): string;
}

export async function readOccurrences({ api }: PortalSession, code: string): Promise<Occurrences> {
  const [page, names] = await Promise.all([
    orNull(api.requests.list({ code, limit: shownMax })),
    orNull(keyNames(api)),
  ]);
  return { requests: page?.data ?? null, hasMore: page?.hasMore ?? false, keyName: names ?? ((id) => id) };
}

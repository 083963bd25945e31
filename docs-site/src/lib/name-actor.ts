import { keyNames } from "./key-names.ts";
import { memberAddresses } from "./member-addresses.ts";
import type { PortalSession } from "./open-session.ts";
import { shortId } from "./short-id.ts";

/** The mail address of a person, the name of a key: whoever made a thing. A shortened id for those who have left. */
export async function nameActor({ api }: PortalSession, id: string): Promise<string> {
  if (id.startsWith("key_")) return `the key ${(await keyNames(api))(id)}`;
  return (await memberAddresses(api)).get(id) ?? shortId(id);
}

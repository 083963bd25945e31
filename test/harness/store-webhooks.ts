import { recordEvent } from "@sundial/db";
import type { Mode } from "@sundial/kernel";
import { newestVersion } from "@sundial/versions";
import { createEndpoint, type Endpoint, webhookNetwork } from "@sundial/webhooks";
import type { TestApi } from "./api.ts";
import { contextOf } from "./contexts.ts";

/** An endpoint at an address of this machine at which nobody listens, in place of the others of its mode. */
export async function storeEndpoint(
  { database }: Pick<TestApi, "database">,
  organizationId: string,
  mode: Mode = "test",
): Promise<Endpoint> {
  // There may be so many at most, and other calls made some.
  await database.sql`delete from webhook_endpoints where organization_id = ${organizationId} and mode = ${mode}`;
  const network = webhookNetwork({ loopback: true });
  const input = { url: "http://127.0.0.1:9/hook", description: null, eventTypes: null, apiVersion: newestVersion.date };
  return (await createEndpoint({ ...contextOf(database, { organizationId, mode }), network }, input)).endpoint;
}

/** An event that can be sent. Returns its id. */
export function storeEvent(
  { database }: Pick<TestApi, "database">,
  organizationId: string,
  mode: Mode = "test",
): Promise<string> {
  const event = {
    organizationId,
    type: "installation.created",
    mode,
    subjectId: "ins_1",
    summary: "Installed.",
  } as const;
  return recordEvent(database.db, contextOf(database), event);
}

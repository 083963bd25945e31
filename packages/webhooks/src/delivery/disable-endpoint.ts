import { enqueueMail, findOrganization, listRoleAddresses } from "@sundial/accounts";
import { type Db, recordEvent } from "@sundial/db";
import { modes } from "@sundial/kernel";
import { and, eq, inArray } from "drizzle-orm";
import { failPending } from "../endpoints/fail-pending.ts";
import { webhookEndpoints } from "../tables.ts";
import type { Endpoint } from "../types.ts";
import type { AttemptDeps } from "./attempt-deps.ts";
import { disabledMail } from "./disabled-mail.ts";

export interface DisableInput {
  readonly endpoint: Pick<Endpoint, "id" | "organizationId" | "mode" | "url">;
  readonly reason: "gone" | "failing";
}

/** Sends no more to an endpoint: ends what was still to be sent, tells the owners and admins by mail and the organization's other endpoints by an event. Part of the caller's transaction, which has locked the endpoint. */
export async function disableEndpoint(
  tx: Db,
  deps: Pick<AttemptDeps, "clock" | "random" | "newId" | "mail">,
  { endpoint, reason }: DisableInput,
): Promise<void> {
  const { id, organizationId, mode, url } = endpoint;
  await tx
    .update(webhookEndpoints)
    .set({ disabledAt: deps.clock.now(), disabledReason: reason })
    .where(and(eq(webhookEndpoints.id, id), inArray(webhookEndpoints.mode, modes)));
  await failPending(tx, endpoint);
  const summary =
    reason === "gone"
      ? "The endpoint answered with 410 and is disabled."
      : "No attempt to send to the endpoint has succeeded for five days, and it is disabled.";
  await recordEvent(tx, deps, { organizationId, type: "webhook_endpoint.disabled", mode, subjectId: id, summary });
  const { name } = await findOrganization(tx, organizationId);
  const mail = disabledMail({
    organizationName: name,
    endpointId: id,
    mode,
    url,
    reason,
    portalUrl: deps.mail.portalUrl,
  });
  for (const to of await listRoleAddresses(tx, { organizationId, roles: ["owner", "admin"] }))
    await enqueueMail(tx, { ...deps, secret: deps.mail.secret }, { ...mail, to });
}

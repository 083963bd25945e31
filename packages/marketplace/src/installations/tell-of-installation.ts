import { type Db, type EventType, recordEvent, type WriteContext } from "@sundial/db";
import type { Installation } from "./types.ts";

type InstallationEvent = Exclude<Extract<EventType, `installation.${string}`>, "installation.scopes_requested">;

const became: Readonly<Record<InstallationEvent, string>> = {
  "installation.created": "is installed",
  "installation.granted": "may do what it asks for now",
  "installation.uninstalled": "is uninstalled",
};

/** Tells the organization what became of an installation, in the transaction in which it did. */
export async function tellOfInstallation(
  tx: Db,
  ctx: WriteContext,
  { type, installation }: { readonly type: InstallationEvent; readonly installation: Installation },
): Promise<void> {
  await recordEvent(tx, ctx, {
    organizationId: ctx.organization.id,
    type,
    mode: ctx.mode,
    subjectId: installation.id,
    summary: `${installation.name} ${became[type]}.`,
  });
}

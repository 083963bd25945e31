import type { Db } from "@sundial/db";
import { modes } from "@sundial/kernel";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { listingInstallations } from "../tables.ts";
import type { InstallationRow } from "./types.ts";

/** The installations of a listing that nobody uninstalled, in both modes and of every organization. */
export function listInstalled(db: Db, listingId: string): Promise<InstallationRow[]> {
  return db
    .select()
    .from(listingInstallations)
    .where(
      and(
        inArray(listingInstallations.mode, modes),
        eq(listingInstallations.listingId, listingId),
        isNull(listingInstallations.uninstalledAt),
      ),
    );
}

import type { Mode } from "@sundial/kernel";
import { createInstallation } from "@sundial/marketplace";
import type { TestApi } from "./api.ts";
import { contextOf } from "./contexts.ts";
import { storePublished } from "./listings.ts";

type Api = Pick<TestApi, "database" | "createOrganization">;

/** A published listing of a partner of its own. */
export async function publishListing(api: Api): ReturnType<typeof storePublished> {
  const { id: organizationId } = await api.createOrganization();
  return storePublished(api.database, { organizationId });
}

/** A published listing, installed by the organization in that mode. */
export async function installListing(
  api: Api,
  { organizationId, mode = "test" }: { readonly organizationId: string; readonly mode?: Mode },
): ReturnType<typeof createInstallation> {
  const { listingId } = await publishListing(api);
  const ctx = contextOf(api.database, { organizationId, mode });
  return createInstallation(ctx, { listingId, scopes: ["inference.write"] });
}

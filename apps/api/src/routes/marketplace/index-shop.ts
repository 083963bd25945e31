import { registerAcceptMarketplaceTerms } from "./accept-marketplace-terms.ts";
import { registerCreateInstallation } from "./create-installation.ts";
import { registerGetCatalogueListing } from "./get-catalogue-listing.ts";
import { registerGetListingUsage } from "./get-listing-usage.ts";
import { registerGrantInstallationScopes } from "./grant-installation-scopes.ts";
import { registerListCatalogue } from "./list-catalogue.ts";
import { registerListInstallations } from "./list-installations.ts";
import { registerListMarketplaceStatements } from "./list-marketplace-statements.ts";
import { registerListMarketplaceTerms } from "./list-marketplace-terms.ts";
import { registerReportListing } from "./report-listing.ts";
import { registerUninstallListing } from "./uninstall-listing.ts";

/** What customers see and install, and what partners agree to and earn. */
export const shopRegistrations = [
  registerListCatalogue,
  registerGetCatalogueListing,
  registerReportListing,
  registerListMarketplaceTerms,
  registerAcceptMarketplaceTerms,
  registerListMarketplaceStatements,
  registerGetListingUsage,
  registerListInstallations,
  registerCreateInstallation,
  registerGrantInstallationScopes,
  registerUninstallListing,
];

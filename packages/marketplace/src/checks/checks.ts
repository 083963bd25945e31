import type { Check } from "./check.ts";
import type { CheckId } from "./check-ids.ts";
import { checkImagesReal } from "./rule-checks/images-real.ts";
import { checkLicenseCopyleft } from "./rule-checks/license-copyleft.ts";
import { checkLicenseDeclared } from "./rule-checks/license-declared.ts";
import { checkLinksAlive } from "./rule-checks/links-alive.ts";
import { checkManifestComplete } from "./rule-checks/manifest-complete.ts";
import { checkMcpAnswers } from "./rule-checks/mcp-answers.ts";
import { checkMcpNoHiddenInstructions } from "./rule-checks/mcp-no-hidden-instructions.ts";
import { checkMcpSchemasValid } from "./rule-checks/mcp-schemas-valid.ts";
import { checkNameDistinct } from "./rule-checks/name-distinct.ts";
import { checkOpenapiSecurityDeclared } from "./rule-checks/openapi-security-declared.ts";
import { checkOpenapiValid } from "./rule-checks/openapi-valid.ts";
import { checkPrivacyReachable } from "./rule-checks/privacy-reachable.ts";
import { checkSbomReadable } from "./rule-checks/sbom-readable.ts";
import { checkScopesLeastPrivilege } from "./rule-checks/scopes-least-privilege.ts";
import { checkSupportReachable } from "./rule-checks/support-reachable.ts";
import { checkTextInDeclaredLanguages } from "./rule-checks/text-in-declared-languages.ts";
import { checkTextNoActiveContent } from "./rule-checks/text-no-active-content.ts";
import { checkTlsHsts } from "./rule-checks/tls-hsts.ts";
import { checkTlsValid } from "./rule-checks/tls-valid.ts";

/** The check of each automated rule. */
export const checks: Readonly<Record<CheckId, Check>> = {
  "manifest.complete": checkManifestComplete,
  "text.no-active-content": checkTextNoActiveContent,
  "text.in-declared-languages": checkTextInDeclaredLanguages,
  "images.real": checkImagesReal,
  "name.distinct": checkNameDistinct,
  "scopes.least-privilege": checkScopesLeastPrivilege,
  "license.declared": checkLicenseDeclared,
  "links.alive": checkLinksAlive,
  "privacy.reachable": checkPrivacyReachable,
  "support.reachable": checkSupportReachable,
  "tls.valid": checkTlsValid,
  "tls.hsts": checkTlsHsts,
  "openapi.valid": checkOpenapiValid,
  "openapi.security-declared": checkOpenapiSecurityDeclared,
  "mcp.answers": checkMcpAnswers,
  "mcp.schemas-valid": checkMcpSchemasValid,
  "mcp.no-hidden-instructions": checkMcpNoHiddenInstructions,
  "license.copyleft": checkLicenseCopyleft,
  "sbom.readable": checkSbomReadable,
};

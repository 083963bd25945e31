import type { CheckContext, CheckOutcome } from "../check.ts";
import { conclude } from "../conclude.ts";
import { parseLicense } from "../parse-license.ts";

export async function checkLicenseDeclared({ manifest: { source } }: CheckContext): Promise<CheckOutcome> {
  if (!source?.is_distributed) return conclude({ problems: [], passed: "It declares no code that customers run." });
  const { license } = source;
  const isValid = license !== undefined && parseLicense(license) !== null;
  const problem = {
    pointer: "/source/license",
    evidence: license
      ? `"${license}" is no SPDX licence expression.`
      : "Customers get code, and its licence is not named.",
    fix: "Name an identifier of spdx.org/licenses, such as Apache-2.0, or a LicenseRef for terms of your own.",
  };
  return conclude({ problems: isValid ? [] : [problem], passed: `The code is under ${license}.` });
}

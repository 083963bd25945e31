import type { CheckContext, CheckOutcome } from "../check.ts";
import { conclude } from "../conclude.ts";
import { parseLicense } from "../parse-license.ts";
import { sayUndistributed } from "../say-undistributed.ts";

export async function checkLicenseDeclared({ manifest }: CheckContext): Promise<CheckOutcome> {
  const undistributed = sayUndistributed(manifest);
  if (undistributed !== null) return conclude({ problems: [], passed: undistributed });
  const license = manifest.source?.license;
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

import type { CheckContext, CheckOutcome } from "../check.ts";
import { conclude } from "../conclude.ts";

export async function checkScopesLeastPrivilege({ manifest, findUsedScopes }: CheckContext): Promise<CheckOutcome> {
  const { scopes = [] } = manifest;
  if (scopes.length === 0) return conclude({ problems: [], passed: "No scopes are asked for." });
  const used = await findUsedScopes();
  if (used === null) {
    const evidence =
      "No call was made with a test key in the last thirty days, so nothing shows which scopes are needed.";
    const fix = "Try the listing in the sandbox with a test key of your organization, and run the checks again.";
    return conclude({ problems: [{ pointer: "/scopes", evidence, fix }], passed: "" });
  }
  const problems = scopes.flatMap(({ scope }, index) =>
    used.has(scope)
      ? []
      : [
          {
            pointer: `/scopes/${index}`,
            evidence: `No call with a test key in the last thirty days needed ${scope}.`,
            fix: `Remove ${scope}, or make a call in the sandbox that needs it.`,
          },
        ],
  );
  return conclude({ problems, passed: "Calls in the sandbox needed every scope that it asks for." });
}

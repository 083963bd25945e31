import type { CheckContext, CheckOutcome } from "../check.ts";
import { conclude } from "../conclude.ts";
import { findCopyleft, parseLicense } from "../parse-license.ts";
import { readComponents } from "../read-components.ts";
import { sayUndistributed } from "../say-undistributed.ts";

const namedMax = 5;

export async function checkLicenseCopyleft(ctx: CheckContext): Promise<CheckOutcome> {
  const undistributed = sayUndistributed(ctx.manifest);
  if (undistributed !== null) return conclude({ problems: [], passed: undistributed });
  const own = copyleftOf(ctx.manifest.source?.license ?? "");
  const problems = own.length === 0 ? [] : [ownProblem(own)];
  const sbom = await ctx.readSbom();
  const components = sbom.kind === "read" ? (readComponents(sbom.document) ?? []) : [];
  const found = components.filter(({ licenses }) => licenses.some((license) => copyleftOf(license).length > 0));
  if (found.length > 0)
    problems.push(componentProblem(found.map(({ name, licenses }) => `${name} (${licenses.join(", ")})`)));
  // That the bill cannot be read is told by its own rule; here it only means that less is known.
  return conclude({ problems, passed: "No copyleft licence was seen." });
}

function copyleftOf(expression: string): string[] {
  const license = parseLicense(expression);
  return license ? findCopyleft(license) : [];
}

function ownProblem(licenses: readonly string[]) {
  return {
    pointer: "/source/license",
    evidence: `Customers run code under ${licenses.join(" and ")}.`,
    fix: "Say in the description what that means for customers, or offer another licence to choose from.",
  };
}

function componentProblem(names: readonly string[]) {
  const more = names.length > namedMax ? ` and ${names.length - namedMax} more` : "";
  return {
    pointer: "/source/sbom_url",
    evidence: `The bill of materials lists components under copyleft: ${names.slice(0, namedMax).join(", ")}${more}.`,
    fix: "Say in the description how customers may use them, or replace them.",
  };
}

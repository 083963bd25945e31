import type { CheckContext, CheckOutcome } from "../check.ts";
import { conclude } from "../conclude.ts";
import { readComponents } from "../read-components.ts";
import { sayUndistributed } from "../say-undistributed.ts";

const pointer = "/source/sbom_url";
const fix =
  "Publish the bill of materials as CycloneDX or SPDX in JSON, with every component, at an address that anyone can read.";

export async function checkSbomReadable({ manifest, readSbom }: CheckContext): Promise<CheckOutcome> {
  const undistributed = sayUndistributed(manifest);
  if (undistributed !== null) return conclude({ problems: [], passed: undistributed });
  const sbom = await readSbom();
  const fail = (evidence: string) => conclude({ problems: [{ pointer, evidence, fix }], passed: "" });
  switch (sbom.kind) {
    case "none":
      return fail("Customers get code, and no bill of materials is named.");
    case "fault":
      return fail(`The bill of materials ${sbom.fault}.`);
    case "unknown":
      return conclude({ problems: [], unknown: [`The bill of materials ${sbom.unknown}.`], passed: "" });
    case "read": {
      const components = readComponents(sbom.document);
      if (components === null) return fail("The bill of materials is neither CycloneDX nor SPDX.");
      if (components.length === 0) return fail("The bill of materials lists no components.");
      return conclude({ problems: [], passed: `The bill of materials lists ${components.length} components.` });
    }
  }
}

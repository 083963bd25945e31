import { codesUsed } from "./rules/codes-used.ts";
import { describedParts } from "./rules/described-parts.ts";
import { describedProperties } from "./rules/described-properties.ts";
import { echoedParameters } from "./rules/echoed-parameters.ts";
import { errorCodes } from "./rules/error-codes.ts";
import { fullStops } from "./rules/full-stops.ts";
import { lifecycle } from "./rules/lifecycle.ts";
import { listShape } from "./rules/list-shape.ts";
import { operationHeaders } from "./rules/operation-headers.ts";
import { operationSecurity } from "./rules/operation-security.ts";
import { operationShape } from "./rules/operation-shape.ts";
import { plainSchemas } from "./rules/plain-schemas.ts";
import { propertyNames } from "./rules/property-names.ts";

/** Our own rules for the linter, `sundial/<name>` in redocly.yaml. */
export default function plugin() {
  return {
    id: "sundial",
    rules: {
      oas3: {
        "codes-used": codesUsed,
        "described-parts": describedParts,
        "described-properties": describedProperties,
        "echoed-parameters": echoedParameters,
        "error-codes": errorCodes,
        "full-stops": fullStops,
        lifecycle,
        "list-shape": listShape,
        "operation-headers": operationHeaders,
        "operation-security": operationSecurity,
        "operation-shape": operationShape,
        "plain-schemas": plainSchemas,
        "property-names": propertyNames,
      },
    },
  };
}

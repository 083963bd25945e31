import { accountErrors } from "@sundial/accounts";
import type { Context } from "hono";
import type { ApiEnv } from "./api-app.ts";
import { edgeErrors } from "./errors.ts";

/** For what everyone may ask and only an organization can be told of its own. Throws `missing_credential`, `organization_required`. */
export function requireOrganization(c: Context<ApiEnv>): void {
  const caller: ApiEnv["Variables"]["caller"] | undefined = c.get("caller");
  if (caller === undefined) throw edgeErrors.missing_credential();
  if (caller.organizationId === null) throw accountErrors.organization_required();
}

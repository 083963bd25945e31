import { isRetired, type Model, modelErrors } from "@sundial/models";
import type { Context } from "hono";
import type { ApiEnv } from "./api-app.ts";
import type { Deps } from "./deps.ts";
import { getHeader, setHeader } from "./response-headers.ts";

/**
 * The model, when it can be called at the instant that the call is answered as of. Throws `model_retired`, with a link to the
 * successor (RFC 5829); another model never answers in its place.
 */
export function requireUsable<Found extends Model>(
  c: Context<ApiEnv>,
  { clock, env }: Pick<Deps, "clock" | "env">,
  model: Found,
): Found {
  const { retirement } = model.lifecycle;
  if (retirement === null || !isRetired(model, c.get("asOf") ?? clock.now())) return model;
  const successor = `<${env.API_URL}/v1/models/${retirement.successorId}>; rel="successor-version"`;
  const link = `${successor}; anchor="${env.API_URL}/v1/models/${model.id}"`;
  // A deprecated version has links of its own.
  setHeader(c, "Link", [getHeader(c, "Link"), link].filter(Boolean).join(", "));
  throw modelErrors.model_retired(
    {
      model: model.id,
      retired_on: retirement.at.toISOString().slice(0, 10),
      reason: retirement.reason === null ? "" : ` ${retirement.reason}`,
      successor: retirement.successorId,
      guide: `${env.PORTAL_URL}/docs/models#when-a-model-is-retired`,
    },
    { param: "model" },
  );
}

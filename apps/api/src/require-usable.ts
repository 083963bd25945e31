import { brownoutAt, deprecationStateAt } from "@sundial/kernel";
import { type Model, modelErrors, successorAt } from "@sundial/models";
import type { Context } from "hono";
import type { ApiEnv } from "./api-app.ts";
import type { Deps } from "./deps.ts";
import { tellEnd } from "./lifecycle-headers.ts";
import type { ModelEnd } from "./model-ends.ts";

export type UsableDeps = Pick<Deps, "catalogue" | "clock" | "env" | "modelEnds">;

/**
 * The model, when it can be called at the instant that the call is answered as of; when it is deprecated the response says so. Throws `model_retired` and
 * `model_brownout`; another model never answers in its place.
 */
export function requireUsable<Found extends Model>(c: Context<ApiEnv>, deps: UsableDeps, model: Found): Found {
  const end = deps.modelEnds.get(model.id);
  if (end === undefined) return model;
  const now = c.get("asOf") ?? deps.clock.now();
  const state = deprecationStateAt(end.deprecation, now);
  if (state !== "deprecated" && state !== "sunset") return model;
  tellEnd(c, end.told);
  if (state === "sunset") throw retired(deps, { model, end, now });
  const brownout = brownoutAt(end.deprecation, now);
  if (brownout) throw inBrownout(deps, { model, end, now, until: brownout.until });
  return model;
}

/** The model, when it can still be asked about: a retired one is refused as its calls are. */
export function requireListed(c: Context<ApiEnv>, deps: UsableDeps, model: Model): Model {
  const end = deps.modelEnds.get(model.id);
  const now = c.get("asOf") ?? deps.clock.now();
  if (end === undefined || deprecationStateAt(end.deprecation, now) !== "sunset") return model;
  tellEnd(c, end.told);
  throw retired(deps, { model, end, now });
}

interface Refused {
  readonly model: Model;
  readonly end: ModelEnd;
  readonly now: Date;
}

function retired(deps: UsableDeps, { model, end: { deprecation }, now }: Refused): Error {
  return modelErrors.model_retired(
    {
      model: model.id,
      retired_on: deprecation.sunsetAt?.toISOString().slice(0, 10) ?? "",
      reason: deprecation.reason,
      instead: whatInstead(deps, { model, end: deprecation, now }),
      guide: `${deps.env.PORTAL_URL}${deprecation.guidePath}`,
    },
    { param: "model" },
  );
}

function inBrownout(deps: UsableDeps, { model, end, now, until }: Refused & { readonly until: Date }): Error {
  return modelErrors.model_brownout(
    {
      model: model.id,
      until: until.toISOString(),
      retired_on: end.deprecation.sunsetAt?.toISOString().slice(0, 10) ?? "",
      instead: whatInstead(deps, { model, end: end.deprecation, now }),
      guide: `${deps.env.PORTAL_URL}${end.deprecation.guidePath}`,
    },
    { param: "model", retryAfterSeconds: Math.ceil((until.getTime() - now.getTime()) / 1000) },
  );
}

function whatInstead(
  { catalogue }: UsableDeps,
  { model, end, now }: { model: Model; end: ModelEnd["deprecation"]; now: Date },
): string {
  const successor = successorAt(catalogue, model, now);
  return successor ? `Call \`${successor.id}\` in its place.` : (end.assistance ?? "");
}

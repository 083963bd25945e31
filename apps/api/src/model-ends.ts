import type { Deprecation } from "@sundial/kernel";
import { type Catalogue, deprecationsOfModels } from "@sundial/models";
import type { AnnouncedEnd } from "./announced-end.ts";
import type { Env } from "./env.ts";

/** The announced end of a model. */
export interface ModelEnd {
  readonly deprecation: Deprecation;
  /** What answers say of it. */
  readonly told: AnnouncedEnd;
}

/** By model. Of most models nothing is announced, and their calls cost one look into this map. */
export type ModelEnds = ReadonlyMap<string, ModelEnd>;

/** The texts are written once, at start (RFC 9745, RFC 8594; links by RFC 8288 and RFC 5829, each with the model as its anchor). */
export function createModelEnds(catalogue: Catalogue, env: Pick<Env, "API_URL" | "PORTAL_URL">): ModelEnds {
  return new Map(
    deprecationsOfModels(catalogue.list())
      .filter(({ withdrawn }) => !withdrawn)
      .map((deprecation) => [deprecation.subject, { deprecation, told: toAnnouncedEnd(deprecation, env) }]),
  );
}

/** Where the API answers about a model, which is its name in links. */
export function modelUrl({ API_URL }: Pick<Env, "API_URL">, id: string): string {
  return `${API_URL}/v1/models/${id}`;
}

/** A link about the end of a model to the one to call in its place. */
export function successorLink(env: Pick<Env, "API_URL">, { model, successor }: { model: string; successor: string }) {
  return `<${modelUrl(env, successor)}>; rel="successor-version"; anchor="${modelUrl(env, model)}"`;
}

function toAnnouncedEnd(deprecation: Deprecation, env: Pick<Env, "API_URL" | "PORTAL_URL">): AnnouncedEnd {
  const { subject: model, successor, guidePath, deprecatedAt, sunsetAt } = deprecation;
  const page = (path: string, rel: string) =>
    `<${env.PORTAL_URL}${path}>; rel="${rel}"; type="text/html"; anchor="${modelUrl(env, model)}"`;
  return {
    deprecatedAt,
    sunsetAt,
    links: [
      page(`/models/${model}`, "deprecation"),
      ...(sunsetAt ? [page(guidePath, "sunset")] : []),
      ...(successor === null ? [] : [successorLink(env, { model, successor })]),
    ],
    anchor: null,
  };
}

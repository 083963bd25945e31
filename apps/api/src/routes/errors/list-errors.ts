import { routes } from "@sundial/contract";
import { type ErrorDefinition, listErrors } from "@sundial/errors";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { letCache } from "../versions/let-cache.ts";
import { answerTagged } from "./answer-tagged.ts";
import { toWireErrorEntry } from "./convert.ts";

interface Filters {
  readonly status?: string | undefined;
  readonly group?: string | undefined;
  readonly retryable?: "true" | "false" | undefined;
}

export function registerListErrors(app: ApiApp, { env }: Pick<Deps, "env">) {
  app.openapi(routes.listErrors, (c) => {
    const filters = c.req.valid("query");
    const data = listErrors().filter((definition) => fits(definition, filters));
    letCache(c);
    return answerTagged(c, { data: data.map((definition) => toWireErrorEntry(definition, env.PORTAL_URL)) });
  });
}

function fits(definition: ErrorDefinition, { status, group, retryable }: Filters): boolean {
  const hasStatus = status === undefined || String(definition.status).startsWith(status.replace("xx", ""));
  const isInGroup = group === undefined || definition.group === group;
  return hasStatus && isInGroup && (retryable === undefined || String(definition.retryable) === retryable);
}

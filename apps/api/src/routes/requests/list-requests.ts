import { routes } from "@sundial/contract";
import { listRequests } from "@sundial/usage";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { readInstant } from "../../read-instant.ts";
import { fromWireStatus, toWireRequest } from "./convert.ts";

export function registerListRequests(app: ApiApp, deps: ContextDeps & Pick<Deps, "catalogue">) {
  app.openapi(routes.listRequests, async (c) => {
    const { api_key_id, model, status, code, operation, version, outcome, start, end, ...page } = c.req.valid("query");
    const result = await listRequests(contextOf(c, deps), {
      ...fromWirePage(page),
      apiKeyId: api_key_id,
      model,
      code,
      operation,
      version,
      outcome,
      status: fromWireStatus(status),
      start: readInstant(start),
      end: readInstant(end),
    });
    return c.json(
      toWirePage(result, (record) => toWireRequest(record, deps.catalogue)),
      200,
    );
  });
}

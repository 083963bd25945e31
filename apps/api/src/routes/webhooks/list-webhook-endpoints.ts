import { routes } from "@sundial/contract";
import { listEndpoints } from "@sundial/webhooks";
import type { ApiApp } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import { fromWirePage, toWirePage } from "../../page-input.ts";
import { toWireEndpoint } from "./convert.ts";

export function registerListWebhookEndpoints(app: ApiApp, deps: ContextDeps) {
  app.openapi(routes.listWebhookEndpoints, async (c) => {
    const page = await listEndpoints(contextOf(c, deps), fromWirePage(c.req.valid("query")));
    const now = deps.clock.now();
    return c.json(
      toWirePage(page, (endpoint) => toWireEndpoint(endpoint, now)),
      200,
    );
  });
}

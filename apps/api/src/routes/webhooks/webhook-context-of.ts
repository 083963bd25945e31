import type { WebhookContext } from "@sundial/webhooks";
import type { Context } from "hono";
import type { ApiEnv } from "../../api-app.ts";
import { type ContextDeps, contextOf } from "../../call-context.ts";
import type { Deps } from "../../deps.ts";

export type WebhookContextDeps = ContextDeps & Pick<Deps, "webhookNetwork">;

/** The usual context, with what seals secrets and what endpoints may be at. */
export function webhookContextOf(c: Context<ApiEnv>, deps: WebhookContextDeps): WebhookContext {
  return { ...contextOf(c, deps), secret: deps.mail.secret, network: deps.webhookNetwork };
}

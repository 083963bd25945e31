import type { ErrorSample } from "./error-sample.ts";

const id = "whe_01m844dzg00wf3ak33fa8thfyp";
const endpoints = "/v1/webhook_endpoints";

/** Samples of the codes of webhooks. */
export const webhookErrorSamples: Readonly<Record<string, ErrorSample>> = {
  invalid_webhook_url: {
    path: endpoints,
    values: { url: "http://hooks.example.com/sundial", reason: "begins with http: and not https:" },
    param: "url",
  },
  webhook_endpoint_disabled: { path: `${endpoints}/${id}/test`, values: { id, since: " since 2026-11-23T12:00:00Z" } },
  webhook_endpoint_limit_reached: { path: endpoints, values: { limit: 25, mode: "live" } },
};

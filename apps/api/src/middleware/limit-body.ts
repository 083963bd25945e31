import { coreErrors } from "@sundial/errors";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ApiEnv } from "../api-app.ts";

const inferenceBytesMax = 20 * 1024 * 1024;
const platformBytesMax = 256 * 1024;

/** Refuses bodies that are too large (`body_too_large`) or not plain JSON (`unsupported_media_type`) before they are read. */
export function limitBody(): MiddlewareHandler<ApiEnv> {
  const inference = limitTo(inferenceBytesMax);
  const platform = limitTo(platformBytesMax);
  return (c, next) => {
    const { method, hasBody, scope } = c.var.operation;
    if (method === "get" || method === "delete" || !hasBody) return next();
    assertJson(c.req.header("content-type"), c.req.header("content-encoding"));
    return scope === "inference.write" ? inference(c, next) : platform(c, next);
  };
}

function limitTo(bytes: number): MiddlewareHandler<ApiEnv> {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw coreErrors.body_too_large({ limit_bytes: bytes });
    },
  });
}

function assertJson(type: string | undefined, encoding: string | undefined): void {
  const received =
    encoding !== undefined && encoding !== "identity" ? `Content-Encoding: ${encoding}` : (type ?? "nothing");
  if (received === type && /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) return;
  throw coreErrors.unsupported_media_type({ received: received.slice(0, 100) });
}

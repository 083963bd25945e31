import { coreErrors } from "@sundial/errors";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ApiEnv } from "../api-app.ts";

const inferenceBytesMax = 20 * 1024 * 1024;
const platformBytesMax = 256 * 1024;
/** Files of at most 2 MB, in base64. */
const fileBytesMax = 4 * 1024 * 1024;

/** Refuses bodies that are too large (`body_too_large`) or not plain JSON (`unsupported_media_type`) before they are read. */
export function limitBody(): MiddlewareHandler<ApiEnv> {
  const inference = limitTo(inferenceBytesMax);
  const platform = limitTo(platformBytesMax);
  const file = limitTo(fileBytesMax);
  return (c, next) => {
    const { method, hasBody, scope } = c.get("operation");
    if (method === "get" || method === "delete" || !hasBody) return next();
    assertJson(c.req.header("content-type"), c.req.header("content-encoding"));
    if (c.get("operationId") === "createListingAsset") return file(c, next);
    return scope === "inference.write" ? inference(c, next) : platform(c, next);
  };
}

/** An announced length is compared; only a body without one is counted while it is read. */
function limitTo(bytes: number): MiddlewareHandler<ApiEnv> {
  const tooLarge = () => coreErrors.body_too_large({ limit_bytes: bytes });
  const counting = bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw tooLarge();
    },
  });
  return (c, next) => {
    const announced = c.req.header("content-length");
    if (announced === undefined || c.req.header("transfer-encoding") !== undefined) return counting(c, next);
    if (Number(announced) > bytes) throw tooLarge();
    return next();
  };
}

function assertJson(type: string | undefined, encoding: string | undefined): void {
  const received =
    encoding !== undefined && encoding !== "identity" ? `Content-Encoding: ${encoding}` : (type ?? "nothing");
  if (received === type && /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) return;
  throw coreErrors.unsupported_media_type({ received: received.slice(0, 100) });
}

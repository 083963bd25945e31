import { coreErrors } from "@sundial/errors";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiEnv } from "../api-app.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads the body of an operation that takes one, for all that come after. Throws `malformed_json` when it is not UTF-8 (RFC 8259, section
 * 8.1): read leniently, other characters than the caller's would reach the model or the database.
 */
export function decodeBody(): MiddlewareHandler<ApiEnv> {
  return (c, next) => {
    if (!c.get("operation").hasBody) return next();
    return readText(c).then((text) => {
      // Hono's type says that the text itself is kept, but it keeps what gives the text.
      Object.assign(c.req.bodyCache, { text: Promise.resolve(text) });
      return next();
    });
  };
}

async function readText(c: Context<ApiEnv>): Promise<string> {
  try {
    return decoder.decode(await c.req.raw.arrayBuffer());
  } catch (cause) {
    throw coreErrors.malformed_json({ where: ": its bytes are not UTF-8" }, { cause });
  }
}

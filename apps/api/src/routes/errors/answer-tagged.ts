import { createHash } from "node:crypto";
import { namesTag } from "@sundial/kernel";
import type { Context } from "hono";
import type { ApiEnv } from "../../api-app.ts";
import { setHeader } from "../../response-headers.ts";

/**
 * Answers 200 with an `ETag`, or 304 to a caller who sends that tag in `If-None-Match` (RFC 9110 section 13.1.2). The version is part of
 * the tag, because it decides what becomes of the body.
 */
export function answerTagged<Body extends object>(c: Context<ApiEnv>, body: Body) {
  const hash = createHash("sha256").update(c.get("version")).update(JSON.stringify(body)).digest("hex");
  const tag = `"${hash.slice(0, 16)}"`;
  setHeader(c, "ETag", tag);
  const answer = c.json(body, 200);
  if (!namesTag(c.req.header("if-none-match"), tag)) return answer;
  return c.body(null, 304) as unknown as typeof answer; // the contract's type lists answers that have a body
}

import { ApiError } from "@sundial/errors";
import { Hono } from "hono";
import type { ApiEnv, ApiVariables, Caller } from "../../api-app.ts";

/** An app for one middleware alone: the variables that others would have set are given, and an error is answered by its code. */
export function tinyApp(variables: Partial<ApiVariables> = {}): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.onError((thrown, c) => {
    if (!(thrown instanceof ApiError)) throw thrown;
    // The registry's statuses are HTTP error statuses; hono's type lists them one by one.
    return c.json({ code: thrown.code, detail: thrown.message, param: thrown.param }, thrown.status as 400);
  });
  app.use((c, next) => {
    // Each name stands with its own type in ApiVariables; a loop over them cannot say so.
    for (const [name, value] of Object.entries(variables)) c.set(name as "requestId", value as string);
    return next();
  });
  return app;
}

/** A key's caller of the organization `org_1`, in test mode. */
export const keyCaller: Caller = {
  actor: { kind: "key", keyId: "key_1", scopes: new Set(["keys.write"]) },
  organizationId: "org_1",
  mode: "test",
  plan: "free",
  versionPin: null,
  organizationVersionPin: null,
};

/** The body of a JSON answer, to be read freely: a wrong guess fails the test. */
export async function bodyOf(answer: Response | Promise<Response>) {
  return JSON.parse(await (await answer).text());
}

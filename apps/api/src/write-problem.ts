import { type ApiError, toProblem } from "@sundial/errors";
import { newestVersion } from "@sundial/versions";
import type { Context } from "hono";
import type { ApiEnv } from "./api-app.ts";
import type { Deps } from "./deps.ts";

/** The body of an error as the version of the call writes it, and its content type. */
export function writeProblem(
  c: Context<ApiEnv>,
  { env, migrations }: Pick<Deps, "env" | "migrations">,
  error: ApiError,
): { readonly text: string; readonly contentType: string } {
  const problem = toProblem(error, {
    portalUrl: env.PORTAL_URL,
    path: c.req.path,
    requestId: c.get("requestId"),
    logged: c.get("draft") !== undefined,
  });
  const [version, operationId] = [c.get("version"), c.get("operationId")];
  const newest = { text: JSON.stringify(problem), contentType: "application/problem+json" };
  // Undefined when the call failed before it had one.
  if (version === undefined || version === newestVersion.date) return newest;
  const migration = operationId ? migrations.of(version, operationId) : migrations.ofProblems(version);
  if (!migration?.problem) return newest;
  const older = migration.problem(problem, { ownNames: c.get("ownNames") === true });
  return { text: JSON.stringify(older), contentType: migration.problemMediaType };
}

import { loadRequestSchemas, type VersionRequestSchemas } from "@sundial/contract";
import { newestVersion, type OperationMigration } from "@sundial/versions";
import type { Context, MiddlewareHandler, Next } from "hono";
import type { ApiEnv } from "../api-app.ts";
import type { Deps } from "../deps.ts";
import { migrateRequest } from "./migrate-request.ts";

type RequestMigration = NonNullable<OperationMigration["request"]>;
type ResponseMigration = NonNullable<OperationMigration["response"]>;

/**
 * Lets handlers know the newest version only: the request of an older version is checked against that version's schema and carried up, the
 * answer is carried down before it is serialized. Calls in the newest version pass through.
 */
export function migrateCall({ migrations }: Pick<Deps, "migrations">): MiddlewareHandler<ApiEnv> {
  const loaded = new Map<string, VersionRequestSchemas>();
  const load = async (version: string) => {
    const schemas = await loadRequestSchemas(version);
    loaded.set(version, schemas);
    return schemas;
  };
  return (c, next) => {
    const version = c.get("version");
    const migration = version === newestVersion.date ? null : migrations.of(version, c.get("operationId"));
    if (!migration) return next();
    if (migration.response) migrateAnswers(c, migration.response);
    return migration.request ? afterRequest(c, migration.request, next) : next();
  };

  async function afterRequest(c: Context<ApiEnv>, toNewest: RequestMigration, next: Next): Promise<void> {
    const version = c.get("version");
    const schemas = loaded.get(version) ?? (await load(version));
    await migrateRequest(c, { toNewest, schemas: schemas[c.get("operationId")] });
    return next();
  }
}

/** Handlers answer through `c.json`, or through `c.body` when they have nothing to say. */
function migrateAnswers(c: Context<ApiEnv>, toOlder: ResponseMigration): void {
  const [json, body] = [c.json.bind(c), c.body.bind(c)];
  const toOlderJson = (value: unknown, status = 200) => {
    const older = toOlder({ status, headers: {}, body: value });
    // What the migration makes is JSON of a status that hono's type lists one by one.
    return json(older.body as object, older.status as 200);
  };
  const toOlderBody = (value: unknown, status = 200, headers?: Record<string, string>) => {
    const older = value === null ? toOlder({ status, headers: {}, body: undefined }).status : status;
    return body(value as string, older as 200, headers); // as it came
  };
  // Both stand for functions with more overloads than handlers use.
  Object.assign(c, { json: toOlderJson, body: toOlderBody });
}

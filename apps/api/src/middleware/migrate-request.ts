import { coreErrors } from "@sundial/errors";
import type { OperationMigration, RequestParts } from "@sundial/versions";
import type { Context } from "hono";
import type { ApiEnv } from "../api-app.ts";

type RequestMigration = NonNullable<OperationMigration["request"]>;

/** Puts the request as the newest version has it where the validators of that version look for it. */
export async function migrateRequest(c: Context<ApiEnv>, toNewest: RequestMigration): Promise<void> {
  const parts = await readParts(c);
  const newest = toNewest(parts);
  if (newest.body !== undefined) c.req.json = () => Promise.resolve(newest.body as never); // typed by the validator
  const { query } = newest;
  if (query === undefined || query === parts.query) return;
  const lists = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]]));
  c.req.queries = (() => lists) as typeof c.req.queries; // the overloads of one function, which an arrow cannot declare
}

async function readParts(c: Context<ApiEnv>): Promise<RequestParts> {
  return { body: c.get("operation").hasBody ? await readJson(c) : undefined, query: c.req.query() };
}

async function readJson(c: Context<ApiEnv>): Promise<unknown> {
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw coreErrors.malformed_json({}, { cause });
  }
}

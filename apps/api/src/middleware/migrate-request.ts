import type { RequestSchemas } from "@sundial/contract";
import type { OperationMigration, RequestParts } from "@sundial/versions";
import type { Context } from "hono";
import type { ApiEnv } from "../api-app.ts";
import { invalidRequest } from "../validation/invalid-request.ts";
import { parseJson } from "../validation/parse-json.ts";

interface OlderRequest {
  readonly toNewest: NonNullable<OperationMigration["request"]>;
  /** Undefined when the version takes what the newest one takes. */
  readonly schemas: RequestSchemas | undefined;
}

/**
 * Checks the request against the schemas of its own version and puts it, as the newest version has it, where the validators of that version
 * look for it. Throws `invalid_request` in the names of the caller's version, `malformed_json`.
 */
export async function migrateRequest(c: Context<ApiEnv>, { toNewest, schemas }: OlderRequest): Promise<void> {
  const query = readQuery(c);
  checkPart(c, { target: "query", schema: schemas?.query, value: query });
  const body = c.get("operation").hasBody ? parseJson(await c.req.text()) : undefined;
  const accepted = checkPart(c, { target: "json", schema: schemas?.body, value: body });
  // Only a schema lets a repeated parameter through, and none of ours does: the newest version's will refuse it.
  const single = Object.values(query).every((value) => typeof value === "string") ? query : undefined;
  const newest = toNewest({ body: accepted, query: single as RequestParts["query"] }); // checked in the line above
  if (newest.body !== undefined) c.req.json = () => Promise.resolve(newest.body as never); // typed by the validator
  if (newest.query !== undefined && newest.query !== single) replaceQuery(c, newest.query);
}

/** As the validators of the newest version read it: a list only of what is repeated. */
function readQuery(c: Context<ApiEnv>): Readonly<Record<string, unknown>> {
  const lists = Object.entries(c.req.queries());
  return Object.fromEntries(lists.map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}

function replaceQuery(c: Context<ApiEnv>, query: NonNullable<RequestParts["query"]>): void {
  const lists = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]]));
  c.req.queries = (() => lists) as typeof c.req.queries; // the overloads of one function, which an arrow cannot declare
}

interface CheckedPart {
  readonly target: "query" | "json";
  readonly schema: RequestSchemas["body"];
  readonly value: unknown;
}

function checkPart(c: Context<ApiEnv>, { target, schema, value }: CheckedPart): unknown {
  if (!schema) return value;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  c.set("ownNames", true);
  throw invalidRequest(target, result.error.issues, { schema, value });
}

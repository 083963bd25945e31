import type { VersionRecord } from "@sundial/versions";
import type { Context } from "hono";
import type { ApiEnv } from "./api-app.ts";
import type { LifecycleHeaders } from "./lifecycle-headers.ts";
import { setHeader } from "./response-headers.ts";

/** Makes whatever response this call ends in one of that version: its echo, what it says of the version's end, and the record of the call. */
export function answerInVersion(c: Context<ApiEnv>, record: VersionRecord, headers: LifecycleHeaders): void {
  c.set("version", record.date);
  setHeader(c, "Sundial-Version", record.date);
  const draft = c.get("draft");
  if (draft) draft.version = record.date;
  if (record.deprecatedAt === null) return;
  for (const [name, value] of Object.entries(headers)) setHeader(c, name, value);
}

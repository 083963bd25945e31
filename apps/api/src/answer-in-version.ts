import type { VersionRecord } from "@sundial/versions";
import type { Context } from "hono";
import type { AnnouncedEnd } from "./announced-end.ts";
import type { ApiEnv } from "./api-app.ts";
import { tellEnds } from "./lifecycle-headers.ts";
import { setHeader } from "./response-headers.ts";

/** Makes whatever response this call ends in one of that version: its echo, what it says of the version's end, and the record of the call. */
export function answerInVersion(c: Context<ApiEnv>, record: VersionRecord, end: AnnouncedEnd | null): void {
  c.set("version", record.date);
  setHeader(c, "Sundial-Version", record.date);
  const draft = c.get("draft");
  if (draft) draft.version = record.date;
  if (record.deprecatedAt !== null) tellEnds(c, end ? [end] : []);
}

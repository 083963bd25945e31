import { ApiError, SundialError } from "@sundial/sdk";
import type { DeprecationReport, ErrorReport, HookCall } from "../../protocol.ts";

/** Anything thrown; members that are undefined fall away as JSON. */
export function reportError(error: unknown): ErrorReport {
  if (!(error instanceof Error)) return { class: typeof error, text: String(error), isOwn: false };
  const isOwn = error instanceof SundialError;
  const report = { class: isOwn ? error.constructor.name : error.name, text: error.message, isOwn };
  if (!(error instanceof ApiError)) return report;
  const { status, code, title, detail, docUrl, requestId, retryable, retryAfterSeconds, param, errors, body } = error;
  const known = { status, code, title, detail, docUrl, requestId, retryable, retryAfterSeconds, param, errors, body };
  return { ...report, ...(known as Partial<ErrorReport>) }; // undefined is left out on the wire
}

export function reportHeaders(headers: unknown): Record<string, string> {
  const pairs = headers instanceof Headers ? [...headers] : Object.entries(Object(headers));
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

export function reportHook(hook: HookCall["hook"], event: object): HookCall {
  const { headers, ...rest } = event as Omit<HookCall, "hook">; // its members have the names of the report
  return { ...rest, hook, headers: reportHeaders(headers) };
}

export function reportDeprecation(seen: object): DeprecationReport {
  const dated = Object.entries(seen).map(([name, value]) => [
    name,
    value instanceof Date ? value.toISOString() : value,
  ]);
  return Object.fromEntries(dated); // likewise
}

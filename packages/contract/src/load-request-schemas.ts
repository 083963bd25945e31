import type { z } from "zod";
import type { OperationId } from "./generated/routes.gen.ts";
import { newestDate, requestLoaders } from "./generated/versions/index.gen.ts";

/** The schemas of what an operation takes in one version; a part that it does not take is absent. */
export interface RequestSchemas {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
}

/** By operation, and only where the request is not HEAD's. */
export type VersionRequestSchemas = Readonly<Partial<Record<OperationId, RequestSchemas>>>;

/**
 * Loads the request schemas of a dated version. An operation that is absent takes exactly what HEAD's takes, so HEAD's own validation is
 * enough; for the newest version all are absent. Throws a RangeError for a date that is no version.
 */
export async function loadRequestSchemas(date: string): Promise<VersionRequestSchemas> {
  if (date === newestDate) return {};
  if (!isOlderDate(date)) throw new RangeError(`There is no version ${date}`);
  return requestLoaders[date]();
}

/** Whether a text is the date of a version that is not the newest. */
export function isOlderDate(date: string): date is keyof typeof requestLoaders {
  return Object.hasOwn(requestLoaders, date);
}

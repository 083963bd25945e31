import type { RequestRecord } from "../types.ts";

/** A call without what places it: id, time, organization. */
export type SampleCall = Omit<
  RequestRecord,
  "id" | "organizationId" | "mode" | "createdAt" | "apiKeyId" | "version" | "traceId"
>;

import { createIds, fixedClock, idTime, systemClock, systemRandom } from "@sundial/kernel";
import type { RequestRecord } from "@sundial/usage";

const newId = createIds(systemClock, systemRandom);

/** The record of a whole chat answer, with a fresh id; `createdAt` follows from the id unless it is given. */
export function sampleRecord(members: Partial<RequestRecord> = {}): RequestRecord {
  const id = members.id ?? newId("request");
  return {
    id,
    organizationId: "org_sample",
    mode: "test",
    createdAt: new Date(idTime(id) ?? 0),
    apiKeyId: "key_sample",
    operation: "createChatCompletion",
    method: "POST",
    path: "/v1/chat/completions",
    version: "2026-11-23",
    status: 200,
    code: null,
    outcome: "succeeded",
    model: "sundial-1",
    modelServed: "sundial-1",
    provider: "sandbox",
    attempts: 1,
    streamed: false,
    inputTokens: 10n,
    cachedInputTokens: 0n,
    outputTokens: 20n,
    latencyMs: 5,
    firstTokenMs: null,
    deprecatedFields: null,
    userAgent: null,
    traceId: null,
    asOf: null,
    ...members,
  };
}

/** The same at that instant, which is in its id too, as in a real call: only so is it found by its id. */
export function sampleRecordAt(createdAt: Date, members: Partial<RequestRecord> = {}): RequestRecord {
  return sampleRecord({ ...members, createdAt, id: createIds(fixedClock(createdAt), systemRandom)("request") });
}

import { coreErrors } from "@sundial/errors";
import { fixedClock } from "@sundial/kernel";
import { createRequestLedger } from "@sundial/usage";
import type { Context } from "hono";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { sampleRecord } from "../../../../test/harness/sample-record.ts";
import type { ApiEnv } from "../api-app.ts";
import { createDraft, type RequestDraft } from "../request-draft.ts";
import { commitDraft, recordRequest } from "./record-request.ts";
import { tinyApp } from "./testing/tiny-app.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const newDraft = (): RequestDraft => createDraft({ ...sampleRecord(), operation: "listMembers", path: "/v1/members" });

/** Calls an app whose handler is given, and returns its answer and what the ledger has of the call. */
async function call(draft: RequestDraft | undefined, handle: (c: Context<ApiEnv>) => Response | Promise<Response>) {
  const clock = fixedClock("2026-11-23T12:00:00Z");
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => lines.push(line) });
  const app = tinyApp({ startedAtMs: clock.monotonicMs(), ...(draft && { draft }) });
  app.use(recordRequest({ ledger: createRequestLedger(database), clock, log }));
  app.get("/", (c) => {
    clock.advance(250);
    return handle(c);
  });
  const answer = await app.request("/");
  const rows = await database.sql`select status, code, outcome, latency_ms from requests where id = ${draft?.id ?? ""}`;
  return { answer, rows, lines };
}

describe("recordRequest", () => {
  it("has committed the record when the answer is there", async () => {
    const { rows } = await call(newDraft(), (c) => c.text("done"));
    expect(rows).toMatchObject([{ status: 200, code: null, outcome: "succeeded", latency_ms: 250 }]);
  });

  it("records a failure with its code", async () => {
    const { rows } = await call(newDraft(), (c) => {
      c.set("errorCode", "resource_not_found");
      throw coreErrors.resource_not_found({ resource: "member", id: "mem_1" });
    });
    expect(rows).toMatchObject([{ status: 404, code: "resource_not_found", outcome: "failed" }]);
  });

  it("leaves alone what has no record, what is a stream, and what was committed already", async () => {
    expect((await call(undefined, (c) => c.text("done"))).answer.status).toBe(200);
    const streamed = { ...newDraft(), streamed: true };
    expect((await call(streamed, (c) => c.text("done"))).rows).toEqual([]);
    const own = newDraft();
    const { rows } = await call(own, async (c) => {
      own.status = 201;
      await commitDraft({ ledger: createRequestLedger(database) }, own, { durationMs: 99.6 });
      return c.text("done");
    });
    expect(rows).toMatchObject([{ status: 201, latency_ms: 100 }]);
  });

  it("does not fail a call whose record cannot be written, and says so in the log", async () => {
    const draft = { ...newDraft(), cachedInputTokens: 5n };
    const { answer, rows, lines } = await call(draft, (c) => c.text("done"));
    expect([answer.status, rows]).toEqual([200, []]);
    expect(lines.join()).toContain(draft.id);
  });
});

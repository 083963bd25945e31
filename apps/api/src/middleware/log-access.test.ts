import { fixedClock } from "@sundial/kernel";
import { pino } from "pino";
import { expect, it } from "vitest";
import { createMetrics } from "../metrics.ts";
import { logAccess } from "./log-access.ts";
import { keyCaller, tinyApp } from "./testing/tiny-app.ts";

/** The app, its clock and metrics, and the lines of its log. */
function world(variables: Parameters<typeof tinyApp>[0] = {}) {
  const clock = fixedClock("2026-11-23T12:00:00Z");
  const lines: Record<string, unknown>[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line: string) => lines.push(JSON.parse(line)) });
  const metrics = createMetrics();
  const app = tinyApp({ requestId: "req_1", startedAtMs: clock.monotonicMs(), ...variables });
  app.use(logAccess({ clock, log, metrics }));
  app.get("/slow", (c) => {
    clock.advance(1_500);
    return c.text("done", 201);
  });
  return { app, lines, metrics };
}

it("writes one line a call, without the query, and counts and times the response", async () => {
  const { app, lines, metrics } = world({ operationId: "listModels", caller: keyCaller, traceId: "4bf9" });
  await app.request("/slow?token=secret");
  expect(lines).toEqual([
    {
      level: 30,
      request_id: "req_1",
      method: "GET",
      path: "/slow",
      status: 201,
      ms: 1_500,
      organization_id: "org_1",
      key_id: "key_1",
      trace_id: "4bf9",
      msg: "request",
    },
  ]);
  const text = await metrics.registry.metrics();
  expect(text).toContain('sundial_http_responses_total{operation="listModels",status="201"} 1');
  expect(text).toContain('sundial_http_response_seconds_sum{operation="listModels"} 1.5');
});

it("knows no caller where there is none, and says the code of an error", async () => {
  const { app, lines, metrics } = world({ errorCode: "route_not_found" });
  await app.request("/nothing");
  expect(lines).toEqual([
    {
      level: 30,
      request_id: "req_1",
      method: "GET",
      path: "/nothing",
      status: 404,
      code: "route_not_found",
      ms: 0,
      msg: "request",
    },
  ]);
  expect(await metrics.registry.metrics()).toContain('{operation="none",status="404"} 1');
});

import { hangUp, problem } from "@sundial/sdk/testing";
import { sampleCall } from "../../contract/sample-calls.ts";
import { sdkOperations } from "../complete-call.ts";
import type { ConformanceCase } from "../conformance-case.ts";
import { change, okOrganization, read } from "./samples.ts";

const failed = { outcomes: [{ error: { class: "ServiceUnavailableError" } }], sleepsMs: [500, 1000] };

/** Which requests have an idempotency key, and when it is the same. */
export const idempotency: readonly ConformanceCase[] = [
  ...sdkOperations.map(({ operationId, sdkMethod, method, path, hasParams }): ConformanceCase => {
    const ids = [...path.matchAll(/\{\w+\}/g)].map(() => "some id/1");
    const sample = sampleCall(operationId).body as Record<string, unknown> | undefined; // an example of the contract
    const sent = ids.reduce((built) => built.replace(/\{\w+\}/, "some%20id%2F1"), path);
    return {
      name: `${sdkMethod} ${method === "GET" ? "sends none" : "keeps its key for all attempts"}`,
      server: [problem(503), hangUp, problem(503)],
      calls: [{ method: sdkMethod, path: ids, ...(hasParams && { params: sample ?? {} }) }],
      expect: {
        ...failed,
        requests: Array(3).fill({ method, path: sent, body: sample ?? "" }),
        idempotencyKeys: method === "GET" ? [null, null, null] : ["A", "A", "A"],
      },
    };
  }),
  {
    name: "another call has another key",
    server: [problem(503), okOrganization, okOrganization],
    calls: [change, change],
    expect: { outcomes: [{}, {}], sleepsMs: [500], requests: 3, idempotencyKeys: ["A", "A", "B"] },
  },
  {
    name: "the caller's key is kept",
    server: [problem(503), okOrganization],
    calls: [{ ...change, options: { idempotencyKey: "order-7" } }],
    expect: { outcomes: [{}], sleepsMs: [500], requests: 2, idempotencyKeys: ["order-7", "order-7"] },
  },
  {
    name: "a header of the caller's goes before it, and null sends none",
    server: [okOrganization, okOrganization],
    calls: [
      { ...change, options: { headers: { "Idempotency-Key": "by-header" } } },
      { ...change, options: { headers: { "idempotency-key": null } } },
    ],
    expect: { outcomes: [{}, {}], requests: 2, idempotencyKeys: ["by-header", null] },
  },
  {
    name: "a read sends none although the caller has one",
    server: [okOrganization],
    calls: [{ ...read, options: { idempotencyKey: "order-7" } }],
    expect: { outcomes: [{}], requests: 1, idempotencyKeys: [null] },
  },
  ...(
    [
      ["a connection that broke", hangUp, "ConnectionError"],
      ["408", problem(408, { retryable: true }), "RequestTimeoutError"],
      ["409", problem(409, { retryable: true }), "ConflictError"],
      ["503", problem(503), "ServiceUnavailableError"],
    ] as const
  ).map(
    ([name, answer, errorClass]): ConformanceCase => ({
      name: `a change without a key is not sent again after ${name}, for it may have been done`,
      server: [answer, okOrganization],
      calls: [{ ...change, options: { headers: { "Idempotency-Key": null } } }],
      expect: { outcomes: [{ error: { class: errorClass } }], requests: 1, idempotencyKeys: [null] },
    }),
  ),
  {
    name: "a change without a key, by the headers of the client, is not sent again either",
    client: { headers: { "idempotency-key": null } },
    server: [hangUp, okOrganization],
    calls: [change],
    expect: { outcomes: [{ error: { class: "ConnectionError" } }], requests: 1, idempotencyKeys: [null] },
  },
  {
    name: "a change without a key is sent again after 429, for nothing was done",
    server: [problem(429, { retryable: true }), okOrganization],
    calls: [{ ...change, options: { headers: { "Idempotency-Key": null } } }],
    expect: { outcomes: [{}], sleepsMs: [500], requests: 2, idempotencyKeys: [null, null] },
  },
];

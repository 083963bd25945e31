import type { OperationId } from "@sundial/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operationIds } from "../contract/sample-calls.ts";
import { startTestApi, type TestApi } from "../harness/api.ts";
import { type FakeUpstream, startFakeUpstream } from "../harness/fake-upstream.ts";
import { readContracts } from "./read-contract.ts";
import { type FuzzRun, fuzzOperation, seed } from "./run-fuzz.ts";
import { createSender, type Sender } from "./send-request.ts";
import { countAnswers } from "./tally.ts";

const plans = new URL("../fixtures/plans", import.meta.url).pathname;
const minutes = 60_000;

/** What is generated from the documents alone cannot succeed at. */
const needMore: readonly OperationId[] = [
  // It succeeds by failing.
  "rehearseError",
  // These need the name of a plan, or somebody who collects.
  "updateSubscription",
  "createCheckoutSession",
  "createBillingPortalSession",
  // These need an id or a revision in their body, or an image.
  "updateListingVersion",
  "createListingAsset",
  "createListingMessage",
  "createInstallation",
  "decideReview",
  "dismissReports",
  "putAssessmentAnswers",
];

/** A test an operation that fuzzes it against a server of this file's own, and one that says what was seen. */
export function describeFuzz(name: string, casesPerOperation: number, requestsOf: FuzzRun["requestsOf"]): void {
  const contracts = readContracts();
  // Mutated requests are there to be refused.
  const mustSucceed = (id: OperationId) => name === "generated" && !needMore.includes(id);
  let upstream: FakeUpstream;
  let api: TestApi;
  let withoutProvider: TestApi;
  let sender: Sender;
  let startedAtMs = 0;
  beforeAll(async () => {
    upstream = await startFakeUpstream();
    api = await startTestApi({ PLANS_DIR: plans, UPSTREAM_BASE_URL: upstream.url });
    withoutProvider = await api.startReplica({ UPSTREAM_BASE_URL: "" });
    sender = createSender({ withProvider: api.url, withoutProvider: withoutProvider.url });
    startedAtMs = Date.now();
  });
  afterAll(async () => {
    await sender.close();
    await withoutProvider.stop();
    await api.stop();
    await upstream.close();
  });

  describe.concurrent(`${name} requests (FUZZ_SEED=${seed})`, () => {
    it.each(operationIds)("%s", { timeout: 10 * minutes }, (operationId) =>
      fuzzOperation({ api, sender, contracts, requestsOf, cases: casesPerOperation, mustSucceed }, operationId),
    );
  });

  it("reached every operation, and behind its validation", () => {
    const { cases, statuses, codes, succeeded } = countAnswers();
    const seconds = (Date.now() - startedAtMs) / 1000;
    console.log(
      `fuzz: ${cases} ${name} requests, ${Math.round(cases / seconds)} a second, ${codes} codes; ${statuses}; FUZZ_SEED=${seed}`,
    );
    expect(cases).toBeGreaterThanOrEqual(casesPerOperation * operationIds.length);
    expect(operationIds.filter((id) => mustSucceed(id) && !succeeded.has(id))).toEqual([]);
  });
}

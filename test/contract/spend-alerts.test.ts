import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listDevMails } from "@sundial/accounts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../harness/api.ts";
import { type FakeUpstream, startFakeUpstream } from "../harness/fake-upstream.ts";
import { startWorkerProcess, type WorkerProcess } from "../harness/worker-process.ts";
import { writePlan } from "../harness/write-plan.ts";
import { expectProblem } from "./expect-answer.ts";

const plans = mkdtempSync(join(tmpdir(), "plans-"));
writePlan(plans, "free");

let api: TestApi;
let upstream: FakeUpstream;
let worker: WorkerProcess | undefined;
beforeAll(async () => {
  upstream = await startFakeUpstream();
  api = await startTestApi({ PLANS_DIR: plans, UPSTREAM_BASE_URL: upstream.url });
});
afterAll(async () => {
  await worker?.kill();
  await api.stop();
  await upstream.close();
  rmSync(plans, { recursive: true });
});

it("owners get a mail and programs an event when calls are refused below a hard limit, from two processes once", async () => {
  const organization = await api.createOrganization({ plan: "free" });
  const { email } = await organization.createPerson("owner");
  const key = organization.keys.live;
  const limit = { api_key_id: null, period: "month", amount: "0.02", enforcement: "hard" };
  const put = await api.call("PUT", "/v1/spend_limits", { key, body: limit });
  expect(put.body.data).toMatchObject([{ amount: { amount: "0.02" }, alert_percents: [50, 80, 100] }]);
  const replica = await api.startReplica({ PLANS_DIR: plans, UPSTREAM_BASE_URL: upstream.url });
  const ask = (on: TestApi, tokens: number) => {
    const messages = [{ role: "user", content: "Hi" }];
    return on.call("POST", "/v1/chat/completions", {
      key,
      body: { model: "sundial-1", max_completion_tokens: tokens, messages },
    });
  };
  expect((await ask(api, 100)).status).toBe(200);
  for (const answer of await Promise.all([ask(api, 8_000), ask(replica, 8_000)]))
    expectProblem(answer, { operationId: "createChatCompletion", code: "spend_limit_reached" });
  // Ends when what it noted is written.
  await replica.stop();
  worker = await startWorkerProcess({ PLANS_DIR: plans, DATABASE_URL: api.database.url });
  const events = async () =>
    (await api.call("GET", "/v1/events?type=spend_limit.reached", { key })).body.data as { summary: string }[];
  await expect.poll(events, { timeout: 20_000 }).toHaveLength(1);
  expect(await events()).toMatchObject([
    {
      subject_id: organization.id,
      summary: expect.stringMatching(/^Calls are refused until .* since the limit of 0\.02 USD a month has no room/),
    },
  ]);
  const subjects = async () => (await listDevMails(api.database.db, { to: email })).map(({ subject }) => subject);
  await expect.poll(subjects, { timeout: 20_000 }).toEqual([expect.stringMatching(/^A spend limit refuses calls: /)]);
}, 60_000);

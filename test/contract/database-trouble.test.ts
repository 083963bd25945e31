import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi } from "../harness/api.ts";
import { expectProblem } from "./expect-answer.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ DATABASE_CONNECTIONS_MAX: "4" });
});
afterAll(() => api.stop());

const chat = (key: string) =>
  api.call("POST", "/v1/chat/completions", {
    key,
    headers: { "idempotency-key": crypto.randomUUID() },
    body: { model: "sundial-1", messages: [{ role: "user", content: "Hi" }] },
  });

/** Does the work while every query on members waits, as it would behind a slow one. */
async function whileMembersAreLocked(work: () => Promise<void>): Promise<void> {
  await api.database.sql.begin(async (tx) => {
    await tx`lock table members in access exclusive mode`;
    await work();
  });
}

/** Resolves when so many connections of the API wait for a lock. */
async function untilWaiting(count: number): Promise<void> {
  for (;;) {
    const [row] = await api.database.sql`select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and application_name like 'sundial-api%' and wait_event_type = 'Lock'`;
    if (row?.waiting >= count) return;
  }
}

describe("slow platform queries", () => {
  it("keep no inference call waiting, not even the first of its key", async () => {
    const organization = await api.createOrganization();
    const answers: Promise<TestAnswer>[] = [];
    await whileMembersAreLocked(async () => {
      for (let call = 0; call < 12; call++)
        answers.push(api.call("GET", "/v1/members", { key: organization.keys.live }));
      await untilWaiting(2);
      expect((await chat(organization.keys.test)).status).toBe(200);
      expect((await api.call("GET", "/readyz")).status).toBe(200);
    });
    for (const answer of answers) expect((await answer).status).toBe(200);
  });

  it("are cut off after their time with a coded error", async () => {
    const organization = await api.createOrganization();
    const hasty = await api.startReplica({ DATABASE_STATEMENT_TIMEOUT_MS: "100" });
    await whileMembersAreLocked(async () => {
      const answer = await hasty.call("GET", "/v1/members", { key: organization.keys.live });
      expectProblem(answer, { operationId: "listMembers", code: "service_unavailable" });
      expect(answer.headers.get("retry-after")).toBe("5");
    });
    await hasty.stop();
  });
});

describe("a call that the ledger does not take", () => {
  it("is refused, and counts no tokens", async () => {
    const organization = await api.createOrganization();
    expect((await chat(organization.keys.test)).status).toBe(200);
    const counted = await tokensCounted();
    expect(counted).not.toBe("");
    await api.database
      .sql`alter table requests add constraint nothing check (operation <> 'createChatCompletion') not valid`;
    const refused = await chat(organization.keys.test);
    await api.database.sql`alter table requests drop constraint nothing`;
    expectProblem(refused, { operationId: "createChatCompletion", code: "service_unavailable" });
    expect(await tokensCounted()).toBe(counted);
  });
});

async function tokensCounted(): Promise<string> {
  const text = await (await fetch(`${api.metricsUrl}/metrics`)).text();
  return (text.match(/^sundial_tokens_total.*$/gm) ?? []).join("\n");
}

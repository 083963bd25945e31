import { encodeCursor } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";
import { newId } from "../sample-calls.ts";
import { chat, prompt, streamedChat } from "./sandbox-calls.ts";

let api: TestApi;
let organization: TestOrganization;
let reader: string;
let second: { id: string; secret: string };
const ids = { chat: "", stream: "", badModel: "", invalid: "", forbidden: "" };

beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
  reader = (await organization.createPerson("finance")).token;
  const { key, secret } = await organization.createKey({ scopes: ["inference.write"] });
  second = { id: key.id, secret };
  const { test } = organization.keys;
  ids.chat = (await chat(api, test, { model: "sundial-1", text: "Hello" })).requestId;
  ids.stream = (await streamedChat(api, secret, { model: "sundial-1-mini", text: "Hello" })).requestId;
  const failing = async (operation: string, options: { key: string; body?: unknown }) => {
    const [method = "", path = ""] = operation.split(" ");
    return (await api.call(method, path, options)).headers.get("request-id") ?? "";
  };
  const chatOperation = "POST /v1/chat/completions";
  ids.badModel = await failing(chatOperation, { key: test, body: { model: "none", messages: prompt("Hello") } });
  ids.invalid = await failing(chatOperation, { key: test, body: { model: "sundial-1", messages: [] } });
  ids.forbidden = await failing("GET /v1/members", { key: secret });
});
afterAll(() => api.stop());

const list = (query: string, key = reader) => api.call("GET", `/v1/requests?${query}`, { key });
const get = (id: string, key = reader) => api.call("GET", `/v1/requests/${id}`, { key });
const idsIn = (body: { data: { id: string }[] }) => body.data.map(({ id }) => id);

describe("getRequest", () => {
  it("ok: what is kept of a whole answer", async () => {
    const answer = await get(ids.chat);
    expectAnswer("getRequest", answer);
    expect(answer.body).toMatchObject({
      operation: "createChatCompletion",
      method: "POST",
      path: "/v1/chat/completions",
      status: 200,
      code: null,
      outcome: "succeeded",
      mode: "test",
      model: "sundial-1",
      model_served: "sundial-1",
      provider: "sandbox",
      attempts: 1,
      streamed: false,
      first_token_ms: null,
    });
    expect(answer.body.input_tokens).toBeGreaterThan(0);
    expect(answer.body.version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("ok: what is kept of a stream", async () => {
    const { body } = await get(ids.stream);
    expect(body).toMatchObject({ streamed: true, outcome: "succeeded", status: 200, api_key_id: second.id });
    expect(body.first_token_ms).toBeGreaterThanOrEqual(0);
    expect(body.first_token_ms).toBeLessThanOrEqual(body.latency_ms);
  });

  it.each([
    ["badModel", { status: 404, code: "model_not_found", model: null, model_served: null }],
    ["invalid", { status: 400, code: "invalid_request", model: null }],
    ["forbidden", { status: 403, code: "insufficient_scope", operation: "listMembers", path: "/v1/members" }],
  ] as const)("ok: a refused call is kept with its code, and counts no tokens: %s", async (name, expected) => {
    const answer = await get(ids[name]);
    expectAnswer("getRequest", answer);
    expect(answer.body).toMatchObject({ ...expected, outcome: "failed", input_tokens: 0, output_tokens: 0 });
  });

  it("ok: trace id and user agent of the caller, cut and cleaned", async () => {
    const trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    const answer = await api.call("GET", "/v1/models", {
      key: organization.keys.test,
      headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01`, "user-agent": `agent/${"x".repeat(500)}` },
    });
    const { body } = await get(answer.headers.get("request-id") ?? "");
    expect(body.trace_id).toBe(trace);
    expect(body.user_agent).toHaveLength(300);
  });

  it.each(["req_nothing", "key_01m844dzg00wf3ak33fa8thfyp", `req_${"z".repeat(26)}`, "%20", "a".repeat(2_000)])(
    "invalid: %s is a request that does not exist",
    async (id) => {
      expectProblem(await get(id), { operationId: "getRequest", code: "resource_not_found" });
    },
  );
});

describe("listRequests", () => {
  it("ok: pages through every call of the mode, newest first, each once", async () => {
    const own = await api.createOrganization();
    const made: string[] = [];
    for (let count = 0; count < 7; count++)
      made.unshift((await api.call("GET", "/v1/models", { key: own.keys.test })).headers.get("request-id") ?? "");
    await api.call("GET", "/v1/models", { key: own.keys.live });
    const { token } = await own.createPerson("viewer");
    const seen: string[] = [];
    for (let query = "limit=3"; ; ) {
      const page = await list(query, token);
      expectAnswer("listRequests", page);
      seen.push(...idsIn(page.body));
      if (!page.body.has_more) break;
      query = `limit=3&after=${page.body.next_cursor}`;
    }
    expect([...seen].sort()).toEqual([...made].sort());
    const { body } = await list("", token);
    const times = body.data.map(({ created_at }: { created_at: string }) => created_at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it.each([
    ["status=404", ["badModel"]],
    ["status=4xx", ["badModel", "invalid", "forbidden"]],
    ["status=5xx", []],
    ["code=insufficient_scope", ["forbidden"]],
    ["model=sundial-1-mini", ["stream"]],
    ["model=sundial-1&status=200", ["chat"]],
    ["status=4xx&code=model_not_found", ["badModel"]],
    ["operation=listMembers", ["forbidden"]],
    ["operation=createChatCompletion&status=200", ["chat", "stream"]],
    ["version=1999-01-01", []],
  ] as const)("ok: ?%s", async (query, expected) => {
    const answer = await list(query);
    expectAnswer("listRequests", answer);
    expect(idsIn(answer.body).sort()).toEqual(expected.map((name) => ids[name]).sort());
  });

  it("ok: of one key", async () => {
    const { body } = await list(`api_key_id=${second.id}`);
    expect(idsIn(body).sort()).toEqual([ids.stream, ids.forbidden].sort());
  });

  it("ok: in a half-open range of time", async () => {
    const { created_at: at } = (await get(ids.chat)).body;
    const after = new Date(Date.parse(at) + 1).toISOString();
    expect(idsIn((await list(`start=${at}&end=${after}`)).body)).toContain(ids.chat);
    expect(idsIn((await list(`start=${after}`)).body)).not.toContain(ids.chat);
    expect(idsIn((await list(`end=${at}`)).body)).not.toContain(ids.chat);
  });

  it.each(["/v1/requests?start", "/v1/requests?end", "/v1/events?since", "/v1/audit_events?start"])(
    "ok: %s in a year that PostgreSQL does not have",
    async (query) => {
      const answer = await api.call("GET", `${query}=0000-06-01T00:00:00Z`, { key: organization.keys.test });
      expect(answer.status).toBe(200);
    },
  );

  it("ok: a cursor far in the future is where the list begins or ends, and no failure", async () => {
    const answer = await list(`after=${encodeCursor(`req_${"z".repeat(26)}`)}`);
    expectAnswer("listRequests", answer);
  });

  it.each([
    ["status=99", "invalid_request"],
    ["status=4x", "invalid_request"],
    ["start=now", "invalid_request"],
    ["start=2026-11-02T00:00:00Z&end=2026-11-01T00:00:00Z", "invalid_time_range"],
    ["after=abc", "invalid_cursor"],
    [`after=${encodeCursor(newId("key"))}`, "invalid_cursor"],
    ["prompt=hello", "invalid_request"],
  ])("invalid: ?%s", async (query, code) => {
    expectProblem(await list(query), { operationId: "listRequests", code });
  });
});

describe("prompts and completions", () => {
  const canary = "zanzibar-canary-4711";

  it("are in no column of the database, whatever became of the call", async () => {
    const { keys } = organization;
    const messages = prompt(`Repeat after me: ${canary}`);
    const post = (path: string, key: string, body: unknown) => api.call("POST", path, { key, body });
    const answers = [
      await post("/v1/chat/completions", keys.test, { model: "sundial-1", messages, user: canary }),
      await post("/v1/chat/completions", keys.test, { model: "sundial-1", messages, stream: true }),
      await post("/v1/embeddings", keys.test, { model: "sundial-embed-1", input: canary }),
      await post("/v1/chat/completions", keys.test, { model: "none", messages }),
      await post("/v1/chat/completions", keys.test, { model: "sundial-1", messages, temperature: "hot" }),
      await post("/v1/chat/completions", keys.live, { model: "sundial-1", messages }),
      await post("/v1/chat/completions", keys.test, `{"model":"sundial-1","messages":"${canary}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 400, 503, 400]);
    expect(await columnsWith(canary)).toEqual([]);
    expect(await columnsWith(ids.chat)).toContain("requests.id");
  });

  /** Every column of every table, bytes included. */
  async function columnsWith(text: string): Promise<string[]> {
    const { sql } = api.database;
    const columns = await sql<{ table: string; column: string }[]>`
      select c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE'`;
    const found: string[] = [];
    const hex = Buffer.from(text).toString("hex");
    for (const { table, column } of columns) {
      const [row] = await sql`select 1 from ${sql(table)}
        where ${sql(column)}::text like ${`%${text}%`} or ${sql(column)}::text like ${`%${hex}%`} limit 1`;
      if (row) found.push(`${table}.${column}`);
    }
    return found;
  }
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi, type TestOrganization } from "../../harness/api.ts";

let api: TestApi;
let organization: TestOrganization;
let key: string;
beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
  key = organization.keys.test;
});
afterAll(() => api.stop());

interface CallOfVersion {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A call of that version, as of a day on which it was answered. */
function call(version: string, path: string, { method, body, headers }: CallOfVersion = {}): Promise<TestAnswer> {
  const clock = version === "2024-11-20" ? "2026-01-01T00:00:00Z" : "2026-11-23T12:00:00Z";
  return api.call(method ?? (body === undefined ? "GET" : "POST"), path, {
    key,
    body,
    headers: { "sundial-version": version, "sundial-clock": clock, ...headers },
  });
}

const messages = [{ role: "user", content: "What is the weather in Paris?" }];
const chat = (version: string, body: object) =>
  call(version, "/v1/chat/completions", { body: { model: "sundial-2", messages, ...body } });

/** The data of every event, `[DONE]` left out. */
// biome-ignore lint/suspicious/noExplicitAny: asserts read events freely
function eventsOf({ text }: TestAnswer): any[] {
  const lines = text.split("\n").filter((line) => line.startsWith("data: {"));
  return lines.map((line) => JSON.parse(line.slice("data: ".length)));
}

const weather = {
  name: "get_weather",
  parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
};

describe("2025-03-12", () => {
  it("replaces functions with tools: requests, answers and streams of 2024-11-20 know functions", async () => {
    const asked = { functions: [weather], function_call: "auto" };
    const whole = await chat("2024-11-20", asked);
    expect(whole.status).toBe(200);
    const [choice] = whole.body.choices;
    expect(choice.finish_reason).toBe("function_call");
    expect(choice.message.function_call).toMatchObject({ name: "get_weather" });
    expect(choice.message).not.toHaveProperty("tool_calls");
    const events = eventsOf(await chat("2024-11-20", { ...asked, stream: true }));
    const calls = events.flatMap(({ choices }) => choices[0]?.delta?.function_call ?? []);
    expect(calls.map((one) => one.name ?? "").join("")).toBe("get_weather");
    expect(JSON.parse(calls.map((one) => one.arguments ?? "").join(""))).toEqual(
      JSON.parse(choice.message.function_call.arguments),
    );
    expect(events.at(-1).choices[0].finish_reason).toBe("function_call");
    const newer = await chat("2025-03-12", {
      tools: [{ type: "function", function: weather }],
      tool_choice: "required",
    });
    expect(newer.body.choices[0].message.tool_calls[0].function.name).toBe("get_weather");
  });

  it("renames max_tokens, and counts on either side the same", async () => {
    const before = await chat("2024-11-20", { max_tokens: 3 });
    const after = await chat("2026-11-23", { max_completion_tokens: 3 });
    expect(before.body.usage.completion_tokens).toBe(after.body.usage.completion_tokens);
    const refused = await chat("2024-11-20", { max_tokens: 0 });
    expect(refused.body.error).toMatchObject({ code: "invalid_request", param: "max_tokens" });
  });

  it("renames the path of a rotation, which no other version has", async () => {
    const rotate = async (version: string, verb: string) => {
      const made = await organization.createKey();
      return call(version, `/v1/api_keys/${made.key.id}/${verb}`, { body: { overlap_seconds: 0 } });
    };
    expect((await rotate("2024-11-20", "roll")).status).toBe(200);
    expect((await rotate("2025-03-12", "rotate")).status).toBe(200);
    for (const [version, verb] of [
      ["2024-11-20", "rotate"],
      ["2025-03-12", "roll"],
      ["2026-11-23", "roll"],
    ] as const) {
      const answer = await rotate(version, verb);
      expect(answer.status).toBe(404);
      expect(answer.body.error.code).toBe("route_not_found");
      expect(answer.headers.get("sundial-version")).toBe(version);
    }
  });
});

describe("2025-07-09", () => {
  it("describes errors as problems: errors of 2025-03-12 are flat, wherever they come from", async () => {
    const answers = [
      await call("2025-03-12", "/v1/api_keys/key_none"),
      await call("2025-03-12", "/v1/nothing"),
      await call("2025-03-12", "/v1/members?limit=0"),
      await call("2025-03-12", "/v1/api_keys", { body: "{" }),
      await api.call("GET", "/v1/members", { headers: { "sundial-version": "2025-03-12" } }),
      await call("2024-11-20", "/v1/models", { headers: { "sundial-clock": "2026-11-23T00:00:00Z" } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 400, 400, 401, 410]);
    for (const { headers, body } of answers) {
      expect(headers.get("content-type")).toBe("application/json");
      expect(Object.keys(body).sort()).toEqual(["error", "request_id"]);
      expect(Object.keys(body.error).sort()).toEqual(["code", "message", "param", "type"]);
    }
    const newer = await call("2025-07-09", "/v1/api_keys/key_none");
    expect(newer.headers.get("content-type")).toBe("application/problem+json");
  });

  it("writes the times of keys as text: before, they are seconds both ways", async () => {
    const expires = Math.floor(Date.now() / 1000) + 86_400;
    const made = await call("2025-03-12", "/v1/api_keys", { body: { name: "Seconds", expires_at: expires } });
    expect(made.status).toBe(200);
    expect(made.body.expires_at).toBe(expires);
    expect(Math.abs(made.body.created_at - Date.now() / 1000)).toBeLessThan(60);
    const seen = await call("2026-11-23", `/v1/api_keys/${made.body.id}`);
    expect(new Date(seen.body.expires_at).getTime()).toBe(expires * 1000);
    const asText = { name: "Text", expires_at: new Date(expires * 1000).toISOString() };
    const refused = await call("2025-03-12", "/v1/api_keys", { body: asText });
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({ code: "invalid_request", param: "expires_at" });
    const past = await call("2025-03-12", "/v1/api_keys", { body: { name: "Past", expires_at: 1 } });
    expect(past.body.error).toMatchObject({ code: "invalid_expiry", param: "expires_at" });
  });

  it("renames the range of usage in the query, the answer and the errors", async () => {
    const range = { from: "2026-11-01T00:00:00Z", to: "2026-11-02T00:00:00Z" };
    const older = await call("2025-03-12", `/v1/usage?${new URLSearchParams(range)}`);
    expect(older.body).toMatchObject({ from: "2026-11-01T00:00:00.000Z", to: "2026-11-02T00:00:00.000Z" });
    expect(older.body).not.toHaveProperty("start");
    const newName = await call("2025-03-12", "/v1/usage?start=2026-11-01T00:00:00Z");
    expect(newName.status).toBe(400);
    expect(newName.body.error).toMatchObject({ message: expect.stringContaining("start"), param: "start" });
    const wrong = await call("2025-03-12", "/v1/usage?from=yesterday");
    expect(wrong.body.error).toMatchObject({ code: "invalid_request", param: "from" });
    const twice = await call("2025-03-12", "/v1/usage?from=2026-11-01T00:00:00Z&from=2026-11-02T00:00:00Z");
    expect(twice.body.error).toMatchObject({ code: "invalid_request", param: "from" });
    const backwards = await call("2025-03-12", `/v1/usage?${new URLSearchParams({ from: range.to, to: range.from })}`);
    expect(backwards.body.error).toMatchObject({ code: "invalid_time_range", param: "from" });
  });
});

describe("2025-11-05", () => {
  it("renames a finish reason, in whole answers and in streams", async () => {
    for (const [version, reason] of [
      ["2025-07-09", "max_tokens"],
      ["2025-11-05", "length"],
    ] as const) {
      const limited = { max_completion_tokens: 2 };
      expect((await chat(version, limited)).body.choices[0].finish_reason).toBe(reason);
      const events = eventsOf(await chat(version, { ...limited, stream: true }));
      expect(events.flatMap(({ choices }) => choices[0]?.finish_reason ?? [])).toEqual([reason]);
    }
  });

  it("answers creation with 201: before, it is 200", async () => {
    for (const [version, status] of [
      ["2025-07-09", 200],
      ["2025-11-05", 201],
    ] as const) {
      const made = await call(version, "/v1/api_keys", { body: { name: "Status" } });
      expect(made.status).toBe(status);
      const email = `${made.body.id}@example.com`;
      expect((await call(version, "/v1/invitations", { body: { email, role: "viewer" } })).status).toBe(status);
    }
  });

  it("renames a header, in whole answers, streams and replays", async () => {
    const names = (answer: TestAnswer) =>
      ["sundial-upstream", "sundial-provider"].map((name) => answer.headers.get(name));
    for (const body of [{}, { stream: true }]) {
      expect(names(await chat("2025-07-09", body))).toEqual(["sandbox", null]);
      expect(names(await chat("2025-11-05", body))).toEqual([null, "sandbox"]);
    }
    const once = { body: { model: "sundial-embed-1", input: "Hi" }, headers: { "idempotency-key": "renamed" } };
    for (const replayed of [null, "true"]) {
      const answer = await call("2025-07-09", "/v1/embeddings", once);
      expect(answer.headers.get("idempotent-replayed")).toBe(replayed);
      expect(names(answer)).toEqual(["sandbox", null]);
    }
  });

  it("removes two members of models", async () => {
    const older = await call("2025-07-09", "/v1/models/sundial-2");
    expect(older.body).toMatchObject({ id: "sundial-2", root: "sundial-2", permission: [] });
    expect((await call("2025-07-09", "/v1/models")).body.data[0]).toHaveProperty("permission", []);
    expect((await call("2025-11-05", "/v1/models/sundial-2")).body).not.toHaveProperty("root");
  });
});

describe("2026-04-15", () => {
  it("renames the path of the request log and unwraps its tokens", async () => {
    const id = (await chat("2026-11-23", {})).headers.get("request-id");
    const older = await call("2025-11-05", `/v1/request_logs/${id}`);
    const newer = await call("2026-04-15", `/v1/requests/${id}`);
    expect(older.body.tokens).toEqual({
      input: newer.body.input_tokens,
      cached_input: newer.body.cached_input_tokens,
      output: newer.body.output_tokens,
    });
    expect(older.body).not.toHaveProperty("input_tokens");
    const list = await call("2025-11-05", "/v1/request_logs?limit=1");
    expect(list.body.data[0]).toHaveProperty("tokens");
    expect((await call("2025-11-05", "/v1/requests")).status).toBe(404);
    expect((await call("2026-04-15", "/v1/request_logs")).status).toBe(404);
    const wrongMethod = await call("2025-11-05", "/v1/request_logs", { method: "DELETE" });
    expect(wrongMethod.status).toBe(405);
  });

  it("renames an error code, in errors, records and filters", async () => {
    const missing = "/v1/api_keys/key_none";
    const older = await call("2025-11-05", missing);
    expect(older.body).toMatchObject({ status: 404, code: "not_found", error: { code: "not_found" } });
    expect((await call("2026-04-15", missing)).body.code).toBe("resource_not_found");
    const log = await call("2025-11-05", "/v1/request_logs?code=not_found&limit=1");
    expect(log.body.data).toMatchObject([{ code: "not_found", status: 404 }]);
    expect((await call("2026-04-15", "/v1/requests?code=not_found")).body.data).toEqual([]);
  });
});

describe("2026-11-23", () => {
  it("counts calls as requests", async () => {
    const older = (await call("2026-04-15", "/v1/usage")).body;
    const newer = (await call("2026-11-23", "/v1/usage")).body;
    expect(newer.totals.requests).toBeGreaterThan(0);
    expect(older.totals.request_count).toBe(newer.totals.requests);
    expect(older.totals).not.toHaveProperty("requests");
    expect(older.buckets[0].request_count).toBe(newer.buckets[0].requests);
  });

  it("requires overlap_seconds: before, it is a day", async () => {
    const made = (await organization.createKey()).key.id;
    expect((await call("2026-11-23", `/v1/api_keys/${made}/rotate`, { body: {} })).status).toBe(400);
    expect((await call("2026-04-15", `/v1/api_keys/${made}/rotate`, { body: {} })).status).toBe(201);
    const old = (await call("2026-11-23", `/v1/api_keys/${made}`)).body;
    const hours = (new Date(old.expires_at).getTime() - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(old.status).toBe("expiring");
    expect((await call("2026-04-15", `/v1/api_keys/${made}`)).body.status).toBe("active");
  });
});

describe("errors of an older request", () => {
  it("name the caller's own fields in every place", async () => {
    const body = { model: "sundial-2", messages, functions: [{ parameters: {} }] };
    const answer = await call("2024-11-20", "/v1/chat/completions", { body });
    expect(answer.status).toBe(400);
    expect(answer.body.error.param).toBe("functions.0.name");
    expect(answer.text).not.toContain("tools");
  });
});

describe("an idempotent call of an older version", () => {
  it("is replayed byte for byte in that version, and is another request in any other", async () => {
    const body = { name: "Once", expires_at: Math.floor(Date.now() / 1000) + 86_400 };
    const headers = { "idempotency-key": "older" };
    const first = await call("2025-03-12", "/v1/api_keys", { body, headers });
    const again = await call("2025-03-12", "/v1/api_keys", { body, headers });
    expect(again.status).toBe(200);
    expect(again.text).toBe(first.text);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.headers.get("sundial-version")).toBe("2025-03-12");
    const other = await call("2026-11-23", "/v1/api_keys", { body: { name: "Once" }, headers });
    expect(other.status).toBe(422);
    const refused = await call("2025-03-12", "/v1/api_keys", {
      body: { name: 7 },
      headers: { "idempotency-key": "bad" },
    });
    expect(refused.status).toBe(400);
    const mended = await call("2025-03-12", "/v1/api_keys", {
      body: { name: "Mended" },
      headers: { "idempotency-key": "bad" },
    });
    expect(mended.status).toBe(200);
  });
});

describe("a pinned caller", () => {
  it("gets every refusal in the version it is pinned to", async () => {
    const { key: limited, secret } = await organization.createKey({ scopes: ["models.read"] });
    const pin = await call("2026-11-23", `/v1/api_keys/${limited.id}`, {
      method: "PATCH",
      body: { version_pin: "2025-03-12" },
    });
    expect(pin.status).toBe(200);
    const refused = await api.call("GET", "/v1/members", { key: secret });
    expect(refused.status).toBe(403);
    expect(refused.headers.get("sundial-version")).toBe("2025-03-12");
    expect(refused.body).toMatchObject({ error: { code: "insufficient_scope" }, request_id: expect.any(String) });
    expect(refused.body).not.toHaveProperty("type");
  });
});

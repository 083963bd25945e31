import { keyShown, type RecordedRequest } from "./exchange.ts";

const json = { "Content-Type": "application/json" };
const post = { method: "POST", headers: { Authorization: keyShown, ...json } };
const chatPath = "/v1/chat/completions";
const question = { model: "sundial-1", messages: [{ role: "user", content: "What does a sundial measure?" }] };

/**
 * Calls that anybody with a test key can make, and that really are answered with the code: what is sent and what is said fit together. None whose answer is
 * another on another day.
 */
export const plainCalls: Readonly<Record<string, RecordedRequest>> = {
  route_not_found: { ...post, path: "/chat/completions", body: JSON.stringify(question) },
  method_not_allowed: { ...get("/v1/models"), method: "DELETE" },
  missing_credential: { ...chat({}), headers: json },
  malformed_api_key: { ...chat({}), headers: { Authorization: "Bearer sk-a-key-of-another-api", ...json } },
  malformed_json: { ...post, path: chatPath, body: JSON.stringify(question, null, 2).replace(/\]\n\}$/, "],\n}") },
  unsupported_media_type: { ...chat({}), headers: { Authorization: keyShown, "Content-Type": "text/plain" } },
  invalid_request: chat({ temperature: 9 }),
  model_not_found: chat({ model: "sundial-9" }),
  model_not_supported: chat({ model: "sundial-embed-1" }),
  model_retired: chat({ model: "sundial-0" }),
  context_length_exceeded: chat({ max_completion_tokens: 140_000 }),
  invalid_version: chat({}, { "Sundial-Version": "v2" }),
  unknown_version: chat({}, { "Sundial-Version": "2024-01-01" }),
  invalid_clock: chat({}, { "Sundial-Clock": "tomorrow" }),
  unknown_scenario: chat({}, { "Sundial-Scenario": "rate_limit" }),
  invalid_scenario: chat({}, { "Sundial-Scenario": "slow_first_token;ms=90000" }),
  scenario_not_applicable: chat({}, { "Sundial-Scenario": "cut_stream" }),
  invalid_idempotency_key: chat({}, { "Idempotency-Key": "order n°7" }),
  error_code_not_found: get("/v1/errors/rate_limit_exeeded"),
  changelog_entry_not_found: get("/v1/changelog/2024-11-20-frist-version"),
  invalid_cursor: get("/v1/requests?after=page2"),
  invalid_time_range: get("/v1/usage?start=2026-11-23T00:00:00Z&end=2026-11-01T00:00:00Z"),
  resource_not_found: get("/v1/api_keys/key_01m844dzg00wf3ak33fa8thfyp"),
};

function chat(members: object, headers: Readonly<Record<string, string>> = {}): RecordedRequest {
  return {
    ...post,
    path: chatPath,
    headers: { ...post.headers, ...headers },
    body: JSON.stringify({ ...question, ...members }),
  };
}

function get(path: string): RecordedRequest {
  return { method: "GET", path, headers: { Authorization: keyShown }, body: null };
}

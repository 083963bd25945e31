import { createKey } from "@sundial/keys";
import { newestVersion } from "@sundial/versions";
import type { TestAnswer, TestApi } from "../../harness/api.ts";
import { contextOf } from "../../harness/contexts.ts";

/** One recorded call. Texts of the request in braces, such as `{key_id}`, stand for what differs from run to run. */
export interface GoldenCall {
  readonly request: GoldenRequest;
  readonly response: GoldenResponse;
}

export interface GoldenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or text that is sent as it is. */
  readonly body?: unknown;
  readonly withoutKey?: boolean;
}

export interface GoldenResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The day of the recording, so that the calls of a version are answered also after its sunset. */
const recordedAt = "2026-11-23T12:00:00Z";

const keptHeaders = [
  "content-type",
  "deprecation",
  "link",
  "sundial-attempts",
  "sundial-model-served",
  "sundial-provider",
  "sundial-upstream",
  "sundial-version",
  "sunset",
];

/** Sends recorded calls in one organization of their own, whose key has the same id in every run: the sandbox answers by it. */
export async function startGoldenCaller(api: TestApi, date: string) {
  const organization = await api.createOrganization();
  const keyId = `key_${date.replaceAll("-", "").padEnd(26, "0")}`;
  await // Scopes that came after the answers were recorded would show in them.
  api.database
    .sql`update api_keys set id = ${keyId}, scopes = array(select scope from unnest(scopes) scope where scope not like 'billing.%') where organization_id = ${organization.id} and mode = 'test'`;
  const spare = await createKey(contextOf(api.database, { organizationId: organization.id }), {
    name: "Spare",
    scopes: ["models.read"],
    expiresAt: null,
  });
  const values: Record<string, unknown> = {
    "{key_id}": spare.key.id,
    "{request_id}": "",
    "{in_a_day}": new Date(Date.now() + 86_400_000).toISOString(),
    "{in_a_day_in_seconds}": Math.floor(Date.now() / 1000) + 86_400,
  };
  return {
    async replay({ method, path, headers, body, withoutKey }: GoldenRequest): Promise<GoldenResponse> {
      const answer = await api.call(method, String(fill(path, values)), {
        ...(withoutKey ? {} : { key: organization.keys.test }),
        ...(body === undefined ? {} : { body: fill(body, values) }),
        headers: { "user-agent": "golden", "sundial-version": date, "sundial-clock": recordedAt, ...headers },
      });
      values["{request_id}"] ||= answer.headers.get("request-id");
      return { status: answer.status, headers: keepHeaders(answer), body: maskVarying(answer.text) };
    },
  };
}

function keepHeaders({ headers }: TestAnswer): Record<string, string> {
  return Object.fromEntries(
    keptHeaders.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** A text that is nothing but a placeholder becomes the value itself, so that it may be a number. */
function fill(value: unknown, values: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === "string")
    return value in values ? values[value] : value.replace(/\{\w+\}/g, (name) => String(values[name] ?? name));
  if (Array.isArray(value)) return value.map((item) => fill(item, values));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fill(member, values)]));
}

/** Ids, times, durations, and the version that a first call pins, each with a mark of its own form: a time as text and one in seconds stay apart. */
function maskVarying(text: string): string {
  return (
    text
      .replace(/\b(org|usr|mem|inv|key|req)_[0-9a-hjkmnp-tv-z]{26}\b/g, "<$1>")
      .replace(/\bchatcmpl-[0-9a-hjkmnp-tv-z]{26}\b/g, "<completion>")
      .replace(/\bsdl_(test|live)_[0-9A-Za-z]{36}\b/g, "<secret>")
      .replace(/(?<="next_cursor":")[\w-]+/g, "<cursor>")
      // Noted a moment after the call, so it depends on how quick the machine is.
      .replace(/(?<="last_used_at":)("[^"]+"|\d+)/g, "null")
      .replace(`"version_pin":"${newestVersion.date}"`, '"version_pin":"<newest>"')
      .replace(/"last4":"\w{4}"/g, '"last4":"<4>"')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, "<time>")
      .replace(/(?<=":)1[6-9]\d{8}(?=[,}])/g, "<seconds>")
      .replace(/(?<="(latency_ms|first_token_ms)":)\d+/g, "<ms>")
  );
}

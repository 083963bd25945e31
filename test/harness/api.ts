import { createOrganization, issueToken, type Scope, scopes } from "@sundial/accounts";
import { type Deps, readEnv, startServer } from "@sundial/api";
import type { Mode, Role } from "@sundial/kernel";
import { createKey, type KeyWithSecret } from "@sundial/keys";
import { pino } from "pino";
import { contextOf, createMember, testSecret } from "./contexts.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { isProblem, judgeProblem } from "./problems/judge-problem.ts";

/** A real API process's server on a port of its own, with a database of its own. */
export interface TestApi {
  readonly url: string;
  readonly metricsUrl: string;
  readonly database: TestDatabase;
  /** The long-lived things inside the server, for what the wire does not show. */
  readonly deps: Deps;
  /** A fresh organization with a test and a live key that carry every scope. */
  createOrganization(options?: { plan?: string }): Promise<TestOrganization>;
  /** A call with JSON in and out; `key` is the bearer credential. */
  call(method: string, path: string, options?: CallOptions): Promise<TestAnswer>;
  /** A second server on the same database, as a replica behind a load balancer would be. Stop it before this one. */
  startReplica(settings?: Record<string, string>): Promise<TestApi>;
  stop(): Promise<void>;
}

export interface CallOptions {
  readonly key?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  // Bodies are read freely by asserts; a wrong guess fails the test.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any;
  readonly text: string;
}

export interface TestOrganization {
  readonly id: string;
  readonly keys: Readonly<Record<Mode, string>>;
  createKey(options?: { mode?: Mode; scopes?: readonly Scope[]; expiresAt?: Date }): Promise<KeyWithSecret>;
  /** A member with that role: their token, and ids. */
  createPerson(role: Role, mode?: Mode): Promise<{ token: string; userId: string; memberId: string; email: string }>;
}

export async function startTestApi(settings: Record<string, string> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const api = await startOn(database, settings);
  return {
    ...api,
    async stop() {
      await api.stop();
      await database.drop();
    },
  };
}

async function startOn(database: TestDatabase, settings: Record<string, string>): Promise<TestApi> {
  const env = readEnv({
    DATABASE_URL: database.url,
    API_PORT: "0",
    METRICS_PORT: "0",
    SUNDIAL_SECRET: testSecret,
    KEY_PEPPERS: `1:${"07".repeat(32)}`,
    ...settings,
  });
  const server = await startServer(env, pino({ level: process.env.TEST_LOG_LEVEL ?? "silent" }));
  return {
    url: server.url,
    metricsUrl: server.metricsUrl,
    database,
    deps: server.deps,
    createOrganization: (options = {}) => createTestOrganization({ database, server }, options),
    call: (method, path, options = {}) => call(server.url, { method, path, ...options }),
    startReplica: (own = {}) => startOn(database, { ...settings, ...own }),
    stop: () => server.stop(),
  };
}

type Parts = { database: TestDatabase; server: Awaited<ReturnType<typeof startServer>> };

async function createTestOrganization(
  { database, server }: Parts,
  options: { plan?: string },
): Promise<TestOrganization> {
  const { id } = await createOrganization(contextOf(database), {
    name: "Test organization",
    plan: options.plan ?? "enterprise",
  });
  const newKey: TestOrganization["createKey"] = ({ mode = "test", scopes: granted = scopes, expiresAt } = {}) =>
    createKey(contextOf(database, { organizationId: id, mode }), {
      name: "Key",
      scopes: granted,
      expiresAt: expiresAt ?? null,
    });
  const [test, live] = await Promise.all([newKey(), newKey({ mode: "live" })]);
  return {
    id,
    keys: { test: test.secret, live: live.secret },
    createKey: newKey,
    async createPerson(role, mode = "test") {
      const { memberId, person } = await createMember(database, id, role);
      const { clock, tokenKeys: keys, env } = server.deps;
      const issued = await issueToken(
        { db: database.db, clock, keys, issuer: env.API_URL },
        { userId: person.id, organizationId: id, mode },
      );
      return { token: issued.token, userId: person.id, memberId, email: person.email };
    },
  };
}

async function call(
  url: string,
  { method, path, key, body, headers }: CallOptions & { method: string; path: string },
): Promise<TestAnswer> {
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  const answer = {
    status: response.status,
    headers: response.headers,
    body: isJson && text !== "" ? JSON.parse(text) : null,
    text,
  };
  // Counted where every other caller's answers are too, in problems/watch-fetch.ts; told here, while it is known which call it was.
  const seen = { method, path, ...answer };
  const wrong = isProblem(seen) ? judgeProblem(seen) : [];
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
  return answer;
}

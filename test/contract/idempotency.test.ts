import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi, type TestOrganization } from "../harness/api.ts";
import { expectAnswer, expectProblem } from "./expect-answer.ts";

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

interface Repeatable {
  readonly key?: string;
  readonly idempotencyKey: string;
  readonly body?: unknown;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

function send({ key, idempotencyKey, body = { name: "Once" }, path = "/v1/api_keys", ...rest }: Repeatable) {
  return api.call(rest.method ?? "POST", path, {
    key: key ?? organization.keys.test,
    body,
    headers: { "idempotency-key": idempotencyKey, ...rest.headers },
  });
}

async function keysNamed(name: string): Promise<number> {
  const [row] = await api.database.sql`select count(*)::int as count from api_keys where name = ${name}`;
  return row?.count;
}

function expectReplay(replay: TestAnswer, first: TestAnswer): void {
  expect(replay.headers.get("idempotent-replayed")).toBe("true");
  expect(first.headers.get("idempotent-replayed")).toBeNull();
  expect(replay.status).toBe(first.status);
  expect(replay.text).toBe(first.text);
  expect(replay.headers.get("content-type")).toBe(first.headers.get("content-type"));
  expect(replay.headers.get("request-id")).not.toBe(first.headers.get("request-id"));
}

describe("a repetition", () => {
  it("gets the same bytes, and nothing happens again", async () => {
    const call = { idempotencyKey: randomUUID(), body: { name: randomUUID() } };
    const first = await send(call);
    expectAnswer("createApiKey", first);
    for (let repetition = 0; repetition < 3; repetition++) expectReplay(await send(call), first);
    expect(await keysNamed(call.body.name)).toBe(1);
  });

  it("of an answer without a body has none either", async () => {
    const { memberId } = await organization.createPerson("viewer");
    const call = { idempotencyKey: randomUUID(), method: "DELETE", path: `/v1/members/${memberId}`, body: undefined };
    const remove = () =>
      api.call("DELETE", call.path, {
        key: organization.keys.test,
        headers: { "idempotency-key": call.idempotencyKey },
      });
    const first = await remove();
    expectAnswer("removeMember", first);
    const replay = await remove();
    expect(replay.status).toBe(204);
    expect(replay.text).toBe("");
    expect(replay.headers.get("idempotent-replayed")).toBe("true");
  });

  it("of a conflict gets the conflict again", async () => {
    const { key } = await organization.createKey();
    await api.call("POST", `/v1/api_keys/${key.id}/revoke`, { key: organization.keys.test });
    const call = { idempotencyKey: randomUUID(), path: `/v1/api_keys/${key.id}/revoke`, body: undefined };
    const revoke = () =>
      api.call("POST", call.path, { key: organization.keys.test, headers: { "idempotency-key": call.idempotencyKey } });
    const first = await revoke();
    expect(first.body.code).toBe("key_already_revoked");
    expectReplay(await revoke(), first);
  });

  it("may quote the key or not", async () => {
    const idempotencyKey = randomUUID();
    const first = await send({ idempotencyKey });
    expectReplay(await send({ idempotencyKey: `"${idempotencyKey}"` }), first);
  });

  it("with another body, or for another version or object, is refused", async () => {
    const call = { idempotencyKey: randomUUID(), body: { name: randomUUID() } };
    await send(call);
    const other = await send({ ...call, body: { name: "Another" } });
    expectProblem(other, { operationId: "createApiKey", code: "idempotency_key_reused" });
    const [one, two] = [await organization.createKey(), await organization.createKey()];
    const rename = (id: string) =>
      send({ idempotencyKey: call.idempotencyKey, method: "PATCH", path: `/v1/api_keys/${id}`, body: { name: "A" } });
    expectAnswer("updateApiKey", await rename(one.key.id));
    expectProblem(await rename(two.key.id), { operationId: "updateApiKey", code: "idempotency_key_reused" });
  });

  it("in another organization, mode, operation or by another person is a call of its own", async () => {
    const idempotencyKey = randomUUID();
    const other = await api.createOrganization();
    const first = await send({ idempotencyKey });
    const apart = [
      await send({ idempotencyKey, key: organization.keys.live }),
      await send({ idempotencyKey, key: other.keys.test }),
      await send({ idempotencyKey, method: "PATCH", path: "/v1/organization" }),
    ];
    for (const answer of [first, ...apart]) {
      expect(answer.status).toBeLessThan(300);
      expect(answer.headers.get("idempotent-replayed")).toBeNull();
    }
    const people = [await organization.createPerson("viewer"), await organization.createPerson("viewer")];
    const made = await Promise.all(
      people.map(({ token }) => send({ idempotencyKey, key: token, path: "/v1/organizations" })),
    );
    expect(made.map(({ headers }) => headers.get("idempotent-replayed"))).toEqual([null, null]);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(2);
  });

  it("is forgotten after 24 hours, and not before", async () => {
    const call = { idempotencyKey: randomUUID(), body: { name: randomUUID() } };
    await send(call);
    const age = (hours: string) =>
      api.database
        .sql`update idempotency_keys set created_at = now() - ${hours}::interval where key = ${call.idempotencyKey}`;
    await age("23 hours 59 minutes");
    expect((await send(call)).headers.get("idempotent-replayed")).toBe("true");
    await age("24 hours 1 second");
    expect((await send(call)).headers.get("idempotent-replayed")).toBeNull();
    expect(await keysNamed(call.body.name)).toBe(2);
  });
});

describe("many calls at once with one key", () => {
  it("have one effect; the others are told to wait, or get its answer", async () => {
    const call = { idempotencyKey: randomUUID(), body: { name: randomUUID() } };
    const answers = await Promise.all(Array.from({ length: 32 }, () => send(call)));
    expect(await keysNamed(call.body.name)).toBe(1);
    const fresh = answers.filter(({ status, headers }) => status === 201 && !headers.has("idempotent-replayed"));
    expect(fresh).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === 201) expect(answer.text).toBe(fresh[0]?.text);
      else {
        expectProblem(answer, { operationId: "createApiKey", code: "idempotency_in_progress" });
        expect(answer.headers.get("retry-after")).toBe("1");
      }
    }
    expect((await send(call)).text).toBe(fresh[0]?.text);
  });

  it("also on two servers of one database", async () => {
    const replica = await api.startReplica();
    try {
      const name = randomUUID();
      const headers = { "idempotency-key": randomUUID() };
      const answers = await Promise.all(
        Array.from({ length: 16 }, (_, call) =>
          (call % 2 ? api : replica).call("POST", "/v1/api_keys", {
            key: organization.keys.test,
            body: { name },
            headers,
          }),
        ),
      );
      expect(await keysNamed(name)).toBe(1);
      expect([...new Set(answers.map(({ status }) => status))].filter((status) => status !== 409)).toEqual([201]);
    } finally {
      await replica.stop();
    }
  });
});

describe("refusals", () => {
  it("are not kept: the same key works once the request is mended", async () => {
    const idempotencyKey = randomUUID();
    const weak = (await organization.createKey({ scopes: ["keys.write"] })).secret;
    expect((await send({ idempotencyKey, body: { name: "" } })).status).toBe(400);
    expect((await send({ idempotencyKey, body: "{" })).status).toBe(400);
    expect((await send({ idempotencyKey, headers: { "content-type": "text/plain" } })).status).toBe(415);
    expect((await send({ idempotencyKey, key: weak })).status).toBe(403);
    const answer = await send({ idempotencyKey });
    expectAnswer("createApiKey", answer);
    expect(answer.headers.get("idempotent-replayed")).toBeNull();
  });

  it.each(["", '""', " ", "a".repeat(256), `"${"a".repeat(256)}"`, "täst", "a\tb"])("of the key %j", async (value) => {
    const answer = await send({ idempotencyKey: Buffer.from(value).toString("latin1") });
    expectProblem(answer, { operationId: "createApiKey", code: "invalid_idempotency_key" });
    expect(answer.body.param).toBe("Idempotency-Key");
  });

  it("do not touch the longest key there may be", async () => {
    const call = { idempotencyKey: "a".repeat(255), body: { name: randomUUID() } };
    const first = await send(call);
    expectReplay(await send(call), first);
  });
});

describe("what is stored", () => {
  it("is sealed: the answer with its secret is not in the table", async () => {
    const idempotencyKey = randomUUID();
    const { body } = await send({ idempotencyKey });
    const [row] = await api.database.sql<{ response_body: Uint8Array }[]>`
      select response_body from idempotency_keys where key = ${idempotencyKey}`;
    const stored = Buffer.from(row?.response_body ?? []).toString("latin1");
    expect(stored.length).toBeGreaterThan(100);
    for (const text of [body.secret, body.id, "secret"]) expect(stored).not.toContain(text);
  });

  it("is nothing for reads", async () => {
    const headers = { "idempotency-key": randomUUID() };
    for (const method of ["GET", "HEAD"]) {
      const answer = await api.call(method, "/v1/api_keys", { key: organization.keys.test, headers });
      expect(answer.status).toBe(200);
    }
    const [row] = await api.database.sql`
      select count(*)::int as count from idempotency_keys where key = ${headers["idempotency-key"]}`;
    expect(row?.count).toBe(0);
  });
});

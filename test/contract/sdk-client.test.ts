import {
  AuthenticationError,
  BadRequestError,
  type ChatCompletionRequest,
  ConflictError,
  isApiError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  Sundial,
} from "@sundial/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../harness/api.ts";

const plans = new URL("../fixtures/plans", import.meta.url).pathname;
const messages: ChatCompletionRequest["messages"] = [
  { role: "user", content: "How do I rotate an API key without downtime?" },
];

let api: TestApi;
let organization: TestOrganization;
let sundial: Sundial;
beforeAll(async () => {
  api = await startTestApi({ PLANS_DIR: plans });
  organization = await api.createOrganization({ plan: "roomy" });
  sundial = clientFor(organization.keys.test);
});
afterAll(() => api.stop());

function clientFor(apiKey: string): Sundial {
  return new Sundial({ apiKey: async () => apiKey, baseURL: api.url, retriesMax: 0 });
}

describe("inference", () => {
  it("answers whole and as the same stream", async () => {
    const { data: whole, requestId } = await sundial.chat.completions
      .create({ model: "sundial-2", messages })
      .withResponse();
    expect(requestId).toMatch(/^req_/);
    const stream = await sundial.chat.completions.create({
      model: "sundial-2",
      messages,
      stream: true,
      stream_options: { include_usage: true },
    });
    const chunks = await Array.fromAsync(stream);
    expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? "").join("")).toBe(
      whole.choices[0]?.message.content,
    );
    expect(chunks.at(-1)?.usage).toEqual(whole.usage);
    expect(stream.requestId).toMatch(/^req_/);
  });

  it("can be left in the middle of a stream", async () => {
    const stream = await sundial.chat.completions.create({ model: "sundial-2", messages, stream: true });
    for await (const _ of stream) break;
    expect((await sundial.models.list()).data).not.toEqual([]);
  });

  it("embeds texts, and finds models", async () => {
    const { data } = await sundial.embeddings.create({ model: "sundial-embed-1", input: ["one", "two"] });
    expect(data).toHaveLength(2);
    const models = await Array.fromAsync(sundial.models.list());
    expect(models.map(({ id }) => id)).toContain("sundial-2");
    expect(await sundial.models.retrieve("sundial-2")).toMatchObject({ id: "sundial-2" });
  });
});

describe("keys", () => {
  it("are made, found page by page, renamed, rotated and revoked", async () => {
    const made = await sundial.apiKeys.create({ name: "One", scopes: ["models.read"] });
    await sundial.apiKeys.create({ name: "Two", scopes: ["models.read"] });
    const ids = (await Array.fromAsync(sundial.apiKeys.list({ limit: 1 }))).map(({ id }) => id);
    expect(ids).toContain(made.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await sundial.apiKeys.update(made.id, { name: "Uno" })).toMatchObject({ id: made.id, name: "Uno" });
    const next = await sundial.apiKeys.rotate(made.id, { overlap_seconds: 60 });
    expect((await clientFor(next.secret).models.list()).data).not.toEqual([]);
    await sundial.apiKeys.revoke(next.id);
    expect(await sundial.apiKeys.retrieve(next.id)).toMatchObject({ status: "revoked" });
  });
});

describe("an idempotency key", () => {
  it("lets a change happen once", async () => {
    const create = (name: string) => sundial.organization.update({ name }, { idempotencyKey: "once" }).withResponse();
    const [first, second] = [await create("Name A"), await create("Name A")];
    expect(second.data).toEqual(first.data);
    expect(second.response.headers.get("idempotent-replayed")).toBe("true");
    await expect(create("Name B")).rejects.toMatchObject({ status: 422, code: "idempotency_key_reused" });
  });
});

describe("people", () => {
  it("invite, join, change roles and leave", async () => {
    const owner = clientFor((await organization.createPerson("owner")).token);
    const other = await api.createOrganization();
    const guest = await other.createPerson("developer");
    const invitation = await owner.invitations.create({ email: guest.email, role: "viewer" });
    expect((await Array.fromAsync(owner.invitations.list())).map(({ id }) => id)).toContain(invitation.id);
    const received = await Array.fromAsync(clientFor(guest.token).me.invitations.list());
    expect(received.map(({ id }) => id)).toEqual([invitation.id]);
    expect(await clientFor(guest.token).me.invitations.accept(invitation.id)).toMatchObject({ id: organization.id });
    const member = (await Array.fromAsync(owner.members.list())).find(({ email }) => email === guest.email);
    if (!member) throw new Error("the guest is no member");
    expect(await owner.members.update(member.id, { role: "finance" })).toMatchObject({ role: "finance" });
    expect(await owner.members.remove(member.id)).toBeUndefined();
    const second = await owner.invitations.create({ email: "someone@example.com", role: "viewer" });
    expect(await owner.invitations.revoke(second.id)).toBeUndefined();
  });

  it("have organizations", async () => {
    const person = clientFor((await organization.createPerson("owner")).token);
    const made = await person.organizations.create({ name: "Another" });
    const ids = (await Array.fromAsync(person.organizations.list())).map(({ id }) => id);
    expect(ids.sort()).toEqual([organization.id, made.id].sort());
    expect(await person.organization.retrieve()).toMatchObject({ id: organization.id });
  });
});

describe("usage and requests", () => {
  it("show a call as soon as it is answered", async () => {
    const { requestId } = await sundial.chat.completions.create({ model: "sundial-2", messages }).withResponse();
    const record = await sundial.requests.retrieve(requestId ?? "");
    expect(record).toMatchObject({ id: requestId, model: "sundial-2", status: 200 });
    const page = await sundial.requests.list({ model: "sundial-2", limit: 1 });
    expect(page).toMatchObject({ data: [{ id: requestId }], hasMore: true });
    const usage = await sundial.usage.retrieve({ group_by: "model", bucket: "hour" });
    expect(usage.buckets.length).toBeGreaterThan(0);
  });
});

describe("errors arrive as their classes", () => {
  it.each([
    ["an unknown key", AuthenticationError, "malformed_api_key", () => clientFor("sdl_test_nonsense").models.list()],
    ["an unknown model", NotFoundError, "model_not_found", () => sundial.models.retrieve("sundial-99")],
    ["an unknown key id", NotFoundError, "resource_not_found", () => sundial.apiKeys.revoke("key_unknown")],
    [
      "a wrong request",
      BadRequestError,
      "invalid_request",
      () => sundial.chat.completions.create({ model: "sundial-2", messages: [], stream: true }),
    ],
    [
      "a missing scope",
      PermissionDeniedError,
      "insufficient_scope",
      async () => clientFor((await organization.createKey({ scopes: [] })).secret).models.list(),
    ],
    [
      "a key revoked twice",
      ConflictError,
      "key_already_revoked",
      async () => {
        const { id } = await sundial.apiKeys.create({ name: "Short", scopes: ["models.read"] });
        for (let call = 0; call < 2; call++) await sundial.apiKeys.revoke(id);
      },
    ],
    [
      "too many calls",
      RateLimitError,
      "rate_limit_exceeded",
      async () => {
        const limited = clientFor((await api.createOrganization({ plan: "tiny" })).keys.test);
        for (let call = 0; call < 3; call++) await limited.models.list();
      },
    ],
  ])("%s", async (_, errorClass, code, act) => {
    const error = await Promise.resolve(act()).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!isApiError(error) || !(error instanceof errorClass)) throw new Error(`expected ${errorClass.name}: ${error}`);
    expect(error.code).toBe(code);
    expect(error.requestId).toMatch(/^req_/);
    expect(error.docUrl).toMatch(new RegExp(`/errors/${code}$`));
    expect(error.message).toContain(error.detail);
    if (code === "rate_limit_exceeded") expect(error.retryAfterSeconds).toBeGreaterThan(0);
  });
});

import { type EventInput, recordEvent } from "@sundial/db";
import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { createCertificate } from "../../../../test/harness/marketplace/certificates.ts";
import { startWebhookReceiver, type WebhookReceiver } from "../../../../test/harness/webhook-receiver.ts";
import { createWebhookWorld, type WebhookWorld } from "../../../../test/harness/webhooks.ts";
import { rotateSecret } from "../endpoints/rotate-secret.ts";
import { updateEndpoint } from "../endpoints/update-endpoint.ts";
import { attemptDelivery } from "./attempt-delivery.ts";
import { claimDeliveries } from "./claim-deliveries.ts";
import { expireDeliveries } from "./expire-deliveries.ts";
import { fanOutEvents } from "./fan-out-events.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { redeliverEvent } from "./redeliver-event.ts";
import { sendTestEvent } from "./send-test-event.ts";

const [second, hour, day] = [1_000, 3_600_000, 86_400_000];
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 8 });
});
afterAll(() => database.drop());

const receivers: WebhookReceiver[] = [];
afterEach(async () => {
  await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
  // What a test leaves is not for the work of the next one.
  await database.sql`delete from webhook_endpoints`;
});

async function receive(...options: Parameters<typeof startWebhookReceiver>) {
  const receiver = await startWebhookReceiver(...options);
  receivers.push(receiver);
  return receiver;
}

function tell({ ctx, organizationId }: WebhookWorld, members: Partial<EventInput> = {}) {
  const event = { organizationId, type: "invoice.paid", mode: null, subjectId: "bill_1", summary: "Paid." } as const;
  return recordEvent(database.db, ctx(), { ...event, ...members });
}

const deliveriesOf = async ({ ctx }: WebhookWorld, endpointId: string, mode: "live" | "test" = "live") =>
  (await listDeliveries(ctx(mode), { endpointId, limit: 100 })).data;

describe("what is sent", () => {
  it("is signed, thin, in Standard Webhooks' headers, and read by their library", async () => {
    const world = await createWebhookWorld(database);
    const { url, received } = await receive();
    const { secret } = await world.endpoint({ url: `${url}/hook?of=them` });
    const id = await tell(world);
    expect(await world.work()).toBe(1);
    const [request] = received;
    expect(request?.path).toBe("/hook?of=them");
    expect(request?.headers).toMatchObject({
      "webhook-id": id,
      "webhook-timestamp": `${world.clock.nowMs() / 1_000}`,
      "content-type": "application/json; charset=utf-8",
      "user-agent": "Sundial-Webhooks/1",
      "sundial-version": "2026-11-23",
    });
    expect(JSON.parse(request?.body ?? "")).toEqual({
      type: "invoice.paid",
      timestamp: "2031-01-01T00:00:00.000Z",
      data: {
        id,
        type: "invoice.paid",
        mode: null,
        subject_id: "bill_1",
        summary: "Paid.",
        created_at: "2031-01-01T00:00:00.000Z",
      },
    });
    const expected = new Webhook(secret).sign(id, world.clock.now(), request?.body ?? "");
    expect(request?.headers["webhook-signature"]).toBe(expected);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });

  it("goes to endpoints of its mode that take its type and were there; what is of no mode to those of live", async () => {
    const world = await createWebhookWorld(database);
    const other = await createWebhookWorld(database);
    const { url, received } = await receive();
    await tell(world, { subjectId: "before" });
    world.clock.advance(second);
    await world.endpoint({ url: `${url}/all` });
    await world.endpoint({ url: `${url}/some`, eventTypes: ["installation.created"] });
    await world.endpoint({ url: `${url}/test` }, "test");
    await other.endpoint({ url: `${url}/other` });
    await tell(world);
    await tell(world, { type: "installation.created", mode: "live" });
    await tell(world, { type: "installation.created", mode: "test" });
    await world.work();
    const got = received.map(({ path, body }) => `${path} ${JSON.parse(body).type}`);
    expect(got.sort()).toEqual([
      "/all installation.created",
      "/all invoice.paid",
      "/some installation.created",
      "/test installation.created",
    ]);
  });

  it("is signed by both secrets while a rotation overlaps, and by the new one alone afterwards", async () => {
    const world = await createWebhookWorld(database);
    const { url, received } = await receive();
    const made = await world.endpoint({ url });
    const rotated = await rotateSecret(world.ctx(), { endpointId: made.endpoint.id, overlapSeconds: 86_400 });
    await tell(world);
    await world.work();
    world.clock.advance(day);
    await tell(world);
    await world.work();
    const verifying = received.map(({ headers, body }) => {
      const given = `${headers["webhook-signature"]}`.split(" ");
      const at = new Date(Number(headers["webhook-timestamp"]) * 1_000);
      const own = (secret: string) => given.includes(new Webhook(secret).sign(`${headers["webhook-id"]}`, at, body));
      return [given.length, own(rotated.secret), own(made.secret)];
    });
    expect(verifying).toEqual([
      [2, true, true],
      [1, true, false],
    ]);
  });

  it("reaches an HTTPS receiver whose certificate is trusted, and none whose is not", async () => {
    const certificate = await createCertificate("hooks.example");
    const { url, received } = await receive(undefined, certificate);
    const world = await createWebhookWorld(database);
    const address = url.replace("127.0.0.1", "hooks.example");
    const network = { ...world.deps.network, resolve: async () => ["127.0.0.1"], exempt: { has: () => true } };
    const { endpoint } = await world.endpoint({ url });
    await database.sql`update webhook_endpoints set url = ${address} where id = ${endpoint.id}`;
    await tell(world);
    await fanOutEvents(world.deps);
    const attempt = async (lane: "answering" | "failing", trustedCa: string | undefined) => {
      const [claimed] = await claimDeliveries(world.deps, { lane, limit: 1 });
      if (claimed) await attemptDelivery({ ...world.deps, network: { ...network, trustedCa } }, claimed);
      world.clock.advance(10 * second);
    };
    await attempt("answering", undefined);
    expect(received).toHaveLength(0);
    await attempt("failing", certificate.cert);
    expect(received).toHaveLength(1);
    const [delivery] = await deliveriesOf(world, endpoint.id);
    expect(delivery?.attempts.map(({ failure }) => failure)).toEqual([
      expect.stringMatching(/certificate that cannot be verified/),
      null,
    ]);
  });
});

describe("an attempt that fails", () => {
  it("is made again up the ladder with the id it had and a time of its own, ten times in all; then it has failed", async () => {
    const world = await createWebhookWorld(database);
    const { url, received } = await receive(() => 500);
    const { endpoint } = await world.endpoint({ url });
    const id = await tell(world);
    for (let i = 0; i < 12; i++) {
      await world.work();
      const [{ nextAttemptAt = null } = {}] = await deliveriesOf(world, endpoint.id);
      if (nextAttemptAt) world.clock.advance(nextAttemptAt.getTime() - world.clock.nowMs());
    }
    expect(new Set(received.map(({ headers }) => headers["webhook-id"]))).toEqual(new Set([id]));
    expect(new Set(received.map(({ headers }) => headers["webhook-timestamp"])).size).toBe(10);
    const [delivery] = await deliveriesOf(world, endpoint.id);
    expect(delivery).toMatchObject({ state: "failed", nextAttemptAt: null });
    expect(delivery?.attempts).toHaveLength(10);
    const [first, last] = [delivery?.attempts[0], delivery?.attempts[9]];
    const hours = ((last?.attemptedAt.getTime() ?? 0) - (first?.attemptedAt.getTime() ?? 0)) / hour;
    expect(hours).toBeGreaterThan(75.5);
    expect(hours).toBeLessThan(83.2);
  });

  it("says why: a redirect is not followed, a reset, silence, an address that is no longer public", async () => {
    const world = await createWebhookWorld(database);
    const { url, received } = await receive(({ path }) =>
      path === "/moved"
        ? { status: 302, headers: { location: "/elsewhere" } }
        : path === "/reset"
          ? "reset"
          : "silence",
    );
    const paths = ["/moved", "/reset", "/silence", "/private"];
    const made = await Promise.all(paths.map((path) => world.endpoint({ url: url + path })));
    await database.sql`update webhook_endpoints set url = 'https://10.0.0.1/hook' where url like '%/private'`;
    await tell(world);
    await world.work();
    const failures = await Promise.all(
      made.map(async ({ endpoint }) => (await deliveriesOf(world, endpoint.id))[0]?.attempts[0]),
    );
    expect(failures).toMatchObject([
      { responseStatus: 302, failure: expect.stringContaining("redirects are not followed") },
      { responseStatus: null, failure: expect.stringContaining("did not answer") },
      { responseStatus: null, failure: "The address did not answer in time." },
      { responseStatus: null, failure: "The address leads to 10.0.0.1, which is no public address." },
    ]);
    expect(received.map(({ path }) => path).sort()).toEqual(["/moved", "/reset", "/silence"]);
  });

  it("waits as long as a 429 or 503 asks for", async () => {
    const world = await createWebhookWorld(database);
    const { url } = await receive(() => ({ status: 503, headers: { "retry-after": "3600" } }));
    const { endpoint } = await world.endpoint({ url });
    await tell(world);
    await world.work();
    const [delivery] = await deliveriesOf(world, endpoint.id);
    expect(delivery?.nextAttemptAt?.getTime()).toBe(world.clock.nowMs() + hour);
  });
});

describe("an endpoint", () => {
  it("that answers with 410 is disabled: nothing more is sent, its owners get a mail, other endpoints an event", async () => {
    const world = await createWebhookWorld(database);
    const { url, received } = await receive(({ path }) => (path === "/gone" ? 410 : 204));
    const { endpoint } = await world.endpoint({ url: `${url}/gone`, eventTypes: ["invoice.paid"] });
    await world.endpoint({ url: `${url}/other` });
    await database.sql`delete from outbox`;
    await tell(world);
    await world.work();
    await tell(world);
    await world.work();
    expect(received.map(({ path, body }) => `${path} ${JSON.parse(body).type}`).sort()).toEqual([
      "/gone invoice.paid",
      "/other invoice.paid",
      "/other invoice.paid",
      "/other webhook_endpoint.disabled",
    ]);
    const [row] =
      await database.sql`select disabled_reason, disabled_at from webhook_endpoints where id = ${endpoint.id}`;
    expect(row).toMatchObject({ disabled_reason: "gone" });
    expect(await database.sql`select topic from outbox`).toEqual([{ topic: "send_mail" }]);
    await expect(sendTestEvent(world.ctx(), endpoint.id)).rejects.toMatchObject({ code: "webhook_endpoint_disabled" });
  });

  it("at which nothing has arrived for five days is disabled, with a mail; one success in between begins anew", async () => {
    const world = await createWebhookWorld(database);
    let isUp = false;
    const { url } = await receive(() => (isUp ? 204 : 500));
    const { endpoint } = await world.endpoint({ url });
    await database.sql`delete from outbox`;
    const state = async () =>
      (await database.sql`select disabled_reason, failing_since from webhook_endpoints where id = ${endpoint.id}`)[0];
    const live = async (days: number) => {
      for (let passed = 0; passed < days; passed++) {
        await tell(world);
        await world.work();
        world.clock.advance(day);
      }
    };
    await live(4);
    isUp = true;
    await live(1);
    expect(await state()).toEqual({ disabled_reason: null, failing_since: null });
    isUp = false;
    await live(5);
    expect(await state()).toMatchObject({ disabled_reason: null });
    expect(await database.sql`select topic from outbox`).toEqual([]);
    await live(2);
    expect(await state()).toMatchObject({ disabled_reason: "failing" });
    expect(await database.sql`select topic from outbox`).toEqual([{ topic: "send_mail" }]);
    expect((await deliveriesOf(world, endpoint.id)).filter((one) => one.state === "pending")).toEqual([]);
    isUp = true;
    await updateEndpoint(world.ctx(), { endpointId: endpoint.id, enabled: true });
    expect(await state()).toEqual({ disabled_reason: null, failing_since: null });
  });
});

describe("sent by hand", () => {
  it("a test event goes to that endpoint alone, whatever it takes; an event goes again under its id, with a new ladder", async () => {
    const world = await createWebhookWorld(database);
    const { url, received } = await receive();
    const { endpoint } = await world.endpoint({ url, eventTypes: ["invoice.opened"] }, "test");
    await world.endpoint({ url: `${url}/other` }, "test");
    const begun = await sendTestEvent(world.ctx("test"), endpoint.id);
    expect(begun).toMatchObject({ state: "pending", attempts: [], eventType: "webhook.test" });
    await world.work();
    expect(received.map(({ path }) => path)).toEqual(["/"]);
    await redeliverEvent(world.ctx("test"), { endpointId: endpoint.id, eventId: begun.eventId });
    await world.work();
    expect(received.map(({ headers }) => headers["webhook-id"])).toEqual([begun.eventId, begun.eventId]);
    const [delivery] = await deliveriesOf(world, endpoint.id, "test");
    expect(delivery).toMatchObject({ id: begun.id, state: "succeeded", attempts: [{ number: 1 }, { number: 2 }] });
  });

  it("not to an endpoint or of an event of another mode or organization", async () => {
    const world = await createWebhookWorld(database);
    const other = await createWebhookWorld(database);
    const { endpoint } = await world.endpoint({ url: "http://127.0.0.1:9/" });
    const eventId = await tell(world);
    const testEventId = await tell(world, { mode: "test" });
    const gone = { code: "resource_not_found" };
    const input = { endpointId: endpoint.id, eventId };
    await expect(redeliverEvent(other.ctx(), input)).rejects.toMatchObject(gone);
    await expect(redeliverEvent(world.ctx("test"), input)).rejects.toMatchObject(gone);
    await expect(redeliverEvent(world.ctx(), { ...input, eventId: testEventId })).rejects.toMatchObject(gone);
    await expect(redeliverEvent(world.ctx(), { ...input, eventId: await tell(other) })).rejects.toMatchObject(gone);
    await expect(sendTestEvent(other.ctx(), endpoint.id)).rejects.toMatchObject(gone);
    await expect(listDeliveries(other.ctx(), { endpointId: endpoint.id, limit: 1 })).rejects.toMatchObject(gone);
    expect((await redeliverEvent(world.ctx(), input)).eventId).toBe(eventId);
  });
});

describe("a crash", () => {
  it("between sending and recording repeats the attempt once, under the same id, after its lease", async () => {
    const world = await createWebhookWorld(database);
    const dying = new AbortController();
    const { url, received } = await receive(() => {
      dying.abort();
      return 204;
    });
    const { endpoint } = await world.endpoint({ url });
    const id = await tell(world);
    await fanOutEvents(world.deps);
    const [claimed] = await claimDeliveries(world.deps, { lane: "answering", limit: 9 });
    expect(claimed && (await attemptDelivery(world.deps, claimed, dying.signal))).toBe("unrecorded");
    expect(await world.work()).toBe(0);
    world.clock.advance(60 * second);
    expect(await world.work()).toBe(1);
    expect(received.map(({ headers }) => headers["webhook-id"])).toEqual([id, id]);
    // A worker that was only slow comes too late to change anything.
    expect(claimed && (await attemptDelivery(world.deps, claimed))).toBe("unrecorded");
    expect((await deliveriesOf(world, endpoint.id))[0]).toMatchObject({
      state: "succeeded",
      attempts: [{ number: 2 }],
    });
  });

  it("or two workers at once decide once where an event goes", async () => {
    const world = await createWebhookWorld(database);
    const { endpoint } = await world.endpoint({ url: "http://127.0.0.1:9/" });
    await Promise.all(Array.from({ length: 60 }, () => tell(world)));
    const begun = await Promise.all(Array.from({ length: 4 }, () => fanOutEvents(world.deps)));
    expect(begun.reduce((sum, one) => sum + one, 0)).toBe(60);
    expect(await deliveriesOf(world, endpoint.id)).toHaveLength(60);
    const claims = await Promise.all(
      Array.from({ length: 6 }, () => claimDeliveries(world.deps, { lane: "answering", limit: 9 })),
    );
    const ids = claims.flat().map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(4);
  });
});

it("is forgotten after thirty days, unless something is still to be sent", async () => {
  const world = await createWebhookWorld(database);
  const { url } = await receive();
  const { endpoint } = await world.endpoint({ url });
  await tell(world);
  await world.work();
  world.clock.advance(30 * day);
  expect(await expireDeliveries(world.deps)).toBe(0);
  await tell(world);
  await fanOutEvents(world.deps);
  world.clock.advance(30 * day);
  expect(await expireDeliveries(world.deps)).toBe(1);
  expect(await deliveriesOf(world, endpoint.id)).toMatchObject([{ state: "pending" }]);
});

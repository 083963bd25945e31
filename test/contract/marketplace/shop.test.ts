import { fixedClock } from "@sundial/kernel";
import { holdKeys, releaseKeys } from "@sundial/marketplace";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeStatements } from "../../../apps/worker/src/jobs/make-statements.ts";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { type FakeUpstream, startFakeUpstream } from "../../harness/fake-upstream.ts";
import { moveListing, storePublished, storeVersion } from "../../harness/listings.ts";
import { rollUpAll } from "../../harness/roll-ups.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";

let api: TestApi;
let upstream: FakeUpstream;
let partner: TestOrganization;
beforeAll(async () => {
  upstream = await startFakeUpstream();
  api = await startTestApi({ UPSTREAM_BASE_URL: upstream.url, UPSTREAM_API_KEY: "upstream-secret" });
  partner = await api.createOrganization();
});
afterAll(async () => {
  await api.stop();
  await upstream.close();
});

const scopes = ["inference.write"];
const chat = (key: string) =>
  api.call("POST", "/v1/chat/completions", {
    key,
    body: { model: "sundial-2", messages: [{ role: "user", content: "Hello." }] },
  });

async function install(key: string, name = "Ticket Sorter") {
  const listing = await storePublished(api.database, { organizationId: partner.id, name });
  const body = { listing_id: listing.slug, scopes };
  return { listing, ...(await api.call("POST", "/v1/marketplace/installations", { key, body })).body };
}

describe("the catalogue", () => {
  it("is anyone's to read and to keep for five minutes", async () => {
    const listing = await storePublished(api.database, { organizationId: partner.id, name: "Cached" });
    for (const path of [
      "/v1/marketplace/catalogue?query=cached&limit=1",
      `/v1/marketplace/catalogue/${listing.slug}`,
    ]) {
      const answer = await api.call("GET", path);
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
      const tag = answer.headers.get("etag") ?? "";
      const again = await api.call("GET", path, { headers: { "if-none-match": tag } });
      expect(again.status).toBe(304);
      const own = await api.call("GET", path, { key: partner.keys.test });
      expect(own.headers.get("cache-control")).toBe("private, max-age=60");
    }
    const found = await api.call("GET", "/v1/marketplace/catalogue?query=cached");
    expectAnswer("listCatalogue", found);
    expect(found.body.data).toMatchObject([{ id: listing.listingId, name: "Cached", partner: "Test organization" }]);
    await moveListing(api.database, listing.listingId, "suspended");
    const gone = await api.call("GET", `/v1/marketplace/catalogue/${listing.listingId}`);
    expectProblem(gone, { operationId: "getCatalogueListing", code: "resource_not_found" });
  });

  it("answers to any text", async () => {
    for (const query of ["'", "%", "a:* & !b", "\\", "\u{1f600}", "null"])
      expect((await api.call("GET", `/v1/marketplace/catalogue?query=${encodeURIComponent(query)}`)).status).toBe(200);
  });
});

describe("an installed listing", () => {
  it("calls with a key of its own, which customer and partner can see, and which uninstalling ends", async () => {
    const customer = await api.createOrganization();
    const accepted = await api.call("POST", "/v1/marketplace/terms/2026-11-26/accept", { key: partner.keys.live });
    expect(accepted.status).toBe(200);
    const { listing, installation, secret } = await install(customer.keys.live);
    const answer = await chat(secret);
    expect(answer.status).toBe(200);
    const record = await api.call("GET", `/v1/requests/${answer.headers.get("request-id")}`, {
      key: customer.keys.live,
    });
    expect(record.body.api_key_id).toBe(installation.key_id);
    const installed = await api.call("GET", "/v1/marketplace/installations", { key: customer.keys.live });
    expect(installed.body.data).toMatchObject([{ id: installation.id, state: "active", requests_last_30_days: 1 }]);
    expect((await api.call("GET", "/v1/marketplace/installations", { key: customer.keys.test })).body.data).toEqual([]);

    await rollUpAll(api.database);
    const now = new Date();
    const afterMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1, 2));
    expect(await makeStatements({ ...api.deps, db: api.database.db, clock: fixedClock(afterMonth) })).toBe(1);
    const statements = await api.call("GET", "/v1/marketplace/statements", { key: partner.keys.live });
    expectAnswer("listMarketplaceStatements", statements);
    const line = { listing_id: listing.listingId, name: "Ticket Sorter", installations: 1, requests: 1 };
    expect(statements.body.data).toMatchObject([{ month: now.toISOString().slice(0, 7), lines: [line] }]);
    expect(statements.text).not.toContain(customer.id);
    expect((await api.call("GET", "/v1/marketplace/statements", { key: customer.keys.live })).body.data).toEqual([]);

    const path = `/v1/marketplace/installations/${installation.id}`;
    const ended = await api.call("DELETE", path, { key: customer.keys.live });
    expect(ended.body).toMatchObject({ state: "uninstalled", requests_last_30_days: 1 });
    expectProblem(await chat(secret), { operationId: "createChatCompletion", code: "revoked_api_key" });
  });

  it("is refused while it is suspended, in every process, and goes on when it is reinstated", async () => {
    const customer = await api.createOrganization();
    const { listing, secret } = await install(customer.keys.test);
    expect((await chat(secret)).status).toBe(200);
    await api.database.db.transaction((tx) => holdKeys(tx, listing.listingId));
    await vi.waitFor(async () => expect((await chat(secret)).status).toBe(401));
    await api.database.db.transaction((tx) => releaseKeys(tx, listing.listingId));
    await vi.waitFor(async () => expect((await chat(secret)).status).toBe(200));
  });

  it("can do what its key may from the answer to a grant on", async () => {
    const customer = await api.createOrganization();
    const { listing, installation, secret } = await install(customer.keys.test);
    const usage = () => api.call("GET", "/v1/api_keys", { key: secret });
    expect((await usage()).status).toBe(403);
    await moveListing(api.database, listing.listingId, "superseded");
    const more = [...scopes, "keys.read"];
    await storeVersion(api.database, {
      state: "published",
      listingId: listing.listingId,
      organizationId: partner.id,
      number: 2,
      scopes: more,
    });
    const path = `/v1/marketplace/installations/${installation.id}/grant`;
    const refused = await api.call("POST", path, { key: customer.keys.test, body: { scopes } });
    expectProblem(refused, { operationId: "grantInstallationScopes", code: "installation_scopes_changed" });
    const granted = await api.call("POST", path, { key: customer.keys.test, body: { scopes: more } });
    expect(granted.body).toMatchObject({ scopes: more, needs_approval: false });
    expect((await usage()).status).toBe(200);
  });

  it("shows its secret once, also to whoever repeats the call", async () => {
    const customer = await api.createOrganization();
    const listing = await storePublished(api.database, { organizationId: partner.id });
    const call = {
      key: customer.keys.test,
      body: { listing_id: listing.listingId, scopes },
      headers: { "idempotency-key": "install" },
    };
    const first = await api.call("POST", "/v1/marketplace/installations", call);
    const again = await api.call("POST", "/v1/marketplace/installations", call);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.text).toBe(first.text);
    const other = await api.call("POST", "/v1/marketplace/installations", { ...call, headers: {} });
    expectProblem(other, { operationId: "createInstallation", code: "listing_already_installed" });
    const listed = await api.call("GET", "/v1/marketplace/installations", { key: customer.keys.test });
    expect(listed.text).not.toContain(first.body.secret);
  });
});

describe("a report", () => {
  it("is received, and refused when an organization makes too many", async () => {
    const customer = await api.createOrganization();
    const listing = await storePublished(api.database, { organizationId: partner.id });
    const send = () =>
      api.call("POST", `/v1/marketplace/catalogue/${listing.slug}/reports`, {
        key: customer.keys.test,
        body: { reason: "malware", text: "It asks for my password." },
      });
    for (let sent = 0; sent < 10; sent++) expect((await send()).status).toBe(201);
    const refused = await send();
    expectProblem(refused, { operationId: "reportListing", code: "report_limit_reached" });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(86_000);
  });
});

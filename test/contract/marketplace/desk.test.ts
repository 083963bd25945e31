import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { pngOf, sampleManifest, storeAcceptedTerms } from "../../harness/listings.ts";

const base = "/v1/marketplace/listings";

let api: TestApi;
let partner: TestOrganization;
beforeAll(async () => {
  api = await startTestApi();
  partner = await api.createOrganization();
});
afterAll(() => api.stop());

const call = (method: string, path: string, body?: unknown) => api.call(method, path, { key: partner.keys.live, body });

async function createDraft(name = "Ticket Sorter") {
  const { status, body } = await call("POST", base, { kind: "app", name });
  expect(status).toBe(201);
  return { listing: `${base}/${body.id}`, version: `${base}/${body.id}/versions/${body.versions[0].id}`, body };
}

const upload = (listing: string, bytes: Uint8Array, rest: object = {}) =>
  call("POST", `${listing}/assets`, {
    kind: "icon",
    name: "icon.png",
    media_type: "image/png",
    content: Buffer.from(bytes).toString("base64"),
    ...rest,
  });

describe("a listing", () => {
  it("is made with a draft, shown, and saved with its revision", async () => {
    const { listing, version, body } = await createDraft("Créme & Sorter");
    expect(body).toMatchObject({ slug: "creme-sorter", kind: "app", versions: [{ state: "draft", number: 1 }] });
    expect((await createDraft("Creme sorter")).body.slug).toBe("creme-sorter-2");
    expect((await call("GET", listing)).body).toEqual(body);
    expect((await call("GET", `${base}?limit=100`)).body.data).toContainEqual(body);
    const first = await call("GET", version);
    expect(first.body).toMatchObject({
      revision: 1,
      manifest: { name: "Créme & Sorter" },
      possible_events: ["submit"],
    });
    const saved = await call("PATCH", version, { manifest: sampleManifest, revision: 1 });
    expect(saved.body).toMatchObject({ revision: 2, manifest: sampleManifest });
    const late = await call("PATCH", version, { manifest: {}, revision: 1 });
    expect(late).toMatchObject({ status: 409, body: { code: "listing_revision_outdated", param: "revision" } });
  });

  it("says everything that is missing when it is submitted, then the terms, and then goes to the checks", async () => {
    const { listing, version } = await createDraft();
    const early = await call("POST", `${version}/transitions`, { event: "submit" });
    expect(early.body.code).toBe("listing_incomplete");
    const pointers = early.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toContain("#/links/privacy_policy");
    expect(pointers).not.toContain("#/name");
    const icon = await upload(listing, pngOf(512, 512));
    expect(icon).toMatchObject({ status: 201, body: { media_type: "image/png", width: 512, height: 512 } });
    await call("PATCH", version, { manifest: { ...sampleManifest, icon_asset_id: icon.body.id }, revision: 1 });
    const unsigned = await call("POST", `${version}/transitions`, { event: "submit" });
    expect(unsigned.body.code).toBe("marketplace_terms_not_accepted");
    await storeAcceptedTerms(api.database, partner.id);
    const { status, body } = await call("POST", `${version}/transitions`, { event: "submit" });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: "submitted",
      queue: { stage: "checks", position: 1, waits_for: "system", is_overdue: false },
      possible_events: ["withdraw"],
      check_run: { state: "queued", revision: 2 },
      assessments: [
        { kind: "security", triggers: [], outcome: "pending" },
        { kind: "support", triggers: [] },
      ],
    });
    const again = await call("POST", `${version}/transitions`, { event: "submit" });
    expect(again.body).toMatchObject({ code: "listing_transition_not_allowed", status: 409 });
    const frozen = await call("PATCH", version, { manifest: {}, revision: 2 });
    expect(frozen.body.code).toBe("listing_version_not_editable");
  });
});

describe("files", () => {
  /** At the address that the server really has: it listens on a port of its own choice. */
  const open = (url: string, headers: Record<string, string> = {}) => {
    const { pathname, search } = new URL(url, api.url);
    return fetch(`${api.url}${pathname}${search}`, { headers });
  };
  const evidence = { kind: "evidence", name: "Bericht (ä).txt", media_type: "text/plain" };

  it("are served as what their bytes are, where nothing in them can run", async () => {
    const { listing } = await createDraft();
    const { body } = await upload(listing, pngOf(256, 256), { media_type: "text/html", name: "page.html" });
    const answer = await open(body.url);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/png",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=31536000, immutable",
    });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pngOf(256, 256));
    expect((await open(body.url, { "if-none-match": answer.headers.get("etag") ?? "" })).status).toBe(304);
    expect((await open(`${api.url}/marketplace/assets/ast_00000000000000000000000000`)).status).toBe(404);
  });

  it("that show something to reviewers need an address made for one who may see them", async () => {
    const { listing } = await createDraft();
    const { body } = await upload(listing, new TextEncoder().encode("Nothing was found."), evidence);
    const answer = await open(body.url);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": "attachment; filename*=UTF-8''Bericht%20%28%C3%A4%29.txt",
      "cache-control": "private, no-store",
    });
    const { pathname, searchParams } = new URL(body.url);
    expect((await open(`${api.url}${pathname}`)).status).toBe(404);
    const other = await upload(listing, new TextEncoder().encode("Another."), evidence);
    const borrowed = `${new URL(other.body.url).pathname}?grant=${searchParams.get("grant")}`;
    expect((await open(`${api.url}${borrowed}`)).status).toBe(404);
  });

  it("are refused by their bytes, their size, and beyond forty", async () => {
    const { listing, body } = await createDraft();
    const svg = await upload(listing, new TextEncoder().encode("<svg/>"), { media_type: "image/svg+xml" });
    expect(svg).toMatchObject({ status: 400, body: { code: "invalid_listing_asset", param: "content" } });
    const large = await upload(listing, new Uint8Array(2_000_001).fill(97), evidence);
    expect(large.body).toMatchObject({ code: "invalid_listing_asset" });
    const { sql } = api.database;
    await sql`insert into listing_assets select 'ast_' || n, ${body.id}, ${partner.id}, 'evidence', 'n', 'text/plain', null, null, '', '', 'test', now()
      from generate_series(1, 40) n`;
    expect((await upload(listing, pngOf(256, 256))).body.code).toBe("listing_limit_reached");
  });
});

describe("another organization's listing", () => {
  it("does not exist, in whatever way it is asked for", async () => {
    const { listing, version, body } = await createDraft();
    const other = await api.createOrganization();
    const person = await other.createPerson("owner", "live");
    const mine = (await api.call("POST", base, { key: other.keys.live, body: { kind: "app", name: "Mine" } })).body;
    const crossed = `${base}/${mine.id}/versions/${body.versions[0].id}`;
    const asked: [string, string, unknown?][] = [
      ["GET", listing],
      ["GET", version],
      ["GET", crossed],
      ["PATCH", version, { manifest: {}, revision: 1 }],
      ["PATCH", crossed, { manifest: {}, revision: 1 }],
      ["POST", `${version}/transitions`, { event: "submit" }],
      ["POST", `${crossed}/transitions`, { event: "submit" }],
      ["POST", `${listing}/versions`, {}],
      ["POST", `${listing}/assets`, { kind: "icon", name: "i", media_type: "image/png", content: "AAAA" }],
      ["GET", `${listing}/activity`],
      ["PUT", `${version}/assessments/security/answers`, { answers: [] }],
      ["POST", `${listing}/messages`, { version_id: body.versions[0].id, text: "Hello." }],
    ];
    for (const [method, path, sent] of asked) {
      const answer = await api.call(method, path, { key: person.token, body: sent });
      expect({ method, path, code: answer.body.code }).toEqual({ method, path, code: "resource_not_found" });
    }
    expect((await api.call("GET", base, { key: other.keys.live })).body.data).toHaveLength(1);
  });
});

describe("limits", () => {
  it("let five versions of a listing and fifty listings be open", async () => {
    const { listing } = await createDraft();
    for (let number = 2; number <= 5; number++)
      expect((await call("POST", `${listing}/versions`, {})).body.number).toBe(number);
    expect((await call("POST", `${listing}/versions`, {})).body.code).toBe("listing_limit_reached");
    expect((await call("POST", `${listing}/versions`, { is_hotfix: true })).body).toMatchObject({
      code: "resource_not_found",
      param: "is_hotfix",
    });
    const other = await api.createOrganization();
    const make = () => api.call("POST", base, { key: other.keys.test, body: { kind: "app", name: "One of many" } });
    for (let count = 0; count < 50; count++) expect((await make()).status).toBe(201);
    expect((await make()).body.code).toBe("listing_limit_reached");
    await api.database.sql`update listing_versions set state = 'withdrawn' where id = (
      select id from listing_versions where organization_id = ${other.id} limit 1)`;
    expect((await make()).status).toBe(201);
  });
});

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
        { kind: "responsible_ai", triggers: ["new_category"], outcome: "pending" },
        { kind: "security", triggers: [] },
        { kind: "support", triggers: [] },
      ],
    });
    const again = await call("POST", `${version}/transitions`, { event: "submit" });
    expect(again.body).toMatchObject({ code: "listing_transition_not_allowed", status: 409 });
    const frozen = await call("PATCH", version, { manifest: {}, revision: 2 });
    expect(frozen.body.code).toBe("listing_version_not_editable");
  });
});

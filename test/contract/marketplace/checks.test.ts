import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { sampleIcon, storeListing } from "../../harness/listings.ts";
import { sampleManifest } from "../../harness/marketplace/sample-manifest.ts";
import { expectProblem } from "../expect-answer.ts";

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

describe("GET /v1/marketplace/rule_sets", () => {
  const ask = (clock?: string) =>
    api.call("GET", "/v1/marketplace/rule_sets", { headers: clock === undefined ? {} : { "sundial-clock": clock } });

  it("tells anyone every rule, what each set changed and which is in force, and may be kept", async () => {
    const { status, body, headers } = await ask("2026-11-26T00:00:00Z");
    expect(status).toBe(200);
    expect(body.data.map(({ id, is_in_force }: { id: string; is_in_force: boolean }) => [id, is_in_force])).toEqual([
      ["2026-11-26", true],
      ["2026-10-01", false],
    ]);
    expect(body.data[0].changes).toContainEqual(expect.objectContaining({ rule_id: "sbom.readable", kind: "added" }));
    expect(headers.get("cache-control")).toMatch(/max-age=/);
    expect((await ask()).headers.get("cache-control")).toBe("public, max-age=300");
    expect((await ask("2026-11-25T23:59:59Z")).body.data[0].is_in_force).toBe(false);
  });
});

describe("POST /v1/marketplace/listings/{listing_id}/versions/{version_id}/check_runs", () => {
  const store = (state: string) =>
    storeListing(api.database, {
      kind: "app",
      icon: sampleIcon,
      organizationId: organization.id,
      manifest: sampleManifest("https://partner.example"),
      state,
    });
  const ask = ({ listingId, versionId }: { listingId: string; versionId: string }, key = organization.keys.test) =>
    api.call("POST", `/v1/marketplace/listings/${listingId}/versions/${versionId}/check_runs`, { key });

  it("ok: queues a run of every automated rule", async () => {
    const { status, body } = await ask(await store("draft"));
    expect([status, body.state, body.attempts, body.revision]).toEqual([202, "queued", 0, 1]);
    expect(body.results[0]).toEqual({
      rule_id: "manifest.complete",
      state: "waiting",
      detail: null,
      started_at: null,
      finished_at: null,
    });
    expect(body.results.filter(({ state }: { state: string }) => state === "skipped")).toHaveLength(5);
  });

  it("conflict: one run at a time, and none beside that of a submitted version", async () => {
    const draft = await store("draft");
    await ask(draft);
    const operationId = "createCheckRun";
    expectProblem(await ask(draft), { operationId, code: "listing_check_in_progress" });
    expectProblem(await ask(await store("in_checks")), { operationId, code: "listing_check_in_progress" });
  });

  it("other tenant: a listing and a version of others do not exist, nor one under another listing", async () => {
    const [draft, second] = [await store("draft"), await store("draft")];
    const other = await api.createOrganization();
    const operationId = "createCheckRun";
    expectProblem(await ask(draft, other.keys.test), { operationId, code: "resource_not_found" });
    const mixed = { listingId: draft.listingId, versionId: second.versionId };
    expectProblem(await ask(mixed), { operationId, code: "resource_not_found" });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { storePublished, storeReviewer } from "../../harness/listings.ts";

type Person = Awaited<ReturnType<TestOrganization["createPerson"]>>;

const reason = "Its page says since May that tickets are kept.";

let api: TestApi;
let partner: TestOrganization;
let customer: TestOrganization;
let reviewer: Person;
let listingId = "";
let review = "";
beforeAll(async () => {
  api = await startTestApi();
  partner = await api.createOrganization();
  customer = await api.createOrganization();
  reviewer = await (await api.createOrganization()).createPerson("viewer", "live");
  await storeReviewer(api.database, reviewer.userId);
  const listing = await storePublished(api.database, { organizationId: partner.id, name: "Ticket Sorter" });
  listingId = listing.listingId;
  review = `/v1/marketplace/reviews/${listing.versionId}`;
});
afterAll(() => api.stop());

const report = () =>
  api.call("POST", `/v1/marketplace/catalogue/${listingId}/reports`, {
    key: customer.keys.live,
    body: { reason: "deception", text: "It says that nothing is kept." },
  });
const dismiss = (reportIds: readonly string[], who = reviewer, more: object = {}) =>
  api.call("POST", `${review}/report_dismissals`, {
    key: who.token,
    body: { report_ids: reportIds, reason, ...more },
  });
const readReported = async () =>
  (await api.call("GET", "/v1/marketplace/reviewer", { key: reviewer.token })).body.reported;

describe("a report without ground", () => {
  it("is dismissed by a reviewer, with a reason, and the listing is reported no more until it is reported again", async () => {
    const { id } = (await report()).body;
    expect(await readReported()).toMatchObject([{ listing_id: listingId, reports: 1 }]);
    const { status, body } = await dismiss([id]);
    expect(status).toBe(200);
    expect(body.abuse_reports).toMatchObject([{ id, is_open: false, dismissal: { reason, author: "Ada Lovelace" } }]);
    expect(await readReported()).toEqual([]);
    const again = (await report()).body.id;
    expect(await readReported()).toMatchObject([{ listing_id: listingId, reports: 1 }]);
    expect((await dismiss([again])).status).toBe(200);
  });

  it("is told of in the audit log of who reported, and not in the partner's", async () => {
    const read = ({ keys }: TestOrganization) =>
      api.call("GET", "/v1/audit_events?action=listing_report.dismissed", { key: keys.live });
    const own = await read(customer);
    expect(own.body.data).toHaveLength(2);
    expect(own.body.data[0]).toMatchObject({ actor: { kind: "operator", id: null }, after: { reason } });
    expect(own.text).not.toContain(reviewer.userId);
    expect((await read(partner)).body.data).toEqual([]);
  });

  it("is not dismissed twice, nor without a reason, nor by whom it does not concern", async () => {
    const { id } = (await report()).body;
    await dismiss([id]);
    expect((await dismiss([id])).body).toMatchObject({ status: 409, code: "report_not_open", param: "report_ids" });
    expect((await dismiss([])).body).toMatchObject({ status: 400, code: "invalid_request" });
    expect((await dismiss([id], reviewer, { reason: "" })).body).toMatchObject({ code: "invalid_request" });
    expect((await dismiss(["rep_00000000000000000000000000"])).body).toMatchObject({
      status: 404,
      code: "resource_not_found",
    });
    const author = await partner.createPerson("owner", "live");
    expect((await dismiss([id], author)).body).toMatchObject({ status: 403, code: "reviewer_required" });
    await storeReviewer(api.database, author.userId);
    expect((await dismiss([id], author)).body).toMatchObject({ status: 403, code: "another_reviewer_required" });
    const { body } = await api.call("GET", review, { key: author.token });
    expect(body).toMatchObject({ barred_by: "own_organization", version: { possible_events: [] } });
  });
});

import { createInvitation } from "@sundial/accounts";
import { type OperationId, operations } from "@sundial/contract";
import type { IdPrefix, Mode } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { anySeats, contextOf } from "../../harness/contexts.ts";
import { installListing } from "../../harness/install-listing.ts";
import { sampleIcon, storeListing } from "../../harness/listings.ts";
import { sampleManifest } from "../../harness/marketplace/sample-manifest.ts";
import { storeSampleInvoice } from "../../harness/sample-invoice.ts";
import { storeEndpoint, storeEvent } from "../../harness/store-webhooks.ts";
import { expectProblem } from "../expect-answer.ts";
import { idParametersOf, newId, operationIds, sampleCall } from "../sample-calls.ts";

const canary = "canary7f3a";

let api: TestApi;
let ours: TestOrganization;
/** Someone else's objects, and our own objects of the other mode. */
let foreign: Readonly<Partial<Record<IdPrefix, string>>>;
let otherMode: Readonly<Partial<Record<IdPrefix, string>>>;
const credentials = { apiKey: "", personToken: "" };
const secretsOfOthers: string[] = [canary];
let foreignKey: string;
let before: unknown;

beforeAll(async () => {
  api = await startTestApi();
  ours = await api.createOrganization();
  credentials.apiKey = ours.keys.test;
  credentials.personToken = (await ours.createPerson("owner")).token;
  foreign = await fillForeignOrganization();
  otherMode = {
    key: (await ours.createKey({ mode: "live" })).key.id,
    request: await callOnce(ours.keys.live),
    installation: (await installListing(api, { organizationId: ours.id, mode: "live" })).installation.id,
    webhookEndpoint: (await storeEndpoint(api, ours.id, "live")).id,
    event: await storeEvent(api, ours.id, "live"),
  };
  before = await foreignRows();
});
afterAll(() => api.stop());

/** Another organization, with a recognisable text in everything that it names. */
async function fillForeignOrganization() {
  const theirs = await api.createOrganization();
  const { id } = theirs;
  const { memberId, userId } = await theirs.createPerson("owner");
  const { sql } = api.database;
  await sql`update organizations set name = ${`${canary} organization`} where id = ${id}`;
  await sql`update users set name = ${canary}, email = ${`${canary}@example.com`} where id = ${userId}`;
  const { key, secret } = await theirs.createKey();
  await sql`update api_keys set name = ${canary} where id = ${key.id}`;
  const invitation = await createInvitation(
    contextOf(api.database, { organizationId: id }),
    {
      email: `invited-${canary}@example.com`,
      role: "viewer",
    },
    anySeats,
  );
  const request = await callOnce(secret);
  secretsOfOthers.push(id, userId, secret);
  foreignKey = secret;
  const { invoiceId, lineId } = await storeSampleInvoice(api.database, { organizationId: id, description: canary });
  const manifest = sampleManifest(`https://${canary}.example`, { name: canary });
  const { listingId, versionId } = await storeListing(api.database, {
    kind: "connector",
    icon: sampleIcon,
    organizationId: id,
    manifest,
  });
  const { installation } = await installListing(api, { organizationId: id });
  await sql`update api_keys set name = ${canary} where id = ${installation.keyId}`;
  const endpoint = await storeEndpoint(api, id);
  await sql`update webhook_endpoints set description = ${canary} where id = ${endpoint.id}`;
  return {
    member: memberId,
    invitation: invitation.id,
    key: key.id,
    request,
    invoice: invoiceId,
    invoiceLine: lineId,
    listing: listingId,
    listingVersion: versionId,
    installation: installation.id,
    webhookEndpoint: endpoint.id,
    event: await storeEvent(api, id),
  };
}

/** The id of a call in that key's organization and mode. */
async function callOnce(key: string): Promise<string> {
  const answer = await api.call("GET", "/v1/organization", { key, headers: { "user-agent": canary } });
  return answer.headers.get("request-id") ?? "";
}

async function foreignRows() {
  const { sql } = api.database;
  return Promise.all([
    sql`select * from members where id = ${foreign.member ?? ""}`,
    sql`select * from listing_installations where id in ${sql([foreign.installation ?? "", otherMode.installation ?? ""])} order by id`,
    sql`select * from invitations where id = ${foreign.invitation ?? ""}`,
    sql`select id, name, expires_at, revoked_at, replaced_by from api_keys where id in ${sql([foreign.key ?? "", otherMode.key ?? ""])} order by id`,
    sql`select * from listing_versions where id = ${foreign.listingVersion ?? ""}`,
    sql`select * from webhook_endpoints where id in ${sql([foreign.webhookEndpoint ?? "", otherMode.webhookEndpoint ?? ""])} order by id`,
    sql`select * from webhook_deliveries`,
    sql`select * from listing_check_runs where version_id = ${foreign.listingVersion ?? ""}`,
  ]);
}

/** Every answer to us goes through here: nothing of others may be in any of them. */
async function callAsUs(operationId: OperationId, options: { key: string; ids?: Record<string, string> }) {
  const { method, path, body } = sampleCall(operationId, options.ids);
  const answer = await api.call(method, path, { key: options.key, body });
  const whole = answer.text + JSON.stringify([...answer.headers]);
  for (const text of secretsOfOthers) expect(whole).not.toContain(text);
  return answer;
}

const credentialsOf = (operationId: OperationId) => operations[operationId].credentials;
const withIds = operationIds.flatMap((operationId) =>
  idParametersOf(operationId).flatMap((parameter) =>
    credentialsOf(operationId).map((credential) => ({ operationId, credential, ...parameter })),
  ),
);

/** An answer with the ids taken out that differ from call to call. */
function withoutIds({ status, body, headers }: TestAnswer, id: string) {
  const shown = [...headers].filter(([name]) => !/^(date|.*request-id|ratelimit|x-ratelimit-.*)$/.test(name));
  const text = JSON.stringify({ status, body, headers: shown });
  return text.replaceAll(id, "<id>").replaceAll(headers.get("request-id") ?? "", "<request id>");
}

/** Reviewers see what belongs to others; anybody else is refused before an id is looked at. */
const ofReviewers: readonly OperationId[] = ["getReview", "decideReview", "decideAssessment", "dismissReports"];

async function expectSameAsUnknown(
  operationId: OperationId,
  call: { key: string; name: string; id: string; kind: IdPrefix },
) {
  const unknown = newId(call.kind);
  const others = Object.fromEntries(idParametersOf(operationId).map(({ name, kind }) => [name, newId(kind)]));
  const [answer, control] = [
    await callAsUs(operationId, { key: call.key, ids: { ...others, [call.name]: call.id } }),
    await callAsUs(operationId, { key: call.key, ids: { ...others, [call.name]: unknown } }),
  ];
  const code = ofReviewers.includes(operationId) ? "reviewer_required" : "resource_not_found";
  expectProblem(answer, { operationId, code });
  expect(withoutIds(answer, call.id)).toBe(withoutIds(control, unknown));
}

describe("another organization's id", () => {
  it.each(withIds)("$operationId by $credential: $name is answered like one that never existed", async (one) => {
    const id = foreign[one.kind];
    if (id === undefined) throw new Error(`make a foreign ${one.kind} in this test`);
    await expectSameAsUnknown(one.operationId, { ...one, id, key: credentials[one.credential] });
  });
});

describe("the other mode's id", () => {
  const kindsWithMode: readonly IdPrefix[] = ["key", "request", "installation", "webhookEndpoint", "event"];

  it.each(withIds.filter(({ kind }) => kindsWithMode.includes(kind)))(
    "$operationId by $credential: $name is answered like one that never existed",
    async (one) => {
      const id = otherMode[one.kind] ?? "";
      await expectSameAsUnknown(one.operationId, { ...one, id, key: credentials[one.credential] });
    },
  );

  it.each<Mode>(["test", "live"])("reaches them with a %s key of their own mode", async (mode) => {
    const id = mode === "live" ? (otherMode.key ?? "") : (await ours.createKey()).key.id;
    expect((await api.call("GET", `/v1/api_keys/${id}`, { key: ours.keys[mode] })).status).toBe(200);
  });
});

describe("what others own", () => {
  it.each(
    operationIds.flatMap((operationId) =>
      credentialsOf(operationId).map((credential) => ({ operationId, credential })),
    ),
  )("$operationId by $credential shows nothing of it", async ({ operationId, credential }) => {
    await callAsUs(operationId, { key: credentials[credential] });
  });

  it.each(["/v1/organization", "/v1/members", "/v1/invitations", "/v1/api_keys", "/v1/requests"])(
    "is shown to its owner by GET %s, so that its absence above means something",
    async (path) => {
      expect((await api.call("GET", path, { key: foreignKey })).text).toContain(canary);
    },
  );

  it("is as it was", async () => {
    expect(await foreignRows()).toEqual(before);
    console.log(
      `tenancy: ${withIds.length} id parameters x credentials, ${operationIds.length} operations for the canary`,
    );
  });
});

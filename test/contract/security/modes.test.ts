import { type OperationId, operations } from "@sundial/contract";
import { recordEvent } from "@sundial/db";
import { createIds, type Mode, modes, systemClock, systemRandom } from "@sundial/kernel";
import { redeliverEvent } from "@sundial/webhooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { contextOf } from "../../harness/contexts.ts";
import { installListing } from "../../harness/install-listing.ts";
import { sampleRecord } from "../../harness/sample-record.ts";
import { storeEndpoint } from "../../harness/store-webhooks.ts";
import { expectProblem } from "../expect-answer.ts";
import { idParametersOf, operationIds, sampleCall } from "../sample-calls.ts";

/** Reads whose answers are the same in both modes, because what they show belongs to neither. A read that is not here must tell the modes apart. */
const ofBothModes: readonly OperationId[] = [
  "getModel", // the catalogue
  "listModels",
  "getOrganization",
  "listMembers",
  "listInvitations",
  // There is one history of changes, and the scope for it is given to nobody by the way.
  "listAuditEvents",
  // There is one bill.
  "getSubscription",
  "previewInvoice",
  "listInvoices",
  "getInvoice",
  "listInvoiceLineCalls",
  "listSpendLimits",
  "listCredits",
  // Mails and calendars of people are of both.
  "getCalendarAddress",
  "listNotices",
  "listMarketplaceStatements",
  // Of live calls, as statements are.
  "getListingUsage",
  // What a partner offers is one thing in both.
  "listListings",
  "getListing",
  "getListingVersion",
  "listListingActivity",
];

/** What makes a read show as much as it can. */
const queries: Partial<Record<OperationId, string>> = { getUsage: "?group_by=api_key" };

const reads = operationIds.filter((id) => operations[id].method === "get" && operations[id].scope !== null);
const ofOneMode = reads.filter((id) => !ofBothModes.includes(id));
const newId = createIds(systemClock, systemRandom);

/** What there is of one mode: a key, a call with it, and texts that stand in no object of the other mode. */
interface World {
  readonly ids: { readonly key_id: string; readonly request_id: string; readonly endpoint_id: string };
  readonly token: string;
}

let api: TestApi;
let organization: TestOrganization;
const worlds = new Map<Mode, World>();

beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
  for (const mode of modes) worlds.set(mode, await fill(mode));
});
afterAll(() => api.stop());

async function fill(mode: Mode): Promise<World> {
  // One of an installation, so that lists of these show it too.
  const { installation } = await installListing(api, { organizationId: organization.id, mode });
  const request_id = newId("request");
  const own = { organizationId: organization.id, apiKeyId: installation.keyId, mode, userAgent: `${mode}-canary` };
  await api.deps.ledger.append(sampleRecord({ id: request_id, ...own }));
  const event = { type: "spend_limit.reached", subjectId: installation.keyId, summary: "Reached." } as const;
  const eventId = await recordEvent(api.database.db, api.deps, { organizationId: organization.id, mode, ...event });
  const { id: endpoint_id } = await storeEndpoint(api, organization.id, mode);
  await api.database.sql`update webhook_endpoints set description = ${installation.keyId} where id = ${endpoint_id}`;
  const ctx = contextOf(api.database, { organizationId: organization.id, mode });
  await redeliverEvent(ctx, { endpointId: endpoint_id, eventId });
  const { token } = await organization.createPerson("owner", mode);
  return { ids: { key_id: installation.keyId, request_id, endpoint_id }, token };
}

function worldOf(mode: Mode): World {
  const world = worlds.get(mode);
  if (!world) throw new Error(`nothing was made in ${mode} mode`);
  return world;
}

/** By a key and by a person of that mode; the objects are those of `world`. */
function credentialsIn(mode: Mode) {
  return [organization.keys[mode], worldOf(mode).token];
}

async function read(operationId: OperationId, credential: string, { ids }: World) {
  const { method, path } = sampleCall(operationId, ids);
  return api.call(method, path + (queries[operationId] ?? ""), { key: credential });
}

/** The request log names the paths that were called, with the ids that this very test asked for. */
const withoutPaths = (text: string) => text.replaceAll(/"path":"[^"]*"/g, "");

const other = (mode: Mode): Mode => (mode === "test" ? "live" : "test");

describe.each(modes)("what was made in %s mode", (mode) => {
  it.each(ofOneMode)("%s shows it in its own mode", async (operationId) => {
    for (const credential of credentialsIn(mode)) {
      const answer = await read(operationId, credential, worldOf(mode));
      expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 200 });
      const { key_id, endpoint_id } = worldOf(mode).ids;
      // A delivery names its event, and not what that is about.
      expect(answer.text).toContain(operationId === "listWebhookDeliveries" ? endpoint_id : key_id);
    }
  });

  it.each(ofOneMode)("%s hides it in the other mode", async (operationId) => {
    for (const credential of credentialsIn(other(mode))) {
      const answer = await read(operationId, credential, worldOf(mode));
      const { key_id, request_id } = worldOf(mode).ids;
      if (idParametersOf(operationId).length > 0) expectProblem(answer, { operationId, code: "resource_not_found" });
      else
        for (const text of [key_id, request_id, `${mode}-canary`])
          expect(withoutPaths(answer.text)).not.toContain(text);
    }
  });
});

it("covers every read of an organization's data", () => {
  expect(ofBothModes.filter((id) => !reads.includes(id))).toEqual([]);
  console.log(`modes: ${ofOneMode.length} reads that tell them apart, ${ofBothModes.length} of both`);
  expect(ofOneMode.length).toBeGreaterThanOrEqual(6);
});

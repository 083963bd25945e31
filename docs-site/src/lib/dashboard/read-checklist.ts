import type { RequestRecord, SpendLimit } from "@sundial/sdk";
import { picodollarsOf } from "../exact-money.ts";
import type { PortalSession } from "../open-session.ts";
import { explorerKeyName } from "../own-keys-first.ts";
import { mayReadBilling } from "../roles.ts";
import { type ChecklistFacts, tellsOfEvents } from "./checklist.ts";

/** Samples are spread over weeks; what somebody did is newer than most of them. */
const newest = { limit: 100 };

type ReadFacts = ChecklistFacts & {
  /** The API says so of a call alone: the newest live one was refused, for want of a provider of models. */
  readonly lacksProvider: boolean;
};

/** Asks the API how far the organization is, in both modes, whichever the console shows. */
export async function readChecklistFacts(session: PortalSession): Promise<ReadFacts> {
  const [test, live] = await Promise.all([session.inMode("test"), session.inMode("live")]);
  const readsKeys = session.role !== "finance";
  const [testKeys, liveKeys, succeeded, failed, liveCalls, limits, testEndpoints, liveEndpoints, members, invitations] =
    await Promise.all([
      readsKeys ? test.apiKeys.list(newest) : null,
      readsKeys ? live.apiKeys.list({ limit: 1 }) : null,
      test.requests.list({ ...newest, status: "2xx" }),
      test.requests.list({ ...newest, outcome: "failed" }),
      live.requests.list({ limit: 1 }),
      mayReadBilling(session.role) ? session.api.spendLimits.list() : null,
      readsKeys ? test.webhookEndpoints.list(newest) : null,
      readsKeys ? live.webhookEndpoints.list(newest) : null,
      session.api.members.list({ limit: 2 }),
      session.api.invitations.list({ limit: 20 }),
    ]);
  return {
    // The portal makes one of its own for the API reference.
    hasTestKey: testKeys?.data.some(({ name }) => name !== explorerKeyName) ?? null,
    hasCall: succeeded.data.some(isInference) || liveCalls.data.length > 0,
    hasMetAnError: failed.data.some(isOwn),
    hasPlan: limits && !limits.data.some(servesNothing),
    hasLiveKey: liveKeys && liveKeys.data.length > 0,
    hasSpendLimit: limits?.data.some(isChosen) ?? null,
    hasEndpoint: testEndpoints && tellsOfEvents([...testEndpoints.data, ...(liveEndpoints?.data ?? [])]),
    lacksProvider: liveCalls.data[0]?.code === "upstream_not_configured",
    hasColleague: members.data.length > 1 || invitations.data.some(({ status }) => status === "pending"),
  };
}

const isOwn = ({ is_sample }: RequestRecord) => !is_sample;
const isInference = (request: RequestRecord) => isOwn(request) && request.model !== null;
/** The limit of a plan without live calls. */
const servesNothing = ({ is_of_plan, amount }: SpendLimit) => is_of_plan && picodollarsOf(amount) === 0n;
const isChosen = ({ is_of_plan }: SpendLimit) => !is_of_plan;

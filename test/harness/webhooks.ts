import type { Database } from "@sundial/db";
import { fixedClock, type Mode } from "@sundial/kernel";
import type { Network } from "@sundial/network";
import { newestVersion } from "@sundial/versions";
import {
  type AttemptDeps,
  attemptDelivery,
  type CreateEndpointInput,
  claimDeliveries,
  createEndpoint,
  type EndpointWithSecret,
  fanOutEvents,
  webhookNetwork,
} from "@sundial/webhooks";
import { contextOf, createOwnedOrganization, type TestContext, testMail } from "./contexts.ts";

export type WebhookTestContext = TestContext & { readonly network: Network };

export interface WebhookWorld {
  readonly clock: ReturnType<typeof fixedClock>;
  readonly organizationId: string;
  readonly owner: { readonly email: string };
  readonly deps: AttemptDeps;
  ctx(mode?: Mode): WebhookTestContext;
  endpoint(input: Partial<CreateEndpointInput> & { url: string }, mode?: Mode): Promise<EndpointWithSecret>;
  /** Decides where new events go and makes every attempt that is due now, until none is. Returns how many. */
  work(): Promise<number>;
}

/** An organization with a clock of its own, and a worker's work done by hand. Attempts are given up after `timeoutMs` of real time. */
export async function createWebhookWorld(
  database: Pick<Database, "db" | "sql">,
  timeoutMs = 2_000,
): Promise<WebhookWorld> {
  const clock = fixedClock("2031-01-01T00:00:00Z");
  const { organization, owner } = await createOwnedOrganization(database);
  const network = { ...webhookNetwork({ loopback: true }), timeoutMs };
  const ctx = (mode: Mode = "live") => ({
    ...contextOf(database, { organizationId: organization.id, mode, clock }),
    network,
  });
  const { db, random, newId } = ctx();
  const deps: AttemptDeps = { db, clock, random, newId, mail: testMail, network, carryEvent: (event) => event };
  return {
    clock,
    organizationId: organization.id,
    owner,
    deps,
    ctx,
    endpoint: ({ url, description = null, eventTypes = null, apiVersion = newestVersion.date }, mode) =>
      createEndpoint(ctx(mode), { url, description, eventTypes, apiVersion }),
    async work() {
      let made = 0;
      for (;;) {
        await fanOutEvents(deps);
        const answering = await claimDeliveries(deps, { lane: "answering", limit: 100 });
        const failing = await claimDeliveries(deps, { lane: "failing", limit: 100 });
        const claimed = [...answering, ...failing];
        if (claimed.length === 0) return made;
        await Promise.all(claimed.map((delivery) => attemptDelivery(deps, delivery)));
        made += claimed.length;
      }
    },
  };
}

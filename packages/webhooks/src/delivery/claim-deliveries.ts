import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { and, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { webhookDeliveries } from "../tables.ts";

/** A delivery in the hands of one worker. `attempt` is the fence: whoever claims it next counts it up. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly eventId: string;
  readonly attempt: number;
  /** How many attempts of the ladder have ended. */
  readonly step: number;
  readonly ladderBeganAt: Date | null;
}

/** Those whose last attempt failed wait in a lane of their own, so that they never take the place of those that answer. */
export type Lane = "answering" | "failing";

/** Longer than any attempt may take, so that it only ends with the worker. */
export const leaseMs = 60_000;

/** How many attempts one endpoint has under way at once, over all workers. */
const perEndpointMax: Readonly<Record<Lane, number>> = { answering: 4, failing: 1 };

export interface ClaimInput {
  readonly lane: Lane;
  readonly limit: number;
}

/** Takes deliveries that are due, those that waited longest first, and what a worker held that is gone. Two workers never get the same one. */
export async function claimDeliveries(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  input: ClaimInput,
): Promise<ClaimedDelivery[]> {
  const now = clock.now();
  return db.transaction(async (tx) => {
    // Two claims at once would each count what an endpoint has under way without the other's.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('webhook_deliveries', 0))`);
    const due = await findDue(tx, { ...input, now });
    if (due.length === 0) return [];
    const { id, endpointId, eventId, attempts, step, ladderBeganAt, state, leaseUntil } = webhookDeliveries;
    return tx
      .update(webhookDeliveries)
      .set({ attempts: sql`${attempts} + 1`, leaseUntil: new Date(now.getTime() + leaseMs) })
      .where(and(inArray(id, due), eq(state, "pending"), or(isNull(leaseUntil), lte(leaseUntil, now))))
      .returning({ id, endpointId, eventId, attempt: attempts, step, ladderBeganAt });
  });
}

/** Steps from one endpoint with something pending to the next by the index, so that the backlog of one costs the others nothing. */
async function findDue(tx: Db, { lane, limit, now }: ClaimInput & { readonly now: Date }): Promise<string[]> {
  const at = now.toISOString();
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive pending as (
      (select min(endpoint_id) as endpoint_id from webhook_deliveries where state = 'pending')
      union all
      select (select min(endpoint_id) from webhook_deliveries where state = 'pending' and endpoint_id > pending.endpoint_id)
      from pending where pending.endpoint_id is not null
    )
    select due.id from pending
    join webhook_endpoints e on e.id = pending.endpoint_id and e.disabled_at is null and (e.failing_since is not null) = ${lane === "failing"}
    cross join lateral (
      select d.id, d.next_attempt_at from webhook_deliveries d
      where d.endpoint_id = e.id and d.state = 'pending' and d.next_attempt_at <= ${at} and (d.lease_until is null or d.lease_until <= ${at})
      order by d.next_attempt_at, d.id
      limit greatest(0, ${perEndpointMax[lane]} - (select count(*) from webhook_deliveries o where o.endpoint_id = e.id and o.lease_until > ${at}))
      for update of d skip locked
    ) due
    order by due.next_attempt_at, due.id
    limit ${limit}`);
  return [...rows].map(({ id }) => id);
}

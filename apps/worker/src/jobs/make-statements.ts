import {
  type LedgerReaders,
  listChangedInvoices,
  listPaidInvoices,
  readKeyCharges,
  readKeyPayments,
} from "@sundial/billing";
import type { Db } from "@sundial/db";
import type { Clock, Ids, Random } from "@sundial/kernel";
import { type CustomerLedger, makeStatements as makeMarketplaceStatements } from "@sundial/marketplace";
import type { Logger } from "pino";

export interface MakeStatementsDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly log: Logger;
  readonly spendReaders: LedgerReaders;
}

/** Makes partners' statements of months that are over. Returns how many. */
export async function makeStatements({ spendReaders, log, ...made }: MakeStatementsDeps): Promise<number> {
  const { db, clock, random, newId } = made;
  const actor = { kind: "system", job: "make-statements" } as const;
  const ctx = { db, clock, random, newId, mode: "live", actor, requestId: "" } as const;
  const onFailure = (err: unknown, organizationId: string) =>
    log.error({ err, organization_id: organizationId }, "a partner's statement could not be made");
  return makeMarketplaceStatements(ctx, { ledger: customerLedger(spendReaders), onFailure });
}

/** What billing says of customers: neither it nor the marketplace knows the other. */
function customerLedger(readers: LedgerReaders): CustomerLedger {
  return {
    readCharges: (tx, question) => readKeyCharges(tx, readers, question),
    listPaidInvoices,
    listChangedInvoices,
    readPayments: (tx, question) => readKeyPayments(tx, readers, question),
  };
}

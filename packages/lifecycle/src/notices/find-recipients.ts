import { listMemberAddresses, type MemberAddress } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { isDecider, listNoticePreferences, usualMails } from "./notice-preferences.ts";

export interface RecipientsInput {
  readonly organizationId: string;
  readonly occasion: string;
  /** Who made the keys that are in use. */
  readonly owners: readonly string[];
}

/** Owners and admins hear of these whatever they choose: afterwards it is too late. */
const lastOccasions: ReadonlySet<string> = new Set(["days_7", "days_1", "removed"]);

/** Who gets a notice by mail, each once: those who chose so, or whose role usually does. */
export async function findRecipients(db: Db, input: RecipientsInput): Promise<MemberAddress[]> {
  const { organizationId, occasion, owners } = input;
  const chosen = await listNoticePreferences(db, organizationId);
  const people = await listMemberAddresses(db, {
    organizationId,
    roles: ["owner", "admin"],
    userIds: [...owners, ...chosen.keys()],
  });
  return people.filter(({ userId, role }) => {
    if (isDecider(role) && lastOccasions.has(occasion)) return true;
    const mails = chosen.get(userId) ?? usualMails(role);
    return mails === "all" || (mails === "own_keys" && owners.includes(userId));
  });
}

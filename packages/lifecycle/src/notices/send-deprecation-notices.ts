import { enqueueMail, findOrganization, type Mail, type MailSettings } from "@sundial/accounts";
import { type Db, recordEvent } from "@sundial/db";
import { type Clock, type Deprecation, deprecationStateAt, type Ids, type Random } from "@sundial/kernel";
import { listKeyOwners } from "@sundial/keys";
import type { Catalogue } from "@sundial/models";
import { and, eq } from "drizzle-orm";
import { listUsers } from "../list-users.ts";
import { deprecationNotices } from "../tables.ts";
import type { Use, UsedDeprecation } from "../types.ts";
import { findDueOccasion } from "./find-due-occasion.ts";
import { findRecipients } from "./find-recipients.ts";
import { movedMail, noticeMail } from "./notice-mail.ts";

export interface NoticeDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly mail: MailSettings;
  readonly catalogue: Catalogue;
  readonly deprecations: readonly Deprecation[];
}

/** Whoever has not used a thing for so long has moved. */
export const movedDays = 14;
const dayMs = 86_400_000;

/**
 * Tells every organization that still uses something of its end, on each occasion once, and thanks those that were told and have moved. A notice, its event and its mails are one transaction,
 * so it can be cut off anywhere and run again. For a job, across organizations; returns how many notices and thank-yous it sent.
 */
export async function sendDeprecationNotices(deps: NoticeDeps): Promise<SentNotices> {
  const sent = { notices: 0, thanks: 0 };
  for (const used of await listUsers(deps, { deprecations: deps.deprecations })) {
    const { notices, thanks } = await tellOf(deps, used);
    sent.notices += notices;
    sent.thanks += thanks;
  }
  return sent;
}

export interface SentNotices {
  readonly notices: number;
  readonly thanks: number;
}

async function tellOf(deps: NoticeDeps, { deprecation, uses }: UsedDeprecation): Promise<SentNotices> {
  const now = deps.clock.now();
  const occasion = findDueOccasion(deprecation, now)?.name;
  if (occasion === undefined) return { notices: 0, thanks: 0 };
  const recent = uses.filter(({ lastSeenAt }) => now.getTime() - lastSeenAt.getTime() < movedDays * dayMs);
  const users = Map.groupBy(recent, ({ organizationId }) => organizationId);
  const before = await listSent(deps.db, deprecation);
  const told = new Set(before.map(({ organizationId }) => organizationId));
  const done = new Set(before.map((row) => `${row.organizationId} ${row.occasion} ${row.revision}`));
  let [notices, thanks] = [0, 0];
  for (const [organizationId, own] of users) {
    if (done.has(`${organizationId} ${occasion} ${deprecation.revision}`)) continue;
    if (await sendNotice(deps, { organizationId, deprecation, occasion, uses: own })) notices++;
  }
  // Who was kept from using it has not moved.
  if (deprecationStateAt(deprecation, now) === "sunset") return { notices, thanks };
  for (const organizationId of told) {
    if (users.has(organizationId) || done.has(`${organizationId} moved 0`)) continue;
    if (await sendThanks(deps, { organizationId, deprecation })) thanks++;
  }
  return { notices, thanks };
}

interface Notice {
  readonly organizationId: string;
  readonly deprecation: Deprecation;
  readonly occasion: string;
  readonly uses: readonly Use[];
}

function sendNotice(deps: NoticeDeps, { organizationId, deprecation, occasion, uses }: Notice): Promise<boolean> {
  const { revision } = deprecation;
  return deps.db.transaction(async (tx) => {
    const keyIds = [...new Set(uses.map(({ apiKeyId }) => apiKeyId))];
    const keys = await listKeyOwners(tx, { organizationId, keyIds });
    const owners = keys.map(({ createdBy }) => createdBy);
    const write = (organizationName: string) =>
      noticeMail({
        deprecation,
        occasion,
        uses,
        organizationName,
        keyNames: new Map(keys.map(({ id, name }) => [id, name])),
        portalUrl: deps.mail.portalUrl,
        now: deps.clock.now(),
      });
    return sendOnce(tx, deps, { organizationId, deprecation, occasion, revision, owners, write });
  });
}

function sendThanks(
  deps: NoticeDeps,
  { organizationId, deprecation }: Pick<Notice, "organizationId" | "deprecation">,
): Promise<boolean> {
  const { portalUrl } = deps.mail;
  const write = (organizationName: string) => movedMail({ deprecation, organizationName, portalUrl });
  const mark = { organizationId, deprecation, occasion: "moved", revision: 0, owners: [], write };
  return deps.db.transaction((tx) => sendOnce(tx, deps, mark));
}

interface Mark extends Omit<Notice, "uses"> {
  readonly revision: number;
  /** Who made the keys that are in use. */
  readonly owners: readonly string[];
  readonly write: (organizationName: string) => Omit<Mail, "to">;
}

/** False when it was sent before. */
async function sendOnce(tx: Db, deps: NoticeDeps, mark: Mark): Promise<boolean> {
  const { organizationId, deprecation, occasion, revision, owners, write } = mark;
  const people = await findRecipients(tx, { organizationId, occasion, owners });
  const { name } = await findOrganization(tx, organizationId);
  const mail = write(name);
  const { kind, subject, sunsetAt } = deprecation;
  const id = deps.newId("notice");
  const marked = await tx
    .insert(deprecationNotices)
    .values({
      id,
      organizationId,
      kind,
      subject,
      occasion,
      revision,
      title: mail.subject,
      sunsetAt,
      sentTo: people.map(({ userId }) => userId),
      sentAt: deps.clock.now(),
    })
    .onConflictDoNothing()
    .returning({ occasion: deprecationNotices.occasion });
  if (marked.length === 0) return false;
  await recordEvent(tx, deps, {
    organizationId,
    type: "notice.sent",
    mode: null,
    subjectId: id,
    summary: mail.subject,
  });
  for (const { email } of people) await enqueueMail(tx, { ...deps, secret: deps.mail.secret }, { to: email, ...mail });
  return true;
}

/** What organizations were sent about it before. */
function listSent(db: Db, { kind, subject }: Deprecation) {
  const { organizationId, occasion, revision } = deprecationNotices;
  return db
    .select({ organizationId, occasion, revision })
    .from(deprecationNotices)
    .where(and(eq(deprecationNotices.kind, kind), eq(deprecationNotices.subject, subject)));
}

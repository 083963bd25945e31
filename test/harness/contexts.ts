import {
  createOrganization,
  type MailSettings,
  type Organization,
  type SeatRules,
  scopesOfRole,
} from "@sundial/accounts";
import type { Database, WriteContext } from "@sundial/db";
import {
  type Actor,
  type Clock,
  createIds,
  type Mode,
  type PersonActor,
  type Role,
  systemClock,
  systemRandom,
} from "@sundial/kernel";
import type { Peppers } from "@sundial/keys";

export const testSecret = "a secret of the tests, at least 32 characters long";
export const testPeppers: Peppers = [{ version: 1, key: new Uint8Array(32).fill(7) }];
export const testMail: MailSettings = { secret: testSecret, portalUrl: "http://portal.test" };

export const systemActor: Actor = { kind: "system", job: "test" };

/** Everything a verb of any domain may ask of its context. */
export interface TestContext<A extends Actor = Actor> extends WriteContext {
  readonly actor: A;
  readonly mail: MailSettings;
  readonly peppers: Peppers;
  readonly secret: string;
}

/** A context on that database; by default a background job's, in test mode, without an organization. */
export function contextOf<A extends Actor = Actor>(
  database: Pick<Database, "db">,
  options: { organizationId?: string; mode?: Mode; actor?: A; clock?: Clock } = {},
): TestContext<A> {
  const clock = options.clock ?? systemClock;
  return {
    db: database.db,
    clock,
    random: systemRandom,
    newId: createIds(clock, systemRandom),
    organization: { id: options.organizationId ?? "" },
    mode: options.mode ?? "test",
    // Without an actor option, A is Actor itself.
    actor: options.actor ?? (systemActor as A),
    requestId: "req_test",
    mail: testMail,
    peppers: testPeppers,
    secret: testSecret,
  };
}

export function personActor(userId: string, role: Role): PersonActor {
  return { kind: "person", userId, role, scopes: scopesOfRole(role) };
}

/** A person with a verified address of their own. */
export async function createPerson(
  database: Pick<Database, "db" | "sql">,
  options: { email?: string; verified?: boolean } = {},
): Promise<{ id: string; email: string }> {
  const id = contextOf(database).newId("user");
  const email = options.email ?? `${id}@example.com`;
  await database.sql`insert into users (id, name, email, email_verified, created_at, updated_at)
    values (${id}, 'Ada Lovelace', ${email}, ${options.verified ?? true}, now(), now())`;
  return { id, email };
}

/** An organization with one owner, and the owner's context in it. */
export async function createOwnedOrganization(
  database: Pick<Database, "db" | "sql">,
): Promise<{ organization: Organization; owner: { id: string; email: string }; ctx: TestContext<PersonActor> }> {
  const owner = await createPerson(database);
  const actor = personActor(owner.id, "owner");
  const organization = await createOrganization(contextOf(database, { actor }), { name: "Analytical Engines" });
  return { organization, owner, ctx: contextOf(database, { actor, organizationId: organization.id }) };
}

/** Adds a person to an organization and returns the context they act in there. */
export async function createMember(
  database: Pick<Database, "db" | "sql">,
  organizationId: string,
  role: Role,
): Promise<{ memberId: string; person: { id: string; email: string }; ctx: TestContext<PersonActor> }> {
  const person = await createPerson(database);
  const ctx = contextOf(database, { organizationId, actor: personActor(person.id, role) });
  const memberId = ctx.newId("member");
  await database.sql`insert into members (id, organization_id, user_id, role, created_at)
    values (${memberId}, ${organizationId}, ${person.id}, ${role}, now())`;
  return { memberId, person, ctx };
}

/** Room for everyone, where seats are not what a test is about. */
export const anySeats: SeatRules = { assertSeats: async () => undefined, takeSeats: async () => undefined };

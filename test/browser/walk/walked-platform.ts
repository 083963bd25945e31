import { rmSync } from "node:fs";
import { serve } from "@hono/node-server";
import { createOrganization, mailTopic, openMail } from "@sundial/accounts";
import { createApp, type Deps } from "@sundial/api";
import { recordModelMoves } from "@sundial/changelog/authoring";
import { freePort } from "@sundial/db/embedded";
import { createIds, fixedClock, type Role, systemRandom } from "@sundial/kernel";
import { createKey } from "@sundial/keys";
import { createCalendarAddress, judgeRemoval, listUsers, sendDeprecationNotices } from "@sundial/lifecycle";
import type { RequestRecord } from "@sundial/usage";
import type { Browser, Page } from "playwright-core";
import { startTestApi } from "../../harness/api.ts";
import { launchBrowser } from "../../harness/browser.ts";
import { contextOf, createMember, testSecret } from "../../harness/contexts.ts";
import { startPortalProcess } from "../../harness/portal-process.ts";
import { sampleRecordAt } from "../../harness/sample-record.ts";
import { writeCatalogue } from "../../harness/write-catalogue.ts";
import { things, walkedModel } from "./things.ts";

/** A customer with one key of test mode, an owner who reads mails, and the address of a calendar of their own. */
export interface Customer {
  readonly id: string;
  readonly key: string;
  readonly email: string;
  readonly calendarPath: string;
}

/** The whole platform, at an instant that only the test moves. */
export async function startWalkedPlatform(start: string) {
  const clock = fixedClock(start);
  const portalUrl = `http://127.0.0.1:${await freePort()}`;
  const models = writeCatalogue({ [walkedModel.id]: walkedModel });
  const { database, deps, stop: stopApi } = await startTestApi({ PORTAL_URL: portalUrl, MODELS_DIR: models });
  // What a call is called says when it was made, so ids too are of that instant.
  const walked = { ...deps, changelog: withEntries(deps), clock, newId: createIds(clock, systemRandom) };
  const deprecations = deps.deprecations.filter(({ subject }) => things.some((thing) => thing.subject === subject));
  const app = createApp(walked);
  const port = await freePort();
  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port });
  // A step may take longer than connections are usually kept, and a call that meets the end of one is not repeated.
  Object.assign(server, { keepAliveTimeout: 600_000 });
  const apiUrl = `http://127.0.0.1:${port}`;
  const [portal, browser] = await Promise.all([startPortalProcess({ apiUrl, portalUrl }), launchBrowser()]);
  const page = await newPage(browser);
  return {
    apiUrl,
    portalUrl,
    page,
    moveTo: (instant: string) => clock.advance(Date.parse(instant) - clock.nowMs()),
    today: () => clock.now().toISOString().slice(0, 10),
    request: (path: string, init?: RequestInit) => app.request(path, init),
    async createCustomer(): Promise<Customer> {
      const ctx = contextOf(database, { clock });
      const { id } = await createOrganization(ctx, { name: "Walking", plan: "enterprise" });
      const own = contextOf(database, { clock, organizationId: id });
      const { secret } = await createKey(own, {
        name: "Key",
        scopes: ["inference.write", "models.read", "usage.read"],
        expiresAt: null,
      });
      const role: Role = "owner";
      const { person } = await createMember(database, id, role);
      const { token } = await createCalendarAddress(own);
      return { id, key: secret, email: person.email, calendarPath: `/calendars/${token}.ics` };
    },
    /** The daily job, for the things that are walked; how many mails it sent off. */
    async sendNotices(): Promise<number> {
      const sent = await sendDeprecationNotices({ ...walked, deprecations, db: database.db });
      return sent.notices + sent.thanks;
    },
    /** The subjects of the mails to that address so far, oldest first. */
    async mailsTo(email: string): Promise<string[]> {
      const rows = await database.sql<{ payload: never }[]>`
        select payload from outbox where topic = ${mailTopic} order by id`;
      return rows
        .map(({ payload }) => openMail(payload, testSecret))
        .filter(({ to }) => to === email)
        .map(({ subject }) => subject);
    },
    /** Leaves in the ledger what a call leaves there, for the many days on which nothing else of it is looked at. */
    noteUse: ({ id }: Customer, record: Partial<RequestRecord>) =>
      deps.ledger.append(sampleRecordAt(clock.now(), { organizationId: id, ...record })),
    /** Which of the things may be removed now, when everyone pays. */
    async listRemovable(): Promise<ReadonlySet<string>> {
      const used = await listUsers({ db: database.db, clock, catalogue: deps.catalogue }, { deprecations });
      const safe = used.filter((one) => judgeRemoval(one, { isPaying: () => true, now: clock.now() }).isSafe);
      return new Set(safe.map(({ deprecation }) => deprecation.subject));
    },
    async stop() {
      await browser.close();
      await portal.stop();
      server.close();
      await stopApi();
      rmSync(models, { recursive: true });
    },
  };
}

/** The changelog with the entries of the life that the walk gives to the model, made of its record as those of the reviewed ones are. */
function withEntries({ catalogue, changelog }: Pick<Deps, "catalogue" | "changelog">): Deps["changelog"] {
  const model = catalogue.find(walkedModel.id);
  const own = model ? recordModelMoves({ ...model, moves: model.lifecycle.moves }).map(({ entry }) => entry) : [];
  const others = changelog.filter(
    ({ source, affects }) => source !== "lifecycle_move" || !affects.models.includes(walkedModel.id),
  );
  return [...others, ...own].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
}

export type WalkedPlatform = Awaited<ReturnType<typeof startWalkedPlatform>>;

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  return context.newPage();
}

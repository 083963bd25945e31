import { beforeAll, describe, expect, it } from "vitest";
import type { Site } from "../pages/describe-pages.ts";
import { bringPeople, type People } from "../pages/people.ts";
import { collectOutside } from "./collect-outside.ts";
import { type CrawlResult, crawl, type Link } from "./crawl.ts";

const begin = (...paths: readonly string[]): Link[] => paths.map((to) => ({ to, from: "/" }));
const aliases = ["https://portal.example.com", "http://127.0.0.1:4321"];
const personal = /^\/(console|welcome|invitations)(\/|\?|$)/;

/** No link of the running site leads nowhere: read without a browser, signed out and in. */
export function describeLinks(site: Site): void {
  describe("links", () => {
    let people: People;
    let outside: readonly Link[];
    beforeAll(async () => {
      people = await bringPeople(site.platform(), site.browser());
      outside = await collectOutside(site.platform());
    });

    it("lead somewhere for everybody, from pages, answers, feeds, documents and SDKs", async () => {
      const { portalUrl } = site.platform();
      const isRead = (path: string) => !personal.test(path);
      const found = await crawl([...begin("/", "/docs"), ...outside], { portalUrl, aliases, isRead });
      report("signed out", found, outside.length);
      expect(found.pages).toBeGreaterThan(300);
      expect(found.dead).toEqual([]);
      expect(found.needScript).toEqual([]);
    }, 600_000);

    it.each(["test", "live"] as const)("lead somewhere in the console, in %s mode", async (mode) => {
      const { portalUrl } = site.platform();
      const isRead = (path: string) => personal.test(path);
      const cookie = await people.cookieOf(mode);
      // The parts of it that guides and answers name. Ids of requests in them are made up.
      const named =
        mode === "test" ? outside.filter(({ to }) => to.includes("#") && personal.test(to.replace(portalUrl, ""))) : [];
      const found = await crawl([...begin("/console", "/welcome"), ...named], { portalUrl, aliases, isRead, cookie });
      report(`signed in, ${mode}`, found, named.length);
      expect(found.pages).toBeGreaterThan(40);
      expect(found.dead).toEqual([]);
      expect(found.needScript).toEqual([]);
    });
  });
}

function report(who: string, { pages, links, dead }: CrawlResult, outside: number): void {
  console.log(`links, ${who}: ${pages} pages, ${links} links (${outside} outside of pages), ${dead.length} dead`);
  for (const link of dead) console.log(`  ${link}`);
}

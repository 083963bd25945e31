import type { CheckContext, CheckOutcome } from "../check.ts";
import { judgePages } from "../judge-pages.ts";
import { listPages } from "../list-addresses.ts";

export function checkLinksAlive(ctx: CheckContext): Promise<CheckOutcome> {
  // The policy and the page for help have rules of their own.
  const pages = listPages(ctx.manifest).filter(({ pointer }) => !/privacy_policy|support/.test(pointer));
  return judgePages(ctx, pages, "Name an address that begins with https and answers with a page to anyone.");
}

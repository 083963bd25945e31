import type { CheckContext, CheckOutcome } from "../check.ts";
import { judgePages } from "../judge-pages.ts";
import { listPages } from "../list-addresses.ts";

export function checkPrivacyReachable(ctx: CheckContext): Promise<CheckOutcome> {
  const pages = listPages(ctx.manifest).filter(({ pointer }) => pointer === "/links/privacy_policy");
  return judgePages(ctx, pages, "Publish the privacy policy where anyone can read it without signing in.");
}

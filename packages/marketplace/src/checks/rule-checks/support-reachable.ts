import type { CheckContext, CheckOutcome, CheckProblem } from "../check.ts";
import { conclude } from "../conclude.ts";
import { judgePages } from "../judge-pages.ts";

const fix = "Name an email address whose domain receives mail, or a page for help that anyone can read.";

export async function checkSupportReachable(ctx: CheckContext): Promise<CheckOutcome> {
  const { email, url } = ctx.manifest.support ?? {};
  const page = await judgePages(ctx, url ? [{ pointer: "/support/url", address: url }] : [], fix);
  const mail = email ? await judgeMail(ctx, email) : null;
  const unknown = [
    ...(page.state === "inconclusive" ? [page.detail] : []),
    ...(mail && "unknown" in mail ? [mail.unknown] : []),
  ];
  return conclude({
    problems: [...(page.state === "failed" ? page.problems : []), ...(mail && "problem" in mail ? [mail.problem] : [])],
    unknown,
    passed: "Support can be reached.",
  });
}

async function judgeMail(
  { network }: CheckContext,
  email: string,
): Promise<{ problem: CheckProblem } | { unknown: string } | null> {
  const fault = (evidence: string) => ({ problem: { pointer: "/support/email", evidence, fix } });
  const domain = /^[^\s@]{1,64}@([^\s@]{1,255})$/.exec(email)?.[1];
  if (domain === undefined) return fault(`"${email}" is no email address.`);
  try {
    const hosts = await inTime(network.resolveMail(domain), network.timeoutMs);
    // A single empty host is how a domain says that it takes no mail (RFC 7505).
    return hosts.some((host) => host !== "" && host !== ".") ? null : fault(`${domain} receives no mail.`);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOTFOUND" || code === "ENODATA") return fault(`${domain} receives no mail.`);
    return { unknown: `Whether ${domain} receives mail could not be looked up.` };
  }
}

function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("the look-up took too long")), timeoutMs);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}

import { portalEnv } from "../env.ts";
import { errorContent } from "./error-content.ts";
import type { ErrorCode } from "./error-registry.ts";
import { shownErrorSample } from "./error-samples.ts";
import { recordedExchange, writtenPortalUrl } from "./recorded-exchange.ts";
import { callThatAnswers } from "./reproduce-error.ts";

type ErrorPage = ReturnType<typeof readErrorPage>;
const pages = new Map<string, ErrorPage>();

/** What everybody reads on the page of a code. Put together once per process. */
export function errorPage(entry: ErrorCode): ErrorPage {
  const known = pages.get(entry.code);
  if (known) return known;
  const made = readErrorPage(entry);
  pages.set(entry.code, made);
  return made;
}

function readErrorPage(entry: ErrorCode) {
  const { apiUrl, portalUrl } = portalEnv();
  const content = errorContent(entry.code);
  return {
    content,
    says: entry.detail.replaceAll(writtenPortalUrl, portalUrl),
    sample: shownErrorSample(entry.code, apiUrl),
    recorded: recordedExchange(entry.code, portalUrl),
    call: callThatAnswers(entry.code, content.operation),
  };
}

/** The sections of a code's page in their order. Their ids are for links from elsewhere and never change. */
export function sectionsOf({ related }: ErrorCode): { id: string; title: string }[] {
  return [
    { id: "meaning", title: "What it means" },
    { id: "causes", title: "Why it happens" },
    { id: "fix", title: "How to fix it" },
    { id: "retry", title: "Whether to try again" },
    { id: "exchange", title: "A request and its answer" },
    { id: "handle", title: "Code that handles it" },
    { id: "occurrences", title: "Your last occurrences" },
    ...(related.length > 0 ? [{ id: "related", title: "Related codes" }] : []),
    { id: "where", title: "Where it can occur" },
  ];
}

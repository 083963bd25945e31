import { type Link, parseLinks } from "./parse-links.ts";

/** Something of the API that answers came from and that will end. */
export interface Deprecation {
  /** What it is, such as `version 2025-03-12`, `model sundial-0` or `field user of /v1/chat/completions`. */
  readonly thing: string;
  readonly kind: "version" | "model" | "operation" | "field";
  /** Since when it is deprecated, or from when it will be. Undefined when the server did not say it legibly, as below. */
  readonly deprecatedAt: Date | undefined;
  /** When it stops working. */
  readonly sunsetAt: Date | undefined;
  /** What to use instead: its page or address, and its name, such as `2026-11-23`. */
  readonly successor: { readonly url: string; readonly name: string } | undefined;
  /** The page that explains the deprecation, else the one that explains the end. */
  readonly url: string | undefined;
  readonly firstSeenAt: Date;
}

/** An answer of the API, and the call that it belongs to. */
export interface DeprecatedAnswer {
  readonly headers: Headers;
  readonly method: string;
  readonly url: string;
}

/**
 * What an answer with `Deprecation` (RFC 9745) or `Sunset` (RFC 8594) says of the thing it came from; `Link` (RFC 8288) names the
 * pages and, when it has an anchor, the thing. What cannot be read is left out; nothing is thrown.
 */
export function readDeprecation(answer: DeprecatedAnswer, firstSeenAt: Date): Deprecation {
  const { headers, url } = answer;
  const links = chooseLinks(parseLinks(headers.get("link") ?? ""));
  const find = (rel: string) => {
    const link = links.find((one) => hasRel(one, rel));
    return link && resolve(link.target, url);
  };
  const successor = find("successor-version");
  const title = links.find((one) => hasRel(one, "successor-version"))?.params.get("title");
  return {
    ...nameThing(answer, links[0]?.params.get("anchor")),
    deprecatedAt: readDate(headers.get("deprecation")),
    sunsetAt: readDate(headers.get("sunset")),
    successor: successor === undefined ? undefined : { url: successor, name: title ?? lastSegment(successor) },
    url: find("deprecation") ?? find("sunset"),
    firstSeenAt,
  };
}

/** The links of what the headers speak of: those without an anchor, else those with the anchor of the first. */
function chooseLinks(links: readonly Link[]): Link[] {
  const rels = ["deprecation", "sunset", "successor-version"];
  const known = links.filter((link) => rels.some((rel) => hasRel(link, rel)));
  const own = known.filter(({ params }) => !params.has("anchor"));
  if (own.length > 0) return own;
  const anchor = known[0]?.params.get("anchor");
  return known.filter(({ params }) => params.get("anchor") === anchor);
}

function hasRel({ params }: Link, rel: string): boolean {
  return (params.get("rel") ?? "").toLowerCase().split(/\s+/).includes(rel);
}

function nameThing(
  { headers, method, url }: DeprecatedAnswer,
  anchor: string | undefined,
): Pick<Deprecation, "thing" | "kind"> {
  if (anchor !== undefined) {
    const { pathname, hash } = new URL(resolve(anchor, url) ?? url);
    if (hash) return { kind: "field", thing: `field ${decode(hash.slice(1))} of ${pathname}` };
    if (/\/models\/[^/]+$/.test(pathname)) return { kind: "model", thing: `model ${lastSegment(pathname)}` };
    return { kind: "operation", thing: `operation ${pathname}` };
  }
  const version = headers.get("sundial-version");
  if (version) return { kind: "version", thing: `version ${version}` };
  return { kind: "operation", thing: `operation ${method} ${new URL(url).pathname}` };
}

/** A structured date `@1688169599`, whatever parameters follow it (RFC 9651, section 3.3.7), or an HTTP-date. */
function readDate(text: string | null): Date | undefined {
  const [, seconds] = /^\s*@(-?\d{1,15})(?![\d.])/.exec(text ?? "") ?? [];
  const [httpDate = ""] = /^\s*[A-Za-z]+, [^,]* GMT/.exec(text ?? "") ?? [];
  const date = new Date(seconds === undefined ? httpDate : Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function resolve(target: string, url: string): string | undefined {
  return URL.canParse(target, url) ? new URL(target, url).href : undefined;
}

function lastSegment(address: string): string {
  const segment =
    address
      .replace(/[?#].*$/s, "")
      .split("/")
      .filter(Boolean)
      .at(-1) ?? "";
  return decode(segment);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

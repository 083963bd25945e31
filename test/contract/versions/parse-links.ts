export interface WebLink {
  readonly target: string;
  readonly rel: string;
}

/** The links of a `Link` header (RFC 8288 section 3), strictly: anything that is not one throws. */
export function parseLinks(header: string): WebLink[] {
  const links: WebLink[] = [];
  for (let rest = header; rest !== ""; ) {
    const match = /^<([^<>\s]+)>((?:\s*;\s*[\w-]+="[^"]*")*)\s*(?:,\s*|$)/.exec(rest);
    const rel = /;\s*rel="([^"]+)"/.exec(match?.[2] ?? "")?.[1];
    if (!match || rel === undefined) throw new Error(`no link begins ${rest}`);
    links.push({ target: new URL(match[1] ?? "").href, rel });
    rest = rest.slice(match[0].length);
  }
  return links;
}

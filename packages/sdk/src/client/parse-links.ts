/** One link of a `Link` header. Parameters have their names in small letters; of several with one name the first counts. */
export interface Link {
  readonly target: string;
  readonly params: ReadonlyMap<string, string>;
}

// Commas and semicolons inside <> and quotes are part of what they stand in. A quote that is never closed ends with the header, as
// RFC 8288 has it in appendix B.4, and so that no pattern looks at a character twice.
const oneLink = /(?:<[^<>]*>|"(?:[^"\\]|\\.?)*(?:"|$)|[^,<"])+/gs;
const oneParam = /;\s*([^\s=;"]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.?)*)(?:"|$)|([^\s;"]*)))?/gs;

/** The links of a `Link` header (RFC 8288, section 3). What is no link is passed over. */
export function parseLinks(header: string): Link[] {
  return (header.match(oneLink) ?? []).flatMap((text) => {
    const [whole, target] = /^\s*<([^<>]*)>/.exec(text) ?? [];
    if (whole === undefined || target === undefined) return [];
    const params = new Map<string, string>();
    for (const [, name = "", quoted, bare] of text.slice(whole.length).matchAll(oneParam)) {
      const key = name.toLowerCase();
      if (!params.has(key)) params.set(key, quoted?.replace(/\\(.)/g, "$1") ?? bare ?? "");
    }
    return [{ target: target.trim(), params }];
  });
}

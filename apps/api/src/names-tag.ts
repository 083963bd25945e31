/** Whether `If-None-Match` names the tag (RFC 9110, section 13.1.2); a weak one names the same bytes here. */
export function namesTag(header: string | undefined, tag: string): boolean {
  const tags = header?.split(",").map((one) => one.trim().replace(/^W\//, ""));
  return tags?.some((one) => one === "*" || one === tag) ?? false;
}

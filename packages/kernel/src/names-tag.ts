/** Whether `If-None-Match` names the tag (RFC 9110, section 13.1.2); a weak one names the same bytes here. A request without the header gives null or undefined. */
export function namesTag(header: string | null | undefined, tag: string): boolean {
  const tags = header?.split(",").map((one) => one.trim().replace(/^W\//, ""));
  return tags?.some((one) => one === "*" || one === tag) ?? false;
}

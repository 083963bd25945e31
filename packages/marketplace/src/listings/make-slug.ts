/** The part of addresses that a name gives: lower-case Latin letters, digits and single hyphens, at most 50 characters. A name without any gives `listing`. */
export function makeSlug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-+|-+$/g, "");
  return slug || "listing";
}

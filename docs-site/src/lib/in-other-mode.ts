/** Objects that are of one mode; listings and invoices are the same in both. */
const ofOneMode = /^(\/console\/(?:keys|requests|webhooks))\/.*$/;

/** Where a page of the console goes on in the other mode: itself, or the list that its object belongs to. */
export function inOtherMode({ pathname, searchParams }: URL): string {
  const path = pathname.replace(ofOneMode, "$1");
  // What is to be installed is the same in both modes; a filter and a cursor are not.
  const listing = searchParams.get("listing");
  return listing === null ? path : `${path}?listing=${encodeURIComponent(listing)}`;
}

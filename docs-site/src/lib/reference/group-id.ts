/** The id that a group of operations has in the list of all. */
export function groupId(tag: string): string {
  return tag.toLowerCase().replaceAll(" ", "-");
}

/** The `$ref`s of a document that lead out of it. The document must have been measured before. */
export function listOuterReferences(root: unknown): string[] {
  const found = new Set<string>();
  const waiting: unknown[] = [root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== "object" || value === null) continue;
    for (const [name, member] of Object.entries(value)) {
      if ((name === "$ref" || name === "$dynamicRef") && typeof member === "string") {
        if (!member.startsWith("#")) found.add(member);
      } else if (member !== undefined) waiting.push(member);
    }
  }
  return [...found];
}

export interface TreeSize {
  readonly members: number;
  readonly depth: number;
}

/** How large a document is, without recursion, because a stranger wrote it. Stops counting at the limit. */
export function measureTree(root: unknown, membersMax: number): TreeSize {
  let members = 0;
  let depth = 0;
  const waiting: [value: unknown, level: number][] = [[root, 1]];
  for (let next = waiting.pop(); next && members <= membersMax; next = waiting.pop()) {
    const [value, level] = next;
    depth = Math.max(depth, level);
    if (typeof value !== "object" || value === null) continue;
    for (const member of Object.values(value)) {
      if (++members > membersMax) break;
      waiting.push([member, level + 1]);
    }
  }
  return { members, depth };
}

import { type Catalogue, type Collector, describeChange, diffCatalogue } from "@sundial/billing";

export interface PushOptions {
  readonly collector: Pick<Collector, "readCatalogue" | "changeCatalogue">;
  readonly wanted: Catalogue;
  /** Nothing but the differences is printed. */
  readonly dryRun: boolean;
  readonly print: (line: string) => void;
}

/** Prints what differs, then makes it the same. Returns how many changes there were. */
export async function pushCatalogue({ collector, wanted, dryRun, print }: PushOptions): Promise<number> {
  const changes = diffCatalogue(wanted, await collector.readCatalogue());
  if (changes.length === 0) print("nothing to do");
  for (const change of changes) print(describeChange(change));
  if (changes.length === 0 || dryRun) return changes.length;
  await collector.changeCatalogue(changes);
  print(`done: ${changes.length} changes`);
  return changes.length;
}

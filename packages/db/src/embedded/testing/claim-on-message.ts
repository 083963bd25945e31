// A process that tries to claim the directory of each message it gets, and tells whether it did; "release" gives it back.
import { claimDirectory } from "../claim-directory.ts";

let claim: { release(): void } | undefined;
process.on("message", ({ directory }: { directory: string | null }) => {
  if (directory === null) {
    claim?.release();
    claim = undefined;
    return process.send?.("released");
  }
  try {
    claim = claimDirectory(directory);
  } catch {
    claim = undefined;
  }
  return process.send?.(claim ? "claimed" : "refused");
});
process.on("disconnect", () => process.exit());
process.send?.("ready");

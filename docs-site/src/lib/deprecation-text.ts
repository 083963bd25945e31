import type { AnnouncedDeprecation } from "@sundial/sdk";

/** The kind of badge that a state has; its word is always there too. */
export const deprecationKinds: Readonly<Record<string, "plain" | "sun" | "danger">> = {
  announced: "plain",
  deprecated: "sun",
  sunset: "danger",
};

/** What to use, or who helps. */
export function successorText({
  successor,
  assistance,
}: Pick<AnnouncedDeprecation, "successor" | "assistance">): string {
  return successor === null ? (assistance ?? "") : `${successor}.`;
}

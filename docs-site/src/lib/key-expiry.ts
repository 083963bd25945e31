const dayMs = 86_400_000;

/** The lifetimes that the form offers for a key. */
export const expiryOptions = [
  { value: "", label: "Never" },
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "1 year" },
];

/** The instant that a chosen lifetime ends, or null for never. */
export function expiryOf(choice: string, now: number): string | null {
  const days = Number(choice);
  return Number.isInteger(days) && days > 0 ? new Date(now + days * dayMs).toISOString() : null;
}

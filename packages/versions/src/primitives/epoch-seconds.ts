import type { Codec } from "./change-type.ts";

/** Seconds since 1970 of old, RFC 3339 in UTC now. */
export const epochSeconds: Codec = {
  // The last second that RFC 3339 can write.
  older: { type: "integer", minimum: 0, maximum: 253_402_300_799 },
  down: (newer) => (typeof newer === "string" ? Math.floor(Date.parse(newer) / 1000) : newer),
  up: (older) => (typeof older === "number" ? new Date(older * 1000).toISOString().replace(".000Z", "Z") : older),
};

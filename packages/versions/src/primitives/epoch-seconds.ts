import type { Codec } from "./change-type.ts";

/** The last that RFC 3339 can write. */
const lastSecond = 253_402_300_799;

/** Seconds since 1970 of old, RFC 3339 in UTC now. What is no such second passes as it is. */
export const epochSeconds: Codec = {
  older: { type: "integer", minimum: 0, maximum: lastSecond },
  down: (newer) => (typeof newer === "string" ? Math.floor(Date.parse(newer) / 1000) : newer),
  up: (older) => (isSecond(older) ? new Date(older * 1000).toISOString().replace(".000Z", "Z") : older),
};

function isSecond(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= lastSecond;
}

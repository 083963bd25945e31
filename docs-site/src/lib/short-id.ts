/** An id by its beginning and its end, where a whole one would fill the row: "req_…8thfyp". What is no id stays as it is. */
export const shortId = (id: string): string =>
  id.includes("_") ? `${id.slice(0, id.indexOf("_") + 1)}…${id.slice(-6)}` : id;

const anyId = /[a-z]+_[0-9a-hjkmnp-tv-z]{26}/g;

/** A path with its ids by their beginnings and ends: "/v1/webhook_endpoints/whe_…8thfyp/deliveries". */
export const shortPath = (path: string): string => path.replace(anyId, shortId);

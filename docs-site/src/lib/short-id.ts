/** An id by its beginning and its end, where a whole one would fill the row: "req_…8thfyp". */
export const shortId = (id: string): string => `${id.slice(0, id.indexOf("_") + 1)}…${id.slice(-6)}`;

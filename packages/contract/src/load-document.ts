import { readFile } from "node:fs/promises";
import { newestDate } from "./generated/versions/index.gen.ts";
import { isOlderDate } from "./load-request-schemas.ts";

/** The OpenAPI document of a dated version as JSON text. Reads the file each time. Throws a RangeError for a date that is no version. */
export async function loadDocument(date: string): Promise<string> {
  if (date !== newestDate && !isOlderDate(date)) throw new RangeError(`There is no version ${date}`);
  const path = date === newestDate ? "openapi.json" : `versions/${date}/openapi.json`;
  return readFile(new URL(`./generated/${path}`, import.meta.url), "utf8");
}

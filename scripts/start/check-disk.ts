import { statfsSync } from "node:fs";
import { StartError } from "./start-error.ts";

const freeBytesMin = 300_000_000;

/** Throws a StartError when the disk that holds `directory` is nearly full. */
export function checkDisk(directory: string): void {
  const { bavail, bsize } = statfsSync(directory);
  if (bavail * bsize >= freeBytesMin) return;
  const free = Math.round((bavail * bsize) / 1e6);
  throw new StartError(`The disk has only ${free} MB free. Free at least ${freeBytesMin / 1e6} MB, then start again.`);
}

import { bringSdk } from "../harness/python/bring-sdk.ts";

/** Brings the Python package before the test files run, which would otherwise do it at the same time. */
export default function setup(): void {
  bringSdk();
}

import type { ClientOptions } from "../client/client-options.ts";
import { Sundial } from "../generated/sundial.gen.ts";

/** A client that waits for nothing: what it would have slept, in milliseconds, is in `delays`. Chance is always 0. */
export function makeInstantClient(url: string, options: ClientOptions = {}): { sundial: Sundial; delays: number[] } {
  const delays: number[] = [];
  const sleep = async (ms: number) => {
    delays.push(ms);
  };
  const testing = { sleep, random: () => 0, now: () => Date.parse("2026-11-23T12:00:00Z"), ...options.testing };
  return { sundial: new Sundial({ apiKey: "sdl_test_1", baseURL: url, ...options, testing }), delays };
}

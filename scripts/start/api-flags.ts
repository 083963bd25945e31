/**
 * Node's flags for the API's process. Left alone, V8 lets the space for new objects grow to 128 MB under load, of which a call needs a few hundred kB for
 * a few milliseconds: a quarter of that keeps the API small and its processor's cache warm.
 */
export const apiFlags = ["--max-semi-space-size=16"] as const;

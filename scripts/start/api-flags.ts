/**
 * Node's flags for the API's process. Left alone, V8 lets the space for new objects grow to 128 MB under load, of which a call needs a few hundred kB for
 * a few milliseconds. Half of that keeps a thousand streams far below 400 MB, and costs no processor time that could be measured; a quarter does.
 */
export const apiFlags = ["--max-semi-space-size=32"] as const;

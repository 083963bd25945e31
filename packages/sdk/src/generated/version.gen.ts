// Made by `npm run generate` from openapi/. Do not edit.
/** The dated version of the API that this package was made from, and that it asks for. */
export const apiVersion = "2026-11-23";
/** The version of this package. */
export const sdkVersion = "0.1.0";
export const defaultBaseURL = "http://127.0.0.1:8787";

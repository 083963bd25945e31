/** The addresses that documentation is written and built with; a deployment's own take their place when the server starts. */
export const writtenApiUrl = "http://127.0.0.1:8787";
export const writtenPortalUrl = "http://127.0.0.1:4321";

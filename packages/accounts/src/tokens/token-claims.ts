/** How long a signed-in person's token lives. */
export const tokenSeconds = 300;

export const tokenAudience = "sundial-api";

/** RFC 9068 section 2.1: marks an access token, so that no other kind of JWT can stand in for one. */
export const tokenType = "at+jwt";

export const tokenAlgorithm = "EdDSA";

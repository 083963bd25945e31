/** What a form sends at most, in bytes. */
export const formBytesMax = 256 * 1024;

/** The same of a form with a file: the 2 MB of one, and room above it, so that the API judges what is a little larger. */
export const uploadBytesMax = 3 * 1024 * 1024;

/** The same where text that took long to write is sent beside files: so much that a file which the API refuses does not take the text with it. */
export const textAndUploadsBytesMax = 8 * 1024 * 1024;

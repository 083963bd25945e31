/** Ends `npm start` with exit code 1 and this one message, which says what to do. */
export class StartError extends Error {}

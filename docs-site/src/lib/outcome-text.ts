/** How a call ended, as a sentence. */
export const outcomeText: Readonly<Record<string, string>> = {
  succeeded: "The whole answer was sent.",
  failed: "It was answered with an error.",
  client_disconnected: "The caller went away before the end; what was produced until then counts.",
  interrupted: "The model's provider broke off in mid-stream.",
};

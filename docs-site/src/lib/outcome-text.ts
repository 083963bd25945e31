/** How a call ended, as a sentence. */
export const outcomeText: Readonly<Record<string, string>> = {
  succeeded: "The whole answer was sent.",
  failed: "It was answered with an error.",
  client_disconnected: "The caller went away before the end; what was produced until then counts.",
  interrupted: "The model's provider broke off in mid-stream.",
};

/** What a group of usage by outcome is called; corrections of the operator are one of their own. */
export function outcomeName(outcome: string): string {
  return outcomeNames[outcome] ?? outcome;
}

const outcomeNames: Readonly<Record<string, string>> = {
  succeeded: "Succeeded",
  failed: "Failed",
  client_disconnected: "Caller went away",
  interrupted: "Broke off",
  adjusted: "Corrections",
};

/** For a filter of calls. */
export const outcomeOptions = Object.keys(outcomeText).map((value) => ({ value, label: outcomeName(value) }));

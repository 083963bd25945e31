/** What each kind of scenario is to a reader, in the order that the page has them. */
export const scenarioKinds = [
  {
    kind: "error",
    title: "Errors",
    meaning: "The call is answered with an error, with the status, headers and body that a real one has.",
  },
  { kind: "delay", title: "Delays", meaning: "The answer is held up, so that timeouts and spinners can be tried." },
  { kind: "stream", title: "Broken streams", meaning: "A stream begins well and does not end well." },
  { kind: "answer", title: "Shapes of answers", meaning: "The model answers, in a way that programs meet seldom." },
] as const;

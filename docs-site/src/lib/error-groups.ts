interface ErrorGroupText {
  readonly title: string;
  readonly meaning: string;
  readonly advice: string;
}

/** What each `error.type` of the API means to a reader, in the order the list shows them. */
export const errorGroups: Readonly<Record<string, ErrorGroupText>> = {
  invalid_request_error: {
    title: "The request does not fit",
    meaning: "Something in the request is missing, misspelt or out of range. The answer names every place.",
    advice: "Every place that is wrong is listed in errors, with a JSON pointer.",
  },
  authentication_error: {
    title: "Who is calling",
    meaning: "The key or token is missing, mistyped, expired or revoked.",
    advice: "Check which key the program really sends, and its state on the API keys page of the console.",
  },
  permission_error: {
    title: "Not allowed",
    meaning: "The caller is known, but this call needs a right it does not have.",
    advice: "Scopes of a key are shown on the API keys page; roles of people on the Members page.",
  },
  not_found_error: {
    title: "Not there",
    meaning: "The thing does not exist, or not in this organization and mode.",
    advice: "Test and live are separate: an object of one mode does not exist in the other.",
  },
  conflict_error: {
    title: "In conflict",
    meaning: "The call is right in itself, but not in the present state of things.",
    advice: "Read the object again to see its present state.",
  },
  idempotency_error: {
    title: "Repeated calls",
    meaning: "The Idempotency-Key was used before, for something else or for a call that is still running.",
    advice: "Use a new key for every new thing to do, and the same key only to repeat it.",
  },
  rate_limit_error: {
    title: "Too much at once",
    meaning: "A limit per minute of the plan, or a count of things, is reached.",
    advice: "The headers RateLimit and RateLimit-Policy of every answer say what is left.",
  },
  billing_error: {
    title: "Spending",
    meaning: "The call would cost more than may be spent.",
    advice:
      "Someone who may change the limit can raise it; otherwise wait until the period that the text names is over.",
  },
  upstream_error: {
    title: "The model's provider failed",
    meaning: "The model did not answer, answered wrongly, or broke off.",
    advice: "The header Sundial-Provider names who ran the model.",
  },
  service_error: {
    title: "Our side",
    meaning: "Something failed here. Nothing in the request has to change.",
    advice: "Send the request id to support.",
  },
};

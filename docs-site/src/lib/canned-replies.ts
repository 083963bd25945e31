/** What reviewers say often, to begin with: a reason that can be changed before it is sent. */
export const cannedReplies: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: "The policy does not fit",
    text: "The privacy policy and what the manifest says of data do not agree. Please make both say the same, and submit again: your place in the queue stays.",
  },
  {
    title: "Fewer scopes",
    text: "The listing asks for more than it uses. Please take away what it does not need, or say in the reasons what each is for.",
  },
  {
    title: "Claims",
    text: "The description promises something that we could not see. Please say what it does today, or show us where it does it.",
  },
  {
    title: "Support",
    text: "Nobody answered at the support address within the time that the listing promises. Please name an address that is read.",
  },
];

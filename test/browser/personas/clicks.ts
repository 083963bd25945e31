/** How often each journey has to press something, at most. A number here may fall; one that has to rise is a reason to look for another way. */
export const clicksAtMost = {
  "developer: from the home page to a key": 6,
  "developer: from the key to the call that was made": 2,
  "partner: from the home page to a draft": 3,
  "partner: from a draft to a published listing": 20,
  "customer admin: invites somebody and changes a role": 4,
  "customer admin: sets a spend limit": 3,
  "finance: from the home page to the calls behind a line, as CSV": 6,
  "support: from an error's id to its page and the request": 3,
  "operator: from the console to a decision on a listing": 10,
} as const;

declare namespace App {
  interface Locals {
    /** True when the browser has a session cookie; whether it still counts is known only by asking the API. */
    signedIn: boolean;
    /** The person, and the API in their name. Set on the pages that need a person; see middleware.ts. */
    session: import("./lib/open-session.ts").PortalSession;
    /** What the API refused, for the page that says so; see middleware.ts. */
    refusal: import("./lib/api-problem.ts").ApiProblem | undefined;
    /** The organizations of the person. Set on the pages of the console. */
    organizations: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  }
}

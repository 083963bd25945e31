import { type Mail, toHtml, toText } from "@sundial/accounts";
import type { ListingVersion } from "../types.ts";

export interface MessageMailInput {
  readonly version: Pick<ListingVersion, "id" | "listingId" | "number" | "manifest">;
  readonly role: "partner" | "reviewer";
  readonly text: string;
  readonly portalUrl: string;
}

/** What the other side of a version is told of a message. Reviewers are not named. */
export function messageMail({ version, role, text, portalUrl }: MessageMailInput): Omit<Mail, "to"> {
  const name = (version.manifest.name ?? "A listing").replace(/[\r\n\t]+/g, " ").slice(0, 60);
  const isOfPartner = role === "partner";
  const parts = {
    heading: isOfPartner ? `The partner wrote about ${name}` : `The reviewers wrote about ${name}`,
    lines: [text, "Answer on the page, not by mail: what is written there stays with the version."],
    button: isOfPartner
      ? { label: "Open the review", url: `${portalUrl}/console/reviews/${version.id}#messages` }
      : { label: "Open the listing", url: `${portalUrl}/console/listings/${version.listingId}#messages` },
    closing: isOfPartner
      ? "You get this mail because you review listings."
      : "You get this mail because you are an owner or an admin there, or began this version.",
  };
  return { subject: `${name}, version ${version.number}: a message`, text: toText(parts), html: toHtml(parts) };
}

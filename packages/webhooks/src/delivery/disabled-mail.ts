import { type Mail, type MailParts, toHtml, toText } from "@sundial/accounts";
import type { Mode } from "@sundial/kernel";

export interface DisabledMailInput {
  readonly organizationName: string;
  readonly endpointId: string;
  readonly mode: Mode;
  readonly url: string;
  readonly reason: "gone" | "failing";
  readonly portalUrl: string;
}

/** Says that nothing more is sent to an endpoint, why, and how to begin again. Of the address it names the host alone: the rest may be a secret. */
export function disabledMail(input: DisabledMailInput): Omit<Mail, "to"> {
  const { endpointId, mode, url, reason, portalUrl } = input;
  const name = input.organizationName.replace(/[\r\n\t]+/g, " ").slice(0, 120);
  const host = URL.canParse(url) ? new URL(url).host : "its address";
  const why =
    reason === "gone"
      ? "It answered with the status 410, which says that it is gone for good."
      : "For five days, no attempt to send an event there has succeeded.";
  const parts: MailParts = {
    heading: "A webhook endpoint is disabled",
    lines: [
      `Events of ${name} in ${mode} mode are no longer sent to the endpoint ${endpointId} at ${host}. ${why}`,
      "Once it works again, enable it and send what it missed: the page of the endpoint lists it, and events are kept for ninety days.",
    ],
    button: { label: "Look at the endpoint", url: `${portalUrl}/console/webhooks/${endpointId}` },
    closing: "You get this mail because you are an owner or an admin there.",
  };
  return { subject: `A webhook endpoint is disabled: ${name}`, text: toText(parts), html: toHtml(parts) };
}

import type { Notice as WireNotice } from "@sundial/contract/types";
import type { Deprecation } from "@sundial/kernel";
import type { Notice } from "@sundial/lifecycle";

interface View {
  readonly portalUrl: string;
  readonly deprecations: readonly Deprecation[];
}

export function toWireNotice(notice: Notice, { portalUrl, deprecations }: View): WireNotice {
  const { kind, subject, sunsetAt, sentAt } = notice;
  const record = deprecations.find((one) => one.kind === kind && one.subject === subject);
  return {
    id: notice.id,
    kind,
    subject,
    occasion: notice.occasion,
    title: notice.title,
    sunset_at: sunsetAt?.toISOString() ?? null,
    sent_at: sentAt.toISOString(),
    sent_to: [...notice.sentTo],
    url: `${portalUrl}${record?.guidePath ?? "/deprecations"}`,
  };
}

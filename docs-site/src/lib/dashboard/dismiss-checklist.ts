import type { APIContext } from "astro";
import { portalEnv } from "../../env.ts";
import type { PortalSession } from "../open-session.ts";

type Session = Pick<PortalSession, "organizationId">;

/** A cookie an organization, since a person can be in several. The portal keeps nothing of its own. */
const cookieOf = ({ organizationId }: Session) => `sundial_checklist_${organizationId}`;

/** Whether the checklist was taken away, in this browser. */
export function isDismissed({ cookies }: Pick<APIContext, "cookies">, session: Session): boolean {
  return cookies.has(cookieOf(session));
}

export function setDismissed({ cookies }: Pick<APIContext, "cookies">, session: Session): void {
  cookies.set(cookieOf(session), "done", {
    path: "/console",
    httpOnly: true,
    sameSite: "lax",
    secure: portalEnv().production,
    maxAge: 31_536_000,
  });
}

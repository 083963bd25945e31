import { describe, expect, it } from "vitest";
import { invitationMail } from "./invitation-mail.ts";
import { signInMail } from "./sign-in-mail.ts";

const invitation = {
  organizationName: "Analytical Engines",
  inviter: "Ada Lovelace (ada@example.com)",
  role: "developer",
  expiresAt: new Date("2026-11-30T12:00:00Z"),
  portalUrl: "http://portal.test",
} as const;

describe("invitationMail", () => {
  it("says who invites, to what, and until when", () => {
    expect(invitationMail(invitation)).toEqual({
      subject: "Invitation to Analytical Engines",
      text: expect.stringContaining(
        "Ada Lovelace (ada@example.com) has invited you to the organization Analytical Engines as developer.",
      ),
      html: expect.stringContaining('href="http://portal.test/invitations"'),
    });
    const byScript = invitationMail({ ...invitation, inviter: null });
    expect(byScript.text).toContain("You are invited to the organization Analytical Engines as developer.");
    expect(byScript.text).toContain("until 2026-11-30");
  });

  it("lets no name break out of the subject or the page", () => {
    const organizationName = "Evil\r\nBcc: all@example.com <img src=x onerror=alert(1)>";
    const mail = invitationMail({ ...invitation, organizationName, inviter: "<b>Boss</b>" });
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.html).not.toContain("<img");
    expect(mail.html).not.toContain("<b>");
  });
});

describe("signInMail", () => {
  it("fits what the person asked for", () => {
    const url = "http://portal.test/auth/confirm?token=abc&callbackURL=%2Fconsole";
    const both = signInMail({ url, code: "123456", minutes: 10 });
    expect(both.subject).toBe("123456 is your sign-in code");
    expect(both.text).toContain("Use the link or the code below.");
    expect(both.text).toContain(url);
    expect(both.html).toContain("token=abc&#38;callbackURL=%2Fconsole");
    expect(signInMail({ code: "123456", minutes: 10 }).text).toContain("Use the code below.");
    expect(signInMail({ url, minutes: 10 }).subject).toBe("Your sign-in link");
  });
});

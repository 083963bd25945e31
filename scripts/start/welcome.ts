import type { Settings } from "./read-settings.ts";

/** The last thing a start prints: where everything is, and one command that works when pasted. */
export function welcome(settings: Settings, shown: { sandboxKey: string | undefined; logs: string }): string {
  const { sandboxKey, logs } = shown;
  const lines = [
    "",
    "Sundial is running.",
    "",
    `  Portal       ${settings.portalUrl}`,
    `  API          ${settings.apiUrl}`,
  ];
  if (sandboxKey) {
    const body = '{"model":"sundial-1","messages":[{"role":"user","content":"What does a sundial measure?"}]}';
    lines.push(
      `  Sandbox key  ${sandboxKey}`,
      "",
      "Try it:",
      "",
      `curl ${settings.apiUrl}/v1/chat/completions -H "Authorization: Bearer ${sandboxKey}" -H "Content-Type: application/json" -d '${body}'`,
    );
  }
  return [...lines, "", `Logs are in ${logs}. Ctrl-C stops everything.`, ""].join("\n");
}

/** One mail as both plain text and HTML, from the same parts. */
export interface MailParts {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly button?: { readonly label: string; readonly url: string };
  readonly code?: string;
  readonly closing: string;
}

export function toText(parts: MailParts): string {
  const blocks = [parts.heading, ...parts.lines];
  if (parts.button) blocks.push(`${parts.button.label}:\n${parts.button.url}`);
  if (parts.code) blocks.push(`Code: ${parts.code}`);
  return `${[...blocks, parts.closing].join("\n\n")}\n`;
}

/** Inline styles and no images or remote parts: mail programs drop the rest. */
export function toHtml(parts: MailParts): string {
  const paragraphs = parts.lines.map((line) => `<p style="margin:0 0 16px">${escapeHtml(line)}</p>`).join("");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(parts.heading)}</title></head>
<body style="margin:0;padding:32px 16px;background:#f4f4f2;color:#1d1d1b;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:480px;margin:0 auto;padding:32px;background:#fff;border-radius:8px">
<h1 style="margin:0 0 16px;font-size:20px">${escapeHtml(parts.heading)}</h1>${paragraphs}${buttonHtml(parts)}${codeHtml(parts)}
<p style="margin:24px 0 0;color:#5c5c58;font-size:14px">${escapeHtml(parts.closing)}</p>
</div></body></html>
`;
}

function buttonHtml({ button }: MailParts): string {
  if (!button) return "";
  const url = escapeHtml(button.url);
  return `<p style="margin:0 0 16px"><a href="${url}" style="display:inline-block;padding:12px 20px;background:#1d4ed8;color:#fff;border-radius:6px;text-decoration:none">${escapeHtml(button.label)}</a></p>
<p style="margin:0 0 16px;color:#5c5c58;font-size:14px;word-break:break-all">${url}</p>`;
}

function codeHtml({ code }: MailParts): string {
  if (!code) return "";
  return `<p style="margin:0 0 16px">Or type this code: <strong style="font:600 22px ui-monospace,monospace;letter-spacing:3px">${escapeHtml(code)}</strong></p>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

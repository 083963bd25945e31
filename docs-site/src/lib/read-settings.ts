/** A setting of the deployment, as `.env.example` has it. */
export interface Setting {
  readonly name: string;
  /** Empty when there is none. */
  readonly usual: string;
  /** What the comment above it says; for several settings under one comment only the first has it. */
  readonly about: string;
}

export interface SettingGroup {
  readonly title: string;
  readonly settings: readonly Setting[];
}

/** Reads the groups (`# --- Title`), the settings and their comments, in their order. The comment at the top, before any setting, is left out. */
export function readSettings(text: string): SettingGroup[] {
  const groups: { title: string; settings: Setting[] }[] = [{ title: "Mode", settings: [] }];
  let comment: string[] = [];
  for (const line of text.split("\n")) {
    const title = /^# --- (.+)$/.exec(line)?.[1];
    const [, name, usual = ""] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
    if (title !== undefined) groups.push({ title, settings: [] });
    if (name !== undefined) groups.at(-1)?.settings.push({ name, usual, about: comment.join(" ") });
    if (name === undefined && line.startsWith("# ") && title === undefined) comment.push(line.slice(2).trim());
    else comment = [];
  }
  return groups.filter(({ settings }) => settings.length > 0);
}

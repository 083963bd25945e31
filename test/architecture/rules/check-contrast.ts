/** Rows of DESIGN.md's table of contrasts that are not as styles/tokens.css has it, or are below what they must be (WCAG 2.2, 1.4.3 and 1.4.11). */
export function checkContrast(tokens: string, document: string): string[] {
  const rows = [...document.matchAll(/^\| `--([\w-]+)` on `--([\w-]+)` \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|/gm)];
  if (rows.length === 0) return ["DESIGN.md has no table of contrasts"];
  return rows.flatMap(([, ink = "", ground = "", ...figures]) => {
    const [light, dark, least] = figures.map(Number);
    const measured = (["light", "dark"] as const).map((theme) =>
      round(contrastOf(colourOf(tokens, ink, theme), colourOf(tokens, ground, theme))),
    );
    const name = `${ink} on ${ground}`;
    return [
      ...(measured[0] === light && measured[1] === dark ? [] : [`${name} is ${measured.join(" and ")}`]),
      ...(Math.min(...measured) >= (least ?? 0) ? [] : [`${name} is below ${least}`]),
    ];
  });
}

const round = (value: number) => Math.floor(value * 10) / 10;

function colourOf(tokens: string, name: string, theme: "light" | "dark"): string {
  const found = new RegExp(`--${name}: light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)`).exec(tokens);
  const colour = theme === "light" ? found?.[1] : found?.[2];
  if (colour === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return colour;
}

/** By WCAG 2.2's definition of the contrast ratio. */
function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

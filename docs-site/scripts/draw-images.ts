import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { renderAsync } from "@resvg/resvg-js";
import satori from "satori";
import { brand } from "../src/brand.ts";
import { pageImage, sectionImages } from "../src/lib/page-image.ts";
import type { Guide } from "./read-guides.ts";

/** What stands on a picture. */
export interface ImageText {
  /** Its address, such as "/og/docs-quickstart.png". */
  readonly path: string;
  readonly section: string;
  readonly title: string;
  readonly about: string;
}

const [width, height] = [1200, 630];
const colours = {
  paper: "#fbfbf8",
  ink: "#191c1a",
  quiet: "#4a504c",
  accent: "#0a675a",
  sun: "#c98a1f",
  line: "#e4e4dc",
};
const require = createRequire(import.meta.url);
// Kept between builds, by what they are drawn from: a picture takes a quarter of a second, and few change.
const cache = new URL("../node_modules/.og-images/", import.meta.url);

/** Draws the pictures of shared links (Open Graph, 1200 x 630 PNG) into the client's files: one a guide, one a part of the site, one for the rest. */
export async function drawImages(clientDir: URL, guides: readonly Guide[]): Promise<void> {
  const images: ImageText[] = [
    { path: pageImage("/"), section: "", title: brand.tagline, about: brand.description },
    ...Object.entries(sectionImages).map(([name, text]) => ({ path: pageImage(`/${name}`), ...text, about: "" })),
    ...guides.map(({ url, ...text }) => ({ path: pageImage(url), ...text })),
  ];
  await Promise.all([mkdir(new URL("og/", clientDir), { recursive: true }), mkdir(cache, { recursive: true })]);
  const fonts = await Promise.all([400, 600].map(readFont));
  await Promise.all(
    images.map(async (image) => writeFile(new URL(image.path.slice(1), clientDir), await draw(image, fonts))),
  );
}

type Font = Awaited<ReturnType<typeof readFont>>;

async function readFont(weight: number) {
  const data = await readFile(require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`));
  return { name: "Inter", data, weight: weight as 400 | 600, style: "normal" as const }; // the two that are asked for
}

async function draw(image: ImageText, fonts: Font[]): Promise<Buffer> {
  const tree = toTree(image);
  const file = new URL(`${createHash("sha256").update(JSON.stringify(tree)).digest("hex")}.png`, cache);
  const known = await readFile(file).catch(() => null);
  if (known) return known;
  // Satori takes React's elements; these have their shape and nothing more.
  const svg = await satori(tree as unknown as Parameters<typeof satori>[0], { width, height, fonts });
  const png = (await renderAsync(svg, { font: { loadSystemFonts: false } })).asPng();
  await writeFile(file, png);
  return png;
}

interface Node {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

function box(style: Readonly<Record<string, unknown>>, ...children: (Node | string)[]): Node {
  return { type: "div", props: { style: { display: "flex", ...style }, ...(children.length > 0 && { children }) } };
}

function toTree({ section, title, about }: ImageText): Node {
  const text = shorten(about, 150);
  return box(
    {
      width,
      height,
      flexDirection: "column",
      justifyContent: "space-between",
      padding: 80,
      background: colours.paper,
      fontFamily: "Inter",
    },
    box(
      { alignItems: "center", gap: 20, fontSize: 36, fontWeight: 600, color: colours.ink },
      mark(60),
      brand.name,
      ...(section ? [box({ color: colours.quiet, fontWeight: 400 }, section)] : []),
    ),
    box(
      { flexDirection: "column", gap: 28 },
      box(
        {
          fontSize: title.length > 40 ? 64 : 80,
          fontWeight: 600,
          lineHeight: 1.12,
          letterSpacing: -2,
          color: colours.ink,
        },
        title,
      ),
      ...(text ? [box({ fontSize: 32, lineHeight: 1.4, color: colours.quiet }, text)] : []),
    ),
    box({ width: 160, height: 10, borderRadius: 5, backgroundColor: colours.accent }),
  );
}

/** The dial of the logo. */
function mark(size: number): Node {
  const dial = { fill: "none", stroke: colours.accent, "stroke-width": 2.4, "stroke-linecap": "round" };
  const path = (props: object): Node => ({ type: "path", props: { ...props } });
  return {
    type: "svg",
    props: {
      width: size,
      height: size,
      viewBox: "0 0 32 27",
      children: [
        path({ ...dial, d: "M3 23.5a13 13 0 0 1 26 0M3 23.5h26M16 10.5v2.6M6.8 14.3l1.9 1.9M25.2 14.3l-1.9 1.9" }),
        path({ fill: colours.sun, d: "M16 23.5 22.8 17 20 23.5z" }),
      ],
    },
  };
}

function shorten(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, text.lastIndexOf(" ", max))} …`;
}

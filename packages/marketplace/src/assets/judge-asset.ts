import type { AssetKind } from "../types.ts";
import { type ImageFacts, readImage } from "./read-image.ts";

/** What a file is, or what is wrong with it, in a sentence. */
export type Judgement =
  | { readonly mediaType: string; readonly width: number | null; readonly height: number | null }
  | { readonly problem: string };

const bytesMax = 2_000_000;
const iconSide = { min: 128, max: 2048 };
const screenshotWidth = { min: 640, max: 4096 };

/** Judges a file by its bytes. `mediaType` is what it says to be, and only tells text from everything else. */
export function judgeAsset(kind: AssetKind, mediaType: string, bytes: Uint8Array): Judgement {
  if (bytes.length === 0) return { problem: "it is empty." };
  if (bytes.length > bytesMax) return { problem: `it has ${bytes.length} bytes, and ${bytesMax} is the most.` };
  const image = readImage(bytes);
  if (kind === "evidence") return image ?? judgeDocument(mediaType, bytes);
  if (!image) return { problem: "its bytes are no PNG, JPEG or WebP." };
  const problem = kind === "icon" ? judgeIcon(image) : judgeScreenshot(image);
  return problem === null ? image : { problem };
}

function judgeIcon({ width, height }: ImageFacts): string | null {
  const is = `it is ${width} pixels wide and ${height} high`;
  if (width !== height) return `${is}, and an icon is a square.`;
  const { min, max } = iconSide;
  return width < min || width > max ? `${is}, and an icon has from ${min} to ${max}.` : null;
}

function judgeScreenshot({ width, height }: ImageFacts): string | null {
  const { min, max } = screenshotWidth;
  if (width >= min && width <= max && height <= max) return null;
  return `it is ${width} pixels wide and ${height} high, and a screenshot is from ${min} to ${max} wide and at most ${max} high.`;
}

function judgeDocument(mediaType: string, bytes: Uint8Array): Judgement {
  if (Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-")
    return { mediaType: "application/pdf", width: null, height: null };
  const isText = /^text\/(plain|markdown|csv)\b/.test(mediaType) && isReadable(bytes);
  if (isText) return { mediaType: "text/plain; charset=utf-8", width: null, height: null };
  return { problem: "it is no PDF, no PNG, JPEG or WebP, and no plain text in UTF-8." };
}

function isReadable(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

import { imageSize } from "image-size";
import type { CheckContext, CheckOutcome, StoredImage } from "../check.ts";
import { conclude } from "../conclude.ts";

const formats = new Set(["png", "jpg", "webp"]);
const icon = { pixelsMin: 128, pixelsMax: 2_048 };
const screenshot = { longerSideMin: 640, pixelsMax: 8_192, ratioMax: 2.5 };

export async function checkImagesReal({ manifest, findImage }: CheckContext): Promise<CheckOutcome> {
  const shots = manifest.screenshot_asset_ids ?? [];
  const wanted = [
    ...(manifest.icon_asset_id ? [{ id: manifest.icon_asset_id, pointer: "/icon_asset_id", judge: judgeIcon }] : []),
    ...shots.map((id, index) => ({ id, pointer: `/screenshot_asset_ids/${index}`, judge: judgeScreenshot })),
  ];
  const problems = await Promise.all(
    wanted.map(async ({ id, pointer, judge }) => {
      const image = await findImage(id);
      const size = image && measure(image);
      const fault = !image ? "is no file of this listing" : !size ? "is no PNG, JPEG or WebP image" : judge(size);
      return fault === null
        ? []
        : [{ pointer, evidence: `The image ${fault}.`, fix: "Upload another image and name its id." }];
    }),
  );
  return conclude({
    problems: problems.flat(),
    passed: wanted.length === 1 ? "The image is as it should be." : `${wanted.length} images are as they should be.`,
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** By the bytes alone: what a file calls itself counts for nothing, and SVG can carry scripts. */
function measure({ bytes }: StoredImage): Size | null {
  try {
    const { type, width, height } = imageSize(bytes);
    return type !== undefined && formats.has(type) ? { width, height } : null;
  } catch {
    return null;
  }
}

function judgeIcon({ width, height }: Size): string | null {
  if (width !== height) return `is ${width} by ${height} pixels, and not square`;
  if (width < icon.pixelsMin || width > icon.pixelsMax)
    return `is ${width} pixels wide, and not between ${icon.pixelsMin} and ${icon.pixelsMax}`;
  return null;
}

function judgeScreenshot({ width, height }: Size): string | null {
  const [longer, shorter] = [Math.max(width, height), Math.min(width, height)];
  if (longer < screenshot.longerSideMin || longer > screenshot.pixelsMax)
    return `is ${longer} pixels on its longer side, and not between ${screenshot.longerSideMin} and ${screenshot.pixelsMax}`;
  if (shorter * screenshot.ratioMax < longer) return `is ${width} by ${height} pixels, which is too narrow to be shown`;
  return null;
}

import { imageSize } from "image-size";

/** An image by its bytes, whatever its name says. */
export interface ImageFacts {
  readonly mediaType: "image/png" | "image/jpeg" | "image/webp";
  readonly width: number;
  readonly height: number;
}

const mediaTypes: Readonly<Record<string, ImageFacts["mediaType"]>> = {
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
};

/** Null for what is no PNG, JPEG or WebP. An SVG is a document that can hold scripts, and never an image here. */
export function readImage(bytes: Uint8Array): ImageFacts | null {
  try {
    const { width, height, type = "" } = imageSize(bytes);
    const mediaType = mediaTypes[type];
    return mediaType ? { mediaType, width, height } : null;
  } catch {
    // The library throws for bytes that it does not know, and for headers that end too early.
    return null;
  }
}

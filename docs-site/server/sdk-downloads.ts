import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { PortalEnv } from "../src/env.ts";

export interface Download {
  readonly body: Buffer;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = { tgz: "application/gzip", whl: "application/zip" };

/**
 * Every package of that folder by its path, such as "/sdks/sundial-sdk-0.1.0.tgz", and beside each its SHA-256 as `sha256sum --check` reads it.
 * In production they never change, because another version has another name; in development the same version is packed again and again.
 */
export async function loadSdkDownloads(
  folder: URL,
  { production }: Pick<PortalEnv, "production">,
): Promise<ReadonlyMap<string, Download>> {
  const downloads = new Map<string, Download>();
  const kept = production ? "public, max-age=31536000, immutable" : "no-cache";
  for (const name of await readdir(folder)) {
    const type = types[name.slice(name.lastIndexOf(".") + 1)];
    if (type === undefined) continue;
    const body = await readFile(new URL(name, folder));
    const sha256 = createHash("sha256").update(body).digest("hex");
    const add = (path: string, content: Buffer, contentType: string) =>
      downloads.set(path, {
        body: content,
        etag: `"${sha256}"`,
        headers: { "Content-Type": contentType, "Cache-Control": kept },
      });
    add(`/sdks/${name}`, body, type);
    add(`/sdks/${name}.sha256`, Buffer.from(`${sha256}  ${name}\n`), "text/plain; charset=utf-8");
  }
  return downloads;
}

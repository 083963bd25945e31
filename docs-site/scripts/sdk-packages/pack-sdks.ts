import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { packSdk } from "@sundial/sdk/pack";
import type { SdkFile } from "../../src/lib/sdk-files.ts";
import { writeWheel } from "./write-wheel.ts";

const packages = join(import.meta.dirname, "../../../packages");

/** Packs both SDKs into that folder, as package managers install them. The same sources give the same bytes. Needs no Python. */
export async function packSdks(folder: string): Promise<SdkFile[]> {
  return await Promise.all([packPython(folder), packTypeScript(folder)]);
}

async function packPython(folder: string): Promise<SdkFile> {
  const { name, version, bytes } = await writeWheel(join(packages, "sdk-python"));
  await writeFile(join(folder, name), bytes);
  return { language: "python", name, version, ...measure(bytes) };
}

async function packTypeScript(folder: string): Promise<SdkFile> {
  const { version } = JSON.parse(await readFile(join(packages, "sdk/package.json"), "utf8"));
  const name = `sundial-sdk-${version}.tgz`;
  await packSdk(join(folder, name));
  return { language: "typescript", name, version, ...measure(await readFile(join(folder, name))) };
}

function measure(bytes: Uint8Array): Pick<SdkFile, "bytes" | "sha256"> {
  return { bytes: bytes.byteLength, sha256: createHash("sha256").update(bytes).digest("hex") };
}

import type { CreateListingAssetRequest } from "@sundial/sdk";
import { textOf } from "./handle-form.ts";

const kinds = ["icon", "screenshot", "evidence"] as const;

/** The file of a form's field as the API takes it; its bytes and not its name decide there what it is. */
export async function readUpload(form: FormData, field = "file"): Promise<CreateListingAssetRequest> {
  const file = form.get(field);
  const kind = kinds.find((one) => one === textOf(form, "kind")) ?? "evidence";
  const empty = { kind, name: "file", media_type: "application/octet-stream", content: "" };
  if (!(file instanceof File)) return empty;
  const content = Buffer.from(await file.arrayBuffer()).toString("base64");
  return { kind, name: file.name || empty.name, media_type: file.type || empty.media_type, content };
}

import { defineChange } from "../engine/define-change.ts";
import { renameHeader } from "../primitives/rename-header.ts";

export const renameUpstreamHeader = defineChange({
  description: "The header that names who ran the model is `Sundial-Provider`. It was `Sundial-Upstream`.",
  operations: ["createChatCompletion", "createEmbedding"],
  edits: [renameHeader({ from: "Sundial-Upstream", to: "Sundial-Provider" })],
});

/** What an operator changes to make the portal their company's. */
export const brand = {
  name: "Sundial",
  tagline: "The model API that tells you before it changes.",
  description:
    "Chat and embeddings behind the OpenAI wire format, with dated versions, a deterministic sandbox, errors that say how to fix them, and usage you can open down to the single request.",
  /** Shown where a person can get help; empty hides it. */
  supportEmail: "",
  /** Where weaknesses are reported, a `mailto:` or `https:` URL (RFC 9116); empty is security@ the portal's host. */
  securityContact: "",
  /** The chat model that samples and the first call use. It exists in the sandbox and live. */
  sampleModel: "sundial-1",
  /** The name of the environment variable that samples read the key from. */
  keyVariable: "SUNDIAL_API_KEY",
} as const;

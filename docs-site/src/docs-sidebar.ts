/** The order of the documentation, for the sidebar. Links are to pages in src/content/docs/docs. */
export const docsSidebar = [
  {
    label: "Start",
    items: [
      { label: "Introduction", link: "/docs" },
      { label: "Quickstart", link: "/docs/quickstart" },
      { label: "SDKs", link: "/docs/sdks" },
      { label: "Authentication and keys", link: "/docs/authentication" },
    ],
  },
  {
    label: "Use the API",
    items: [
      { label: "Chat", link: "/docs/chat" },
      { label: "Streaming", link: "/docs/streaming" },
      { label: "Embeddings", link: "/docs/embeddings" },
      { label: "Models", link: "/docs/models" },
      { label: "Moving to another model", link: "/docs/model-migrations" },
      { label: "Test mode and the sandbox", link: "/docs/sandbox" },
    ],
  },
  {
    label: "Go to production",
    items: [
      { label: "Errors and retries", link: "/docs/errors" },
      { label: "Idempotency", link: "/docs/idempotency" },
      { label: "Rate limits", link: "/docs/rate-limits" },
      { label: "Versions", link: "/docs/versions" },
      { label: "Deprecations", link: "/docs/deprecations" },
      { label: "Usage and requests", link: "/docs/usage" },
      { label: "Webhooks", link: "/docs/webhooks" },
    ],
  },
  {
    label: "Plans and billing",
    items: [
      { label: "Billing", link: "/docs/billing" },
      { label: "What is charged", link: "/docs/charges" },
      { label: "Spend limits", link: "/docs/spend-limits" },
    ],
  },
  {
    label: "Marketplace",
    items: [{ label: "For partners", link: "/docs/marketplace-for-partners" }],
  },
  {
    label: "Look up",
    items: [
      { label: "API reference", link: "/reference" },
      { label: "Dated versions", link: "/versions" },
      { label: "Error codes", link: "/errors" },
      { label: "Sandbox scenarios", link: "/sandbox" },
    ],
  },
];

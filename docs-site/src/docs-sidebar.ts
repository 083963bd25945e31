/** The order of the documentation, for the sidebar. Links are to pages in src/content/docs/docs. */
export const docsSidebar = [
  {
    label: "Start",
    items: [
      { label: "Introduction", link: "/docs" },
      { label: "Quickstart", link: "/docs/quickstart" },
      { label: "Moving from OpenAI", link: "/docs/moving-from-openai" },
      { label: "SDKs", link: "/docs/sdks" },
      { label: "Authentication and keys", link: "/docs/authentication" },
    ],
  },
  {
    label: "Use the API",
    items: [
      { label: "Chat", link: "/docs/chat" },
      { label: "Your first streaming app", link: "/docs/streaming-app" },
      { label: "Streaming", link: "/docs/streaming" },
      { label: "Tools", link: "/docs/tools" },
      { label: "Structured output", link: "/docs/structured-output" },
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
      { label: "Security and data handling", link: "/docs/security" },
    ],
  },
  {
    label: "Plans and billing",
    items: [
      { label: "Billing", link: "/docs/billing" },
      { label: "What is charged", link: "/docs/charges" },
      { label: "Spend limits", link: "/docs/spend-limits" },
      { label: "Check an invoice", link: "/docs/invoices" },
    ],
  },
  {
    label: "Marketplace",
    items: [{ label: "For partners", link: "/docs/marketplace-for-partners" }],
  },
  {
    label: "Run it yourself",
    // Of no use to customers, who are most of the readers.
    collapsed: true,
    items: [
      { label: "Overview", link: "/docs/operate" },
      { label: "Configuration", link: "/docs/operate/configuration" },
      { label: "Back up and restore", link: "/docs/operate/backup" },
      { label: "Upgrade", link: "/docs/operate/upgrade" },
      { label: "Scale", link: "/docs/operate/scaling" },
      { label: "Monitor", link: "/docs/operate/monitoring" },
      { label: "Publish", link: "/docs/operate/publishing" },
    ],
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

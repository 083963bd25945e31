/** The pages of billing in the console, in the order of their tabs. */
export const billingPages = [
  { href: "/console/billing", label: "Overview" },
  { href: "/console/billing/plan", label: "Plan" },
  { href: "/console/billing/invoices", label: "Invoices" },
  { href: "/console/billing/limits", label: "Spend limits" },
  { href: "/console/billing/credits", label: "Credits" },
] as const;

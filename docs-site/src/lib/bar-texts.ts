/** Why a reviewer may not decide about a version, and who may. */
const barTexts: Readonly<Record<string, string>> = {
  own_organization: "Another reviewer decides about it, because you are a member of the organization that offers it.",
  own_decision: "Another reviewer decides this appeal, because it is against your own decision.",
  earlier_decision:
    "Another reviewer decides this appeal, because you decided before in what it is against, and somebody else did not or did so longer ago.",
};

/** The sentence for what keeps a reviewer from deciding. */
export const barText = (bar: string): string => barTexts[bar] ?? "Another reviewer decides about it.";

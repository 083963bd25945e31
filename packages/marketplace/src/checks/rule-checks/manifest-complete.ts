import type { CheckContext, CheckOutcome } from "../check.ts";
import { conclude } from "../conclude.ts";
import { listMissingMembers } from "../list-missing-members.ts";

export async function checkManifestComplete({ kind, manifest }: CheckContext): Promise<CheckOutcome> {
  const missing = listMissingMembers(kind, manifest).map(({ pointer, need }) => ({
    pointer,
    evidence: `The manifest does not say ${need}.`,
    fix: `Add ${need}.`,
  }));
  return conclude({
    problems: [...missing, ...findUnknownCodes(manifest)],
    passed: "Everything that is asked for is there.",
  });
}

function findUnknownCodes({ languages = [], support, data_handling: data }: CheckContext["manifest"]) {
  const tags = [
    ...languages.map((tag, index) => ({ tag, pointer: `/languages/${index}` })),
    ...(support?.languages ?? []).map((tag, index) => ({ tag, pointer: `/support/languages/${index}` })),
  ];
  return [
    ...tags
      .filter(({ tag }) => !isLanguage(tag))
      .map(({ tag, pointer }) => ({
        pointer,
        evidence: `"${tag}" names no language.`,
        fix: "Use a BCP 47 tag, such as en or pt-BR.",
      })),
    ...(data?.regions ?? []).flatMap((region, index) =>
      isCountry(region)
        ? []
        : [
            {
              pointer: `/data_handling/regions/${index}`,
              evidence: `"${region}" names no country.`,
              fix: "Use a code of ISO 3166-1 in capitals, such as DE.",
            },
          ],
    ),
  ];
}

const names = {
  language: new Intl.DisplayNames("en", { type: "language", fallback: "none" }),
  region: new Intl.DisplayNames("en", { type: "region", fallback: "none" }),
};

function isLanguage(tag: string): boolean {
  try {
    return names.language.of(new Intl.Locale(tag).language) !== undefined;
  } catch {
    return false;
  }
}

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && code !== "ZZ" && names.region.of(code) !== undefined;
}

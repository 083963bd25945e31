import leven from "leven";

const lengthMax = 64;
// A name cut short counts as two typing errors, so that one real error wins.
const prefixDistance = 2;

/** The candidate most like the text: equal but for case and punctuation, few typing errors away, or one the beginning of the other. */
export function findNearMatch(text: string, candidates: readonly string[]): string | undefined {
  if (text.length > lengthMax) return undefined;
  const wanted = plain(text);
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distanceBetween(wanted, plain(candidate)) }))
    .sort((a, b) => a.distance - b.distance || a.candidate.length - b.candidate.length);
  const best = ranked[0];
  return best && best.distance <= Math.max(prefixDistance, Math.floor(wanted.length / 4)) ? best.candidate : undefined;
}

function distanceBetween(wanted: string, candidate: string): number {
  const isPrefix = wanted.length >= 3 && (candidate.startsWith(wanted) || wanted.startsWith(candidate));
  return Math.min(leven(wanted, candidate), isPrefix ? prefixDistance : Number.POSITIVE_INFINITY);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** The sentences of a text, trimmed. Lines and bullet points count as sentences. */
export function splitSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?。！？])\s+|\n+/u)
    .map((sentence) => sentence.replace(/^[-*•\d.)\s]{1,6}/u, "").trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** The words of a text in lower case, without accents or signs. */
export function splitWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Not more than `length` characters, cut between words. */
export function shorten(text: string, length: number): string {
  const oneLine = text.replace(/\s+/g, " ").trim();
  if (oneLine.length <= length) return oneLine;
  const cut = oneLine.slice(0, length);
  const end = cut.lastIndexOf(" ");
  return (end > length / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.\ud800-\udbff]+$/, "");
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const fence = /^ {0,3}(`{3,}|~{3,})/;

/** Markdown without what is shown as code: fenced blocks and code spans (CommonMark, 4.5 and 6.1). Linear, because a stranger wrote it. */
export function stripCode(markdown: string): string {
  return stripSpans(stripBlocks(markdown));
}

function stripBlocks(markdown: string): string {
  const kept: string[] = [];
  let open: string | null = null;
  for (const line of markdown.split("\n")) {
    const marks = fence.exec(line)?.[1];
    if (open === null) {
      // A fence of backticks has none in the words behind it; otherwise it is a span.
      const opens =
        marks !== undefined && (marks[0] === "~" || !line.slice(line.indexOf(marks) + marks.length).includes("`"));
      if (opens) open = marks;
      else kept.push(line);
    } else if (marks?.startsWith(open) && line.trim() === marks) open = null;
  }
  return kept.join("\n");
}

function stripSpans(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(({ 0: marks, index }) => ({ length: marks.length, index }));
  const byLength = Map.groupBy(runs, ({ length }) => length);
  let kept = "";
  let at = 0;
  for (const { length, index } of runs) {
    if (index < at || text[index - 1] === "\\") continue;
    const alike = byLength.get(length) ?? [];
    while (alike[0] && alike[0].index <= index) alike.shift();
    const end = alike[0];
    if (!end) continue;
    kept += `${text.slice(at, index)} `;
    at = end.index + length;
  }
  return kept + text.slice(at);
}

import { describe, expect, it } from "vitest";
import { toPageMarkdown } from "./page-markdown.ts";
import { pageOfMarkdown, wantsMarkdown } from "./wants-markdown.ts";

const page = (main: string) =>
  `<!doctype html><html><head><title>Chat · Docs</title><meta name="description" content="How to chat."></head><body><nav>Menu</nav><main>${main}</main><footer>End</footer></body></html>`;
const markdownOf = (main: string) => toPageMarkdown(page(main), "https://portal.test/docs/chat").markdown;

describe("toPageMarkdown", () => {
  it("keeps what a page says: headings, lists, tables, code with its language", () => {
    const main = `<h1>Chat</h1><p>Ask <strong>well</strong>.</p><ul><li>one</li></ul>
      <table><thead><tr><th>Name</th></tr></thead><tbody><tr><td>model</td></tr></tbody></table>
      <pre class="code"><code class="language-bash"><span class="line">curl -s</span>\n<span class="line">  /v1</span></code></pre>`;
    expect(markdownOf(main)).toBe(
      "# Chat\n\nAsk **well**.\n\n- one\n\n| Name  |\n| ----- |\n| model |\n\n```bash\ncurl -s\n  /v1\n```\n",
    );
  });

  it("leaves out what is for eyes and hands alone", () => {
    const main = `<h1>Chat</h1><nav>Contents</nav><form><label>Find<input></label></form><a data-copy-link href="#a">#</a><p data-not-in-markdown><a href="/docs/chat.md">View as Markdown</a></p><script>run()</script>`;
    expect(markdownOf(main)).toBe("# Chat\n");
  });

  it("writes links whole, so that they lead somewhere from anywhere", () => {
    expect(markdownOf(`<p><a href="/errors">Errors</a> <a href="#top">up</a></p>`)).toBe(
      "[Errors](https://portal.test/errors) [up](https://portal.test/docs/chat#top)\n",
    );
  });

  it("keeps apart what only styles keep apart, and changes no word", () => {
    expect(markdownOf(`<p><a href="/a">A</a><a href="/b">B</a></p>`)).toBe(
      "[A](https://portal.test/a) [B](https://portal.test/b)\n",
    );
    expect(markdownOf(`<ul><li><code>a</code><span>First</span><b>404</b></li></ul>`)).toBe("- `a` First **404**\n");
    expect(markdownOf(`<p><code>key.<wbr>read<wbr></code> <code>b</code>s, <em>c</em>, d<br>e</p>`)).toBe(
      "`key.read` `b`s, _c_, d\\\ne\n",
    );
    const cell = `<table><tr><th>Model</th></tr><tr><td><a href="/m"><b>m</b></a><div>The <i>first</i>.</div></td></tr></table>`;
    expect(markdownOf(cell)).toContain("| [**m**](https://portal.test/m) The _first_. |");
    expect(markdownOf(`<div><div><p>one</p></div><p>two</p></div>`)).toBe("one\n\ntwo\n");
    expect(markdownOf(`<pre><code class="language-sh"><span>a</span><span>b</span></code></pre>`)).toContain("\nab\n");
  });

  it("puts samples in several languages one below the other, named as their tabs", () => {
    const tab = (label: string) => `<label><input type="radio"><span>${label}</span></label>`;
    const panel = (code: string) => `<div class="panel"><pre><code class="language-bash">${code}</code></pre></div>`;
    const main = `<fieldset class="code-tabs"><legend>Call</legend>${tab("curl")}${tab("wget")}${panel("curl a")}${panel("wget a")}</fieldset>`;
    expect(markdownOf(main)).toBe("curl:\n\n```bash\ncurl a\n```\n\nwget:\n\n```bash\nwget a\n```\n");
  });

  it("tells the title and the description of the page", () => {
    expect(toPageMarkdown(page(""), "https://portal.test/")).toMatchObject({
      title: "Chat · Docs",
      description: "How to chat.",
    });
  });
});

describe("wantsMarkdown", () => {
  it.each([
    ["text/markdown", true],
    ["text/markdown, text/html;q=0.9, */*;q=0.1", true],
    ["text/html, text/markdown;q=0.9", false],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false],
    ["*/*", false],
    [undefined, false],
  ])("%s: %s", (accept, wants) => {
    expect(wantsMarkdown(accept)).toBe(wants);
  });
});

describe("pageOfMarkdown", () => {
  it.each([
    ["/docs/chat.md", "/docs/chat"],
    ["/index.md", "/"],
    ["/docs/index.md", "/docs"],
    ["/.md", "/"],
    ["/docs/chat", undefined],
  ])("%s is of %s", (path, page) => {
    expect(pageOfMarkdown(path)).toBe(page);
  });
});

import { describe, expect, test } from "vitest";
import { stillStyled } from "./exceptions.ts";
import { checkComponents } from "./rules/check-components.ts";
import { checkContrast } from "./rules/check-contrast.ts";
import { checkDesign } from "./rules/check-design.ts";
import { readTree } from "./source/read-tree.ts";

const tree = readTree();
const textOf = (path: string) => tree.find((source) => source.path === path)?.text ?? "";
const document = textOf("docs-site/DESIGN.md");
const page = (text: string, path = "docs-site/src/pages/models/index.astro") => [{ path, text }];

describe("styles of the portal", () => {
  test("are in components, take colours from the tokens, and know no left and right", () => {
    const paths = stillStyled.map(({ path }) => path);
    expect(checkDesign(tree, paths)).toEqual([]);
  });

  test("need every exception that is listed", () => {
    const paths = checkDesign(tree, []).map((line) => line.split(" ")[0]);
    expect(stillStyled.filter(({ path }) => !paths.includes(path))).toEqual([]);
  });

  test.each([
    ["a page's own styles", page("<p /><style>\n  p { color: var(--ink); }\n</style>"), "no styles of its own"],
    ["a guide's own styles", page("<style></style>", "docs-site/src/content/docs/docs/a.mdx"), "no styles of its own"],
    ["a colour", page("a { color: #fff; }", "docs-site/src/styles/a.css"), "#fff"],
    ["a colour by its parts", page("a { color: rgb(0 0 0 / 5%); }", "docs-site/src/styles/a.css"), "rgb("],
    ["a colour in a component", page("<style>a{color:#0a675a}</style>", "docs-site/src/components/A.astro"), "#0a675a"],
    ["a colour of a picture", page('<path fill="#0a675a" />', "docs-site/src/components/A.astro"), "#0a675a"],
    ["a side", page("a { margin-left: 1rem; }", "docs-site/src/styles/a.css"), "margin-left"],
    ["a place", page("a {\n  left: 0;\n}", "docs-site/src/styles/a.css"), "left"],
    ["an alignment", page("a { text-align: right; }", "docs-site/src/styles/a.css"), "text-align"],
  ])("sees %s", (_, sources, problem) => {
    expect(checkDesign(sources, [])).toEqual([expect.stringContaining(problem)]);
  });

  test.each([
    ["a token", page("a { color: var(--ink); margin-inline-start: 1rem; }", "docs-site/src/styles/a.css")],
    ["a fragment", page('<a href="#face">x</a>')],
    ["a word", page("---\nconst left: number = 1;\n---\n<p>left: 1</p>")],
    ["the tokens", page("a { color: #fff; }", "docs-site/src/styles/tokens.css")],
  ])("lets %s pass", (_, sources) => {
    expect(checkDesign(sources, [])).toEqual([]);
  });
});

describe("components", () => {
  test("that several areas use are named in DESIGN.md, and each is used", () => {
    expect(checkComponents(tree, document)).toEqual([]);
  });

  const uses = (path: string, name: string) => ({
    path: `docs-site/src/${path}`,
    text: `import A from "./${name}.astro";`,
  });
  const component = { path: "docs-site/src/components/Card.astro", text: "<slot />" };

  test("are seen through others", () => {
    const inner = uses("components/Row.astro", "Card");
    const sources = [
      component,
      inner,
      uses("pages/models/index.astro", "Row"),
      uses("pages/errors/index.astro", "Card"),
    ];
    expect(checkComponents(sources, "")).toEqual([expect.stringContaining("Card is used in several areas")]);
    expect(checkComponents(sources, "| `Card` |")).toEqual([]);
  });

  test("of one area are its own", () => {
    const sources = [component, uses("pages/models/index.astro", "Card"), uses("pages/models/[id].astro", "Card")];
    expect(checkComponents(sources, "")).toEqual([]);
  });

  test("that are gone or unused are seen", () => {
    expect(checkComponents([component], "| `Old` |")).toEqual([
      expect.stringContaining("Old is in docs-site/DESIGN.md"),
      expect.stringContaining("Card is used by no page"),
    ]);
  });
});

describe("contrasts", () => {
  test("are as DESIGN.md says, and enough", () => {
    expect(checkContrast(textOf("docs-site/src/styles/tokens.css"), document)).toEqual([]);
  });

  test.each([
    ["another figure", "| `--ink` on `--bg` | 20.0 | 21.0 | 4.5 |", "ink on bg is 21 and 21"],
    ["too little", "| `--ink` on `--bg` | 21 | 21 | 22 |", "below 22"],
    ["no table", "", "no table"],
  ])("see %s", (_, row, problem) => {
    const colours = "--ink: light-dark(#000000, #ffffff); --bg: light-dark(#ffffff, #000000);";
    expect(checkContrast(colours, row)).toEqual([expect.stringContaining(problem)]);
  });
});

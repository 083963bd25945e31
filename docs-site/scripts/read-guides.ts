import { readdir, readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { docsSidebar } from "../src/docs-sidebar.ts";

/** A guide, as its file says of itself. */
export interface Guide {
  readonly url: string;
  /** Its group in the sidebar. */
  readonly section: string;
  readonly title: string;
  readonly about: string;
}

const folder = new URL("../src/content/docs/", import.meta.url);
const headSchema = z.object({ title: z.string(), description: z.string().default("") });

/** Every guide of the documentation. Throws for one without a title. */
export async function readGuides(): Promise<Guide[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.mdx?$/.test(name)).toSorted();
  return await Promise.all(
    names.map(async (name) => {
      const [, head = ""] = /^---\n(.*?)\n---/s.exec(await readFile(new URL(name, folder), "utf8")) ?? [];
      const { title, description } = headSchema.parse(parse(head));
      const url = `/${name.replaceAll("\\", "/").replace(/(\/index)?\.mdx?$/, "")}`;
      const group = docsSidebar.find(({ items }) => items.some(({ link }) => link === url));
      return { url, section: group?.label ?? "Docs", title, about: description };
    }),
  );
}

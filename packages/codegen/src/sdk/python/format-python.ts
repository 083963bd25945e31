import { PositionEncoding, Workspace } from "@astral-sh/ruff-wasm-nodejs";

/** Formats Python files as `packages/sdk-python/pyproject.toml` says, so that the emitters need not count columns. */
export function formatPython(files: Readonly<Record<string, string>>): Record<string, string> {
  const workspace = new Workspace({ "line-length": 120, "target-version": "py310" }, PositionEncoding.Utf16);
  const formatted = Object.entries(files).map(([name, text]) => [name, workspace.format(text)] as const);
  workspace.free();
  return Object.fromEntries(formatted);
}

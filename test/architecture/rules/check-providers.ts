import ts from "typescript";
import { importsOf } from "../source/imports.ts";
import { at, isCode, isGenerated, isSample, isTest, parse, type Source, walk } from "../source/source.ts";
import { splitSpecifier } from "../source/workspace.ts";

/** Client libraries of companies that serve models. */
const clients =
  /^(openai|cohere-ai|groq-sdk|ollama|together-ai|replicate)$|^@(anthropic-ai|mistralai|google-cloud|aws-sdk|huggingface|fireworks-ai|azure)\/|^@google\/(genai|generative-ai)/;
const hosts =
  /\b(api\.(openai|anthropic|mistral|cohere|groq|together|fireworks|deepseek|x|perplexity)\.(com|ai|xyz)|openai\.azure\.com|generativelanguage\.googleapis\.com|api-inference\.huggingface\.co|openrouter\.ai)\b/g;
/** Not "openai", which is also the name of the wire format that Sundial speaks. */
const names = /anthropic|claude|gemini|mistral|cohere|groq|bedrock|vertexAi|deepseek|ollama|openrouter/i;

/** Upstream providers known outside `packages/providers`: by client library, host name, or a name in code. */
export function checkProviders(sources: readonly Source[]): string[] {
  return sources
    .filter((source) => isCode(source) && !isGenerated(source) && !isTest(source) && !isSample(source))
    .filter(({ path }) => !path.startsWith("packages/providers/"))
    .flatMap((source) => [...checkImports(source), ...checkHosts(source), ...checkIdentifiers(source)]);
}

function checkImports(source: Source): string[] {
  return importsOf(source)
    .filter(({ specifier }) => clients.test(splitSpecifier(specifier)?.packageName ?? ""))
    .map(({ specifier, position }) => `${at(source, position)} only packages/providers may use ${specifier}`);
}

function checkHosts(source: Source): string[] {
  return [...source.text.matchAll(hosts)].map(
    ({ index, 0: host }) => `${at(source, index)} ${host}: providers are configured, not written into code`,
  );
}

function checkIdentifiers(source: Source): string[] {
  const problems: string[] = [];
  walk(parse(source), (node) => {
    if (!ts.isIdentifier(node) || !names.test(node.text)) return;
    problems.push(`${at(source, node.getStart())} ${node.text}: only packages/providers may know a provider by name`);
  });
  return problems;
}

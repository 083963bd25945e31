interface Settings {
  readonly specUrl: string;
  readonly apiUrl: string;
  readonly key: string | null;
}

interface Explorer {
  createApiReference(element: Element, configuration: object): { updateConfiguration(configuration: object): void };
}

const element = document.querySelector("#explorer");
const data = document.querySelector("#explorer-settings");
// The page that loads this script writes the settings in this shape.
if (element && data) void open(element, JSON.parse(data.textContent ?? "") as Settings);

async function open(target: Element, { specUrl, apiUrl, key }: Settings): Promise<void> {
  const path = "/_explorer/standalone.esm.js";
  // The explorer's bundle is copied beside the site as it is, so the bundler must leave this import alone.
  const explorer = (await import(/* @vite-ignore */ path)) as Explorer;
  const configuration = () => ({
    url: specUrl,
    servers: [{ url: apiUrl }],
    authentication: { preferredSecurityScheme: "apiKey", securitySchemes: { apiKey: { token: key ?? "" } } },
    theme: "none",
    withDefaultFonts: false,
    proxyUrl: "",
    telemetry: false,
    agent: { disabled: true },
    mcp: { disabled: true },
    showDeveloperTools: "never",
    hideClientButton: true,
    hideModels: true,
    hideDarkModeToggle: true,
    forceDarkModeState: document.documentElement.dataset.theme === "dark" ? "dark" : "light",
    persistAuth: false,
    documentDownloadType: "direct",
    defaultOpenFirstTag: true,
    metaData: { title: document.title },
  });
  const app = explorer.createApiReference(target, configuration());
  new MutationObserver(() => app.updateConfiguration(configuration())).observe(document.documentElement, {
    attributeFilter: ["data-theme"],
  });
  target.removeAttribute("aria-busy");
}

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../harness/api.ts";
import { bringPythons } from "../harness/bring-pythons.ts";
import { checkPythonSamples } from "../harness/check-python-samples.ts";
import { readErrorSamples } from "../harness/error-samples.ts";
import { readModelSamples, readScenarioSamples } from "../harness/printed-samples.ts";
import { placeSample, readPortalSamples, readReadmeSamples } from "../harness/read-samples.ts";
import { recordSamples } from "../harness/record-samples.ts";
import { runPythonSamples } from "../harness/run-python-samples.ts";
import type { SampleRun } from "../harness/run-samples.ts";
import { isServer, runServerSample } from "../harness/run-server-sample.ts";
import type { SampleText } from "../harness/run-typescript-samples.ts";

const pythons = bringPythons("the samples in Python");
const ofErrors = readErrorSamples("python");
const ofErrorsWithOpenai = readErrorSamples("openai-python");
const ofScenarios = readScenarioSamples("python");
const ofModels = (ending: string) => readModelSamples(ending).filter(({ hasEnded }) => !hasEnded);
const ofSdk = [...readPortalSamples("/sdk.py"), ...ofModels("/sdk.py")];
const ofReadme = readReadmeSamples("packages/sdk-python/README.md", "python");
const ofOpenai = [
  ...readPortalSamples("/python.py"),
  ...readPortalSamples("/standardwebhooks.py"),
  ...ofModels("/python.py"),
];
const allOfOpenai = [...ofOpenai, ...ofErrorsWithOpenai, ...ofScenarios];

async function runPrograms(python: string, samples: readonly SampleText[]) {
  const ended = await runPythonSamples(
    python,
    samples.filter((sample) => !isServer(sample)),
  );
  const served = samples.filter(isServer).map(async (one) => [one.name, await runServerSample(one, python)] as const);
  return new Map([...ended, ...(await Promise.all(served))]);
}

describe.skipIf(pythons === null)("the samples in Python", () => {
  const { sdk, openai, mypy } = pythons ?? { sdk: "", openai: "", mypy: "" };
  const runs = new Map<string, SampleRun>();
  const ran: typeof ofSdk = [];

  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    const { keys } = await api.createOrganization();
    const env = { SUNDIAL_API_KEY: keys.test, SUNDIAL_BASE_URL: api.url };
    const placeAll = (samples: typeof ofSdk) =>
      samples.map(({ name, text }) => ({ name, text: text.replaceAll("http://127.0.0.1:8787", api.url), env }));
    const place = (samples: typeof ofSdk) => Promise.all(samples.map((sample) => placeSample(api, sample)));
    const outcomes = await Promise.all([
      runPythonSamples(sdk, placeAll(ofErrors)),
      runPythonSamples(openai, placeAll([...ofErrorsWithOpenai, ...ofScenarios])),
      place([...ofSdk, ...ofReadme]).then((samples) => runPrograms(sdk, samples)),
      place(ofOpenai).then((samples) => runPrograms(openai, samples)),
    ]);
    for (const [name, outcome] of outcomes.flatMap((part) => [...part])) runs.set(name, outcome);
  });
  afterAll(() => api?.stop());

  it("are all executed", () => {
    expect(runs.size).toBe([...ofErrors, ...ofSdk, ...ofReadme, ...allOfOpenai].length);
    console.log(
      `samples in Python: ${ofErrors.length + ofSdk.length} of the SDK, ${allOfOpenai.length} of openai; ${ofErrorsWithOpenai.length} of the last handle error codes, ${ofScenarios.length} are of the sandbox`,
    );
  });

  it.each([...ofErrors, ...ofSdk, ...allOfOpenai])("$name", (program) => {
    expect(runs.get(program.name)).toEqual({ failure: null, printed: expect.arrayContaining([expect.any(String)]) });
    ran.push(program);
  });

  it("are recorded as run", () => {
    const ended = readModelSamples(".py").filter(({ hasEnded }) => hasEnded);
    expect(recordSamples("verified-python.gen.json", [...ran, ...ended])).toEqual([]);
  });

  it.each(ofReadme)("$name", ({ name }) => {
    expect(runs.get(name)).toMatchObject({ failure: null });
  });

  it("fit the types of our SDK", async () => {
    expect(await checkPythonSamples(mypy, sdk, [...ofErrors, ...ofSdk, ...ofReadme])).toBe("");
  }, 180_000);

  it("fit the types of the openai client", async () => {
    expect(await checkPythonSamples(mypy, openai, allOfOpenai)).toBe("");
  }, 180_000);
});

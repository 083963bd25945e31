"""A program: makes calls with one client and prints what each of them cost, as one line of JSON."""

import argparse
import asyncio
import json
import time

arguments = argparse.ArgumentParser()
arguments.add_argument("--client", choices=["sundial", "openai"], required=True)
arguments.add_argument("--url", required=True)
arguments.add_argument("--calls", type=int, required=True)
arguments.add_argument("--stream", action="store_true")
arguments.add_argument("--asynchronous", action="store_true")
options = arguments.parse_args()

request = {"model": "gpt-4.1", "messages": [{"role": "user", "content": "What does a sundial measure?"}]}
if options.client == "openai":
    import openai

    make = openai.AsyncOpenAI if options.asynchronous else openai.OpenAI
    # No retries: a failure must show, not be made good.
    client = make(api_key="sdl_test_bench", base_url=options.url, max_retries=0)
else:
    import sundial

    make = sundial.AsyncSundial if options.asynchronous else sundial.Sundial
    client = make(api_key="sdl_test_bench", base_url=options.url, retries_max=0)


def call_many(count: int) -> int:
    chunks = 0
    for _ in range(count):
        if options.stream:
            for chunk in client.chat.completions.create(**request, stream=True):
                chunks += chunk.object == "chat.completion.chunk"
        else:
            chunks += bool(client.chat.completions.create(**request).choices[0].message.content)
    return chunks


async def call_many_asynchronously(count: int) -> int:
    chunks = 0
    for _ in range(count):
        if options.stream:
            async for chunk in await client.chat.completions.create(**request, stream=True):
                chunks += chunk.object == "chat.completion.chunk"
        else:
            chunks += bool((await client.chat.completions.create(**request)).choices[0].message.content)
    return chunks


async def main() -> None:
    async def run(count: int) -> int:
        return await call_many_asynchronously(count) if options.asynchronous else call_many(count)

    await run(50)  # the first calls fill caches
    cpu, started = time.process_time(), time.perf_counter()
    count = await run(options.calls)
    seconds, cpu_seconds = time.perf_counter() - started, time.process_time() - cpu
    print(json.dumps({"microsEach": seconds * 1e6 / count, "cpuMicrosEach": cpu_seconds * 1e6 / count, "unitsEach": count / options.calls}))


asyncio.run(main())

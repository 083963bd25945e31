from __future__ import annotations

import asyncio
import unittest
from typing import Any

from instant_client import instant_async_client, instant_client
from scripted_server import ScriptedServer, events, hang_up, json_answer, problem, silence
from sundial import (
    ApiConnectionError,
    ApiTimeoutError,
    AsyncStream,
    AsyncSundial,
    AttemptResponse,
    BadGatewayError,
    SundialError,
    collect_completion_async,
    with_raw_response_async,
)
from sundial.types import ChatCompletionChunk
from test_calls import last_page, ok, one_page
from test_streams import chunk, done


async def open_stream(client: AsyncSundial, timeout: float = 5) -> AsyncStream[ChatCompletionChunk]:
    return await client.chat.completions.create(
        model="m", messages=[{"role": "user", "content": "Hello"}], stream=True, options={"timeout": timeout}
    )


async def texts_of(stream: AsyncStream[ChatCompletionChunk]) -> list[str | None]:
    return [one.choices[0].delta.content async for one in stream]


class AsyncCallTest(unittest.IsolatedAsyncioTestCase):
    async def test_retries_with_a_key_and_hooks_that_are_awaited(self) -> None:
        seen_statuses: list[int] = []

        async def give_key() -> str:
            return f"token_{len(server.requests)}"

        async def note(answer: AttemptResponse) -> None:
            await asyncio.sleep(0)
            seen_statuses.append(answer.status)

        with ScriptedServer(problem(503), hang_up, ok) as server:
            delays: list[float] = []
            async with instant_async_client(server.url, delays, api_key=give_key, after_response=note) as client:
                raw = await with_raw_response_async(client.organization.retrieve)()
            self.assertEqual(
                (raw.parsed.name, raw.status, delays, seen_statuses), ("Acme", 200, [0.5, 1.0], [503, 200])
            )
            tokens = [seen.headers["authorization"] for seen in server.requests]
            self.assertEqual(tokens, ["Bearer token_0", "Bearer token_1", "Bearer token_2"])

    async def test_gives_pages_and_items(self) -> None:
        with ScriptedServer(one_page, last_page, one_page, last_page, one_page) as server:
            async with instant_async_client(server.url) as client:
                self.assertEqual([item.id async for item in client.api_keys.list()], ["key_1", "key_2", "key_3"])
                page = await client.api_keys.list()
                self.assertEqual((await page.next_page()).data[0].id, "key_3")
                raw = await with_raw_response_async(client.api_keys.list)()
                self.assertEqual((raw.status, raw.parsed.next_cursor), (200, "c1"))

    async def test_fails_like_the_sync_client(self) -> None:
        with ScriptedServer() as server:
            async with instant_async_client(server.url, timeout=0.02) as client:
                with self.assertRaises(ApiTimeoutError):
                    await client.models.list()
        with ScriptedServer(json_answer(200, "<")) as server:
            async with instant_async_client(server.url) as client:
                with self.assertRaisesRegex(SundialError, "not JSON"):
                    await client.models.list()
        with self.assertRaises(ApiConnectionError):
            await instant_async_client("http://127.0.0.1:9").models.list()

    async def test_cancelling_the_task_cancels_the_request(self) -> None:
        with ScriptedServer(silence, problem(503), events(chunk("a"), end=False)) as server:
            async with instant_async_client(server.url) as client:
                task = asyncio.ensure_future(client.organization.retrieve())
                await asyncio.to_thread(server.wait_for, 1)
                await self.cancel(task)
                self.assertTrue(await asyncio.to_thread(server.requests[0].gone.wait, 5))

            asleep = asyncio.Event()

            async def sleep(seconds: float) -> None:
                asleep.set()
                await asyncio.sleep(seconds)

            async with AsyncSundial(api_key="k", base_url=server.url, testing={"sleep": sleep}) as client:
                task = asyncio.ensure_future(client.organization.retrieve())
                await asleep.wait()
                await self.cancel(task)
                self.assertEqual(len(server.requests), 2)

                reading = asyncio.ensure_future(texts_of(await open_stream(client)))
                await asyncio.sleep(0)
                await self.cancel(reading)
                self.assertTrue(await asyncio.to_thread(server.requests[2].gone.wait, 5))

    async def cancel(self, task: asyncio.Future[Any]) -> None:
        task.cancel()
        with self.assertRaises(asyncio.CancelledError):
            await task


class AsyncStreamTest(unittest.IsolatedAsyncioTestCase):
    async def test_gives_every_chunk_and_keeps_the_connection(self) -> None:
        with ScriptedServer(events(chunk("Air"), chunk("!"), done), ok, events(chunk("a"), done)) as server:
            async with instant_async_client(server.url) as client:
                stream = await open_stream(client)
                self.assertEqual((await texts_of(stream), stream.request_id), (["Air", "!"], "req_s"))
                with self.assertRaisesRegex(SundialError, "only once"):
                    await texts_of(stream)
                await client.organization.retrieve()
                completion = await collect_completion_async(await open_stream(client))
                self.assertEqual(completion.choices[0].message.content, "a")
            self.assertEqual([seen.connection_number for seen in server.requests], [1, 1, 1])

    async def test_raises_as_the_sync_one_does(self) -> None:
        error = 'event: error\ndata: {"code":"stream_interrupted"}\n\n'
        with ScriptedServer(events(error), events(chunk("a")), events(end=False)) as server:
            async with instant_async_client(server.url) as client:
                with self.assertRaises(BadGatewayError):
                    await texts_of(await open_stream(client))
                with self.assertRaisesRegex(ApiConnectionError, r"\[DONE\]"):
                    await texts_of(await open_stream(client))
                with self.assertRaises(ApiTimeoutError):
                    await texts_of(await open_stream(client, 0.2))
                self.assertEqual(len(server.requests), 3)

    async def test_is_cancelled_by_leaving_the_loop_or_the_block_or_by_another_task(self) -> None:
        with ScriptedServer(*[events(chunk("a"), chunk("b"), end=False)] * 3) as server:
            async with instant_async_client(server.url) as client:
                async for _ in await open_stream(client):
                    break
                self.assertTrue(await asyncio.to_thread(server.requests[0].gone.wait, 5))
                async with await open_stream(client):
                    pass
                self.assertTrue(await asyncio.to_thread(server.requests[1].gone.wait, 5))
                stream = await open_stream(client)
                reading = asyncio.ensure_future(texts_of(stream))
                await asyncio.sleep(0)
                await stream.aclose()
                with self.assertRaisesRegex(SundialError, "was closed"):
                    await reading
                self.assertTrue(await asyncio.to_thread(server.requests[2].gone.wait, 5))

    async def test_does_not_wait_for_a_server_that_goes_on_behind_the_end_mark(self) -> None:
        with ScriptedServer(events(chunk("a"), done, end=False)) as server:
            async with instant_async_client(server.url) as client:
                self.assertEqual(await asyncio.wait_for(texts_of(await open_stream(client, 60)), 5), ["a"])
                self.assertTrue(await asyncio.to_thread(server.requests[0].gone.wait, 5))


class OptionsTest(unittest.TestCase):
    def test_the_two_clients_send_the_same(self) -> None:
        async def call() -> None:
            async with instant_async_client(server.url, default_headers={"a": "b"}) as client:
                await client.api_keys.create(
                    name="n", scopes=["s"], options={"idempotency_key": "i", "query": {"q": 1}}
                )

        with ScriptedServer(json_answer(200, {}), json_answer(200, {})) as server:
            asyncio.run(call())
            client = instant_client(server.url, default_headers={"a": "b"})
            client.api_keys.create(name="n", scopes=["s"], options={"idempotency_key": "i", "query": {"q": 1}})
            first, second = server.requests
            self.assertEqual((first.method, first.path, first.headers), (second.method, second.path, second.headers))
            self.assertEqual(first.body, second.body)


if __name__ == "__main__":
    unittest.main()

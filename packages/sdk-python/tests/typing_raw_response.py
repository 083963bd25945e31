"""Not run, only read by type checkers: what the answers behind a response are, overloaded methods included."""

from typing_extensions import assert_type

from sundial import AsyncPage, AsyncSundial, Page, RawResponse, Sundial, with_raw_response, with_raw_response_async
from sundial.types import ChatCompletion, Embedding, EmbeddingList, Model

client = Sundial(api_key="sdl_test_1")
async_client = AsyncSundial(api_key="sdl_test_1")

assert_type(with_raw_response(client.models.list)(), RawResponse[Page[Model]])
assert_type(with_raw_response(client.chat.completions.create)(model="m", messages=[]), RawResponse[ChatCompletion])


async def read() -> None:
    """The same with the asynchronous client."""
    assert_type(await with_raw_response_async(async_client.models.list)(), RawResponse[AsyncPage[Model]])
    create = with_raw_response_async(async_client.chat.completions.create)
    assert_type(await create(model="m", messages=[]), RawResponse[ChatCompletion])
    embeddings = await with_raw_response_async(async_client.embeddings.create)(model="m", input="x")
    assert_type(embeddings, RawResponse[EmbeddingList])
    assert_type(embeddings.parsed.data, list[Embedding])

import asyncio
import os

from sundial import AsyncSundial


async def main() -> None:
    async with AsyncSundial(
        api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787"
    ) as client:
        usage, organization = await asyncio.gather(
            client.usage.retrieve(bucket="day"),
            client.organization.retrieve(),
        )
        print(organization.name, "made", usage.totals.requests, "calls in 30 days")


asyncio.run(main())

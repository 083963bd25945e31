import os

from sundial import Deprecation, Sundial


def warn(end: Deprecation) -> None:
    print(end.thing, "ends on", end.sunset_at and end.sunset_at.date(), "see", end.url)


client = Sundial(
    api_key=os.environ["SUNDIAL_API_KEY"],
    base_url="http://127.0.0.1:8787",
    version="2025-03-12",  # deprecated, so that there is something to see
    default_headers={"Sundial-Clock": "2027-03-01T00:00:00Z"},
    on_deprecation=warn,
)
client.models.list()
print([end.thing for end in client.deprecations()])

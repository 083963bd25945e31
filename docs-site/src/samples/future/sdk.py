import os

from sundial import ApiError, Sundial

client = Sundial(
    api_key=os.environ["SUNDIAL_API_KEY"],
    base_url="http://127.0.0.1:8787",
    version="2025-03-12",
    default_headers={"Sundial-Clock": "2027-03-12T00:00:00Z"},
)

try:
    client.models.list()
except ApiError as error:
    print(error.status, error.code, error.headers["link"])

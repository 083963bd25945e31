import os

from sundial import ApiError, Sundial

client = Sundial(
    api_key=os.environ["SUNDIAL_API_KEY"],
    base_url="http://127.0.0.1:8787",
    retries_max=0,
)

try:
    client.sandbox.errors.rehearse("upstream_overloaded")
except ApiError as error:
    print(error.status, error.code, error.doc_url)

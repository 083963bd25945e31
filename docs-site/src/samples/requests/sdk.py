import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

page = client.requests.list(status="4xx", limit=20)
print(len(page.data), "requests were refused")

import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

for key in client.api_keys.list(limit=50):  # every key, page after page
    print(key.name, key.status)

page = client.requests.list(limit=10)
print(len(page.data), "requests on this page")
if page.has_more:
    print(len(page.next_page().data), "on the next")

import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

usage = client.usage.retrieve(bucket="day", group_by="model")
print(usage.totals.requests, "calls,", usage.totals.output_tokens, "output tokens")

import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

newest = client.invoices.list(limit=1).data[0]
for line in client.invoices.retrieve(newest.id).lines:
    if line.id is None or line.kind != "usage":
        continue
    for call in client.invoices.list_line_calls(newest.id, line.id, limit=100).data:
        print(call.request_id, call.charged_quantity, "tokens", call.amount.amount)
    print(line.description, "comes to", line.exact_amount.amount, "before it is rounded")

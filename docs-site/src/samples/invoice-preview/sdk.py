import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

preview = client.invoices.preview(plan="scale")
for line in preview.lines:
    print(line.description, line.amount.amount)
print("in all", preview.total.amount, "for the month that ends at", preview.period_end)

import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

for summary in client.invoices.list():
    invoice = client.invoices.retrieve(summary.id)
    print(invoice.number, invoice.status, invoice.total.amount, "USD in", len(invoice.lines), "lines")

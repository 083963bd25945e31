import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

for limit in client.spend_limits.list():
    whose = limit.api_key_id or "the organization"
    print(whose, limit.spent.amount, "of", limit.amount.amount, "USD this", limit.period)

import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

limits = client.spend_limits.set(
    period="month",
    amount="250.00",
    enforcement="hard",
    alert_percents=[80, 100],
)
for limit in limits.data:
    print(limit.remaining.amount, "USD are left until", limit.period_end)

import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

subscription = client.subscription.retrieve()
print(subscription.plan, "with", subscription.seats, "seats; the month ends at", subscription.period_end)

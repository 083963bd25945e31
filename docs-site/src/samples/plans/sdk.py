import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

for plan in client.plans.list():
    base = f"{plan.base.amount} USD a month" if plan.base else "by agreement"
    print(plan.id, base, "with", plan.seats.included, "seats")
    print("  up to", plan.rate_limits.requests_per_minute, "calls a minute")

import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

subscription = client.subscription.update(plan="scale")
later = subscription.scheduled_change
print(subscription.plan, f"until {later.effective_at}" if later else "from the next full minute on")

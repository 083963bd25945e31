import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

again = 0
for endpoint in client.webhook_endpoints.list():
    if not endpoint.enabled:
        continue
    for delivery in client.webhook_endpoints.deliveries.list(endpoint.id):
        if delivery.status != "failed":
            continue
        print(delivery.event_id, [attempt.failure for attempt in delivery.attempts][-1:])
        client.webhook_endpoints.redeliver(endpoint.id, delivery.event_id)
        again += 1
print(again, "events are sent again")

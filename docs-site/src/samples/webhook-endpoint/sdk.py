import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

endpoint = client.webhook_endpoints.create(
    url="https://hooks.example.com/sundial",
    event_types=["api_key.created", "api_key.revoked"],
)
print("Keep this, it is shown once:", endpoint.secret)
delivery = client.webhook_endpoints.send_test(endpoint.id)
print("A test event is on its way:", delivery.event_id)

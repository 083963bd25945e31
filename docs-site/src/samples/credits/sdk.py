import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

for credit in client.credits.list():
    print(credit.name, credit.remaining.amount, "USD until", credit.expires_at or "it is used up")

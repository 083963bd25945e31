import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

reset = client.sandbox.reset(revoke_api_keys=False)
print(reset.requests_deleted, "calls removed")

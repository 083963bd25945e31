import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

organization = client.organization.update(version_pin="2026-11-23")
print("pinned to", organization.version_pin)

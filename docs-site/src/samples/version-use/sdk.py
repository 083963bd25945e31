import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

usage = client.versions.retrieve_usage()
for used in usage.versions:
    print(used.version, used.calls, "calls")
print("from", usage.start.date(), "to", usage.end.date())

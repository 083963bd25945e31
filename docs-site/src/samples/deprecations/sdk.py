import os

from sundial import Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

ends = client.lifecycle.list_deprecations(mine=True)
for end in ends.data:
    print(end.subject, "ends in", end.days_left, "days; use", end.successor)
print(len(ends.data), "things to move off")

import os

from sundial import Sundial

client = Sundial(
    api_key=os.environ["SUNDIAL_API_KEY"],
    base_url="http://127.0.0.1:8787",
    # A day on which it is deprecated.
    default_headers={"Sundial-Clock": "2026-11-26T00:00:00Z"},
    on_deprecation=lambda end: print(end.thing, "ends on", end.sunset_at, "move to", end.successor and end.successor.name),
)
answer = client.chat.completions.create(
    model="sundial-0-code",
    messages=[{"role": "user", "content": "What does a sundial measure?"}],
)
print(answer.model)

import os
from typing import Any

from sundial import Call, Sundial

client = Sundial(api_key=os.environ["SUNDIAL_API_KEY"], base_url="http://127.0.0.1:8787")

# A member of the body that the method does not know, such as a parameter of one model.
completion = client.chat.completions.create(
    model="sundial-1",
    messages=[{"role": "user", "content": "What does a sundial measure?"}],
    options={"body": {"top_k": 40}},
)
print(completion.choices[0].finish_reason)

# An operation that the SDK has no method for.
models = client.request(Call("GET", "/v1/models"), dict[str, Any])
print(len(models["data"]), "models")

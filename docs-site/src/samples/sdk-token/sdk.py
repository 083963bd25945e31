import os
from pathlib import Path

from sundial import Sundial


def read_key() -> str:
    mounted = Path("/run/secrets/sundial_api_key")
    if mounted.exists():
        return mounted.read_text().strip()
    return os.environ["SUNDIAL_API_KEY"]


client = Sundial(api_key=read_key, base_url="http://127.0.0.1:8787")
print(client.organization.retrieve().name)

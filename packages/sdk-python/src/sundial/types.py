"""The shapes of requests and answers."""

# One name for each schema of the API, made from it: a list of them here would only be a second copy.
from sundial.generated.types import *  # noqa: F403

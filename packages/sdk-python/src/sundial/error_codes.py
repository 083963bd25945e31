"""The codes of errors, of the whole API and of each operation."""

# Made from the API, like `sundial.types`.
from sundial.generated.error_codes import *  # noqa: F403

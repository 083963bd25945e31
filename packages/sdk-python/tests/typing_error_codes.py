"""Not run, only read by type checkers: a guard narrows the code of an error to those of one operation."""

from typing import Literal

from typing_extensions import assert_never, assert_type

from sundial import ApiError
from sundial.error_codes import GetModelErrorCode, is_get_model_error_code


def handle(error: ApiError) -> str:
    """Every code outside of the operation's is a text like any other."""
    if not is_get_model_error_code(error.code):
        return assert_type(error.code, str)
    assert_type(error.code, GetModelErrorCode)
    return error.code


def rest(code: Literal["model_not_found", "rate_limit_exceeded"]) -> str:
    """A `match` over the codes that are left is exhaustive: without one of these cases this does not pass."""
    match code:
        case "model_not_found":
            return "name another"
        case "rate_limit_exceeded":
            return "wait"
        case _:
            assert_never(code)

"""Log lines."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from typing import Final, cast, get_args

from sundial._client.environment import read_environment
from sundial._client.errors import SundialError
from sundial._client.options import LogLevel
from sundial._client.redact import redact_text

_levels: Final[dict[str, int]] = {
    "error": logging.ERROR,
    "warn": logging.WARNING,
    "info": logging.INFO,
    "debug": logging.DEBUG,
}


class Log:
    """A logger and what is to be written to it."""

    __slots__ = ("_level", "_logger", "is_wordy")

    def __init__(self, logger: logging.Logger, level: int) -> None:
        self._logger = logger
        self._level = level
        self.is_wordy = level <= logging.DEBUG
        """Whether headers and bodies are written too."""

    def write(self, level: int, line: str) -> None:
        """Writes a line, the secrets in it replaced. A logger that fails is not to make a call fail."""
        if level >= self._level:
            with suppress(Exception):
                self._logger.log(level, "%s", redact_text(line))


class _Fallback(logging.Handler):
    """Shows lines of programs that have not set up `logging`, which would drop them silently."""

    def emit(self, record: logging.LogRecord) -> None:
        if not logging.getLogger().handlers:
            sys.stderr.write(f"{self.format(record)}\n")


def make_log(level: LogLevel | None, logger: logging.Logger | None) -> Log | None:
    """None when nothing is to be written. Raises `SundialError` for a level that there is not."""
    name = level or _read_level()
    if name == "off":
        return None
    if name not in _levels:
        raise SundialError(f"`{name}` is not a log level. Use one of {', '.join(get_args(LogLevel))}.")
    return Log(logger or _own_logger(_levels[name]), _levels[name])


def _read_level() -> LogLevel:
    """A word in the environment that is no level must not keep a program from starting."""
    name = (read_environment("SUNDIAL_LOG") or "off").lower()
    return cast("LogLevel", name) if name in _levels else "off"  # just looked up


def _own_logger(level: int) -> logging.Logger:
    logger = logging.getLogger("sundial")
    if logger.level == logging.NOTSET or logger.level > level:
        logger.setLevel(level)
    if not logger.handlers:
        logger.addHandler(_Fallback())
    return logger

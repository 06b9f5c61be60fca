"""How far a long job is: one line on stderr."""

from __future__ import annotations

import sys
import time


class Progress:
    """A line on stderr, at most one a second; rewritten in place on a terminal, every ten seconds elsewhere.

    Parameters
    ----------
    verb, things : what the line says: ``read 3 of 5 files``.
    wanted : whether it says anything.
    """

    def __init__(self, verb: str, total: int, things: str, *, wanted: bool = True) -> None:
        self._verb, self._total, self._things, self._wanted, self._count = verb, total, things, wanted, 0
        self._start = self._last = time.monotonic()
        self._terminal = sys.stderr.isatty()

    def step(self, count: int = 1) -> None:
        """So many more are done."""
        self._count += count
        now = time.monotonic()
        if self._wanted and now - self._start > 1 and now - self._last > (0.2 if self._terminal else 10):
            self._last = now
            self._write("\r" if self._terminal else "", "" if self._terminal else "\n")

    def close(self) -> None:
        """The last line, where there was time for one."""
        if self._wanted and time.monotonic() - self._start > 1:
            self._write("\r" if self._terminal else "", "\n")

    def _write(self, before: str, after: str) -> None:
        sys.stderr.write(f"{before}{self._verb} {self._count} of {self._total} {self._things}{after}")
        sys.stderr.flush()

"""What XML 1.0 cannot hold, not even escaped (its production 2, Char), and what it holds only when escaped."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

_NO_CHAR = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """The text with U+FFFD for every letter that XML has no way to write.

    Examples
    --------
    >>> xml_text("Điều 1.\\x0b\\tBộ")
    'Điều 1.�\\tBộ'
    """
    return _NO_CHAR.sub("\ufffd", text)


@contextmanager
def escaping_returns(out: IO[bytes]) -> Iterator[IO[bytes]]:
    """A stream that writes carriage returns as references: bare ones are line ends to XML (section 2.11), not text."""
    stream = io.BufferedWriter(_References(out))
    yield stream
    stream.flush()


class _References(io.RawIOBase):
    def __init__(self, out: IO[bytes]) -> None:
        self._out = out

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._out.write(bytes(data).replace(b"\r", b"&#13;"))
        return len(data)

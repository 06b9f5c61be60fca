"""The one base class of chidao's errors."""

from __future__ import annotations


class ChidaoError(Exception):
    """Something that the user can act on.

    Parameters
    ----------
    message : what is wrong, in a sentence.
    place : the file, and where it helps the line, page or cell.
    remedy : what to do about it.

    Examples
    --------
    >>> str(ChidaoError("no text layer", place="scan.pdf", remedy="run OCR first"))
    'scan.pdf: no text layer (run OCR first)'
    """

    def __init__(self, message: str, *, place: str | None = None, remedy: str | None = None) -> None:
        self.message, self.place, self.remedy = message, place, remedy
        super().__init__(message)

    def __str__(self) -> str:
        head = f"{self.place}: " if self.place else ""
        tail = f" ({self.remedy})" if self.remedy else ""
        return f"{head}{self.message}{tail}"

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.message, self.place, self.remedy))


def _rebuild(kind: type[ChidaoError], message: str, place: str | None, remedy: str | None) -> ChidaoError:
    """Unpickle an error that crossed a process: exceptions lose keyword arguments otherwise."""
    return kind(message, place=place, remedy=remedy)

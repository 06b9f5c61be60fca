"""The child process that runs queries: ``python -P -m graph.stores.worker ENGINE FOLDER``.

A query is hostile text. So it runs where it can be killed, in a process that, once the store is open, can open
nothing else: no file, no socket. (POSIX; on Windows only the engines' own refusals stand.)
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from pathlib import Path
from typing import IO, Any

from graph.stores import ENGINES
from graph.stores.base import MOST_CHARACTERS, QueryError, Reader, RefusedError, WritingReader
from graph.stores.wire import decode, encode
from ontology.errors import ChidaoError

_GRACE = 1.0


def main(engine: str, folder: str) -> None:
    """Say that the store is open, then answer each line with a line until the input ends."""
    requests, answers = sys.stdin, sys.stdout
    sys.stdout = sys.stderr
    try:
        reader = ENGINES[engine].reader()(Path(folder))
    except Exception as error:
        _say(answers, _failure(error))
        return
    with reader:
        _wall_in(reader)
        _say(answers, {"ready": True})
        for line in requests:
            _say(answers, _answer(reader, decode(line)))


def _answer(reader: Reader, request: dict[str, Any]) -> dict[str, object]:
    _alarm(request["timeout"] + _GRACE)
    try:
        return _run(reader, request)
    except Exception as error:  # whatever an engine throws at a hostile query is the asker's to read
        return _failure(error)
    finally:
        _alarm(0)


def _run(reader: Reader, request: dict[str, Any]) -> dict[str, object]:
    if "written" in request:
        if not isinstance(reader, WritingReader):
            raise QueryError("this engine gives rows only")
        media_type, text = reader.write(request["query"], request["parameters"], **request["written"])
        return {"media_type": media_type, "text": text}
    columns, found = reader.run(request["query"], request["parameters"])
    rows: list[list[object]] = []
    size = 0
    for row in found:
        if len(rows) == request["limit"]:
            return {"columns": columns, "rows": rows, "truncated": True}
        rows.append(list(row))
        size += sum(len(str(v)) for v in row)
        if size > MOST_CHARACTERS:
            raise RefusedError.too_large()
    return {"columns": columns, "rows": rows, "truncated": False}


def _failure(error: Exception) -> dict[str, object]:
    kind = type(error).__name__
    if isinstance(error, ChidaoError):
        return {"error": error.message, "remedy": error.remedy, "place": error.place, "kind": kind}
    return {"error": " ".join(str(error).split()) or kind, "remedy": None, "place": None, "kind": kind}


def _say(answers: IO[str], message: dict[str, object]) -> None:
    answers.write(encode(message) + "\n")
    answers.flush()


def _alarm(seconds: float) -> None:
    """Let the kernel end this process if the parent, which should, is gone or held up: works inside native code too."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _wall_in(reader: Reader) -> None:
    """From here on no file or socket can be opened, and memory has an end."""
    if os.name != "posix":
        return
    import resource

    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    if reader.memory_limit is not None:
        with contextlib.suppress(ValueError, OSError):  # some systems have no such limit; time still has one
            resource.setrlimit(resource.RLIMIT_AS, (reader.memory_limit, reader.memory_limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Frozen records to plain JSON values and back, exactly: read from their type hints, so that a new field needs nothing here."""

from __future__ import annotations

import datetime as dt
import functools
import types
import typing
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

T = TypeVar("T")
Decode = Callable[[Any], Any]


def encode(value: object) -> Any:
    """A record as JSON values: an object without the fields that hold their default, a list for a tuple, ISO text for a date.

    Examples
    --------
    >>> from loaders.findings import Evidence
    >>> encode(Evidence("a.txt", 0, 3, "giao"))
    {'document': 'a.txt', 'start': 0, 'end': 3, 'quote': 'giao'}
    """
    if is_dataclass(value):
        pairs = ((f, getattr(value, f.name)) for f in fields(value))
        return {f.name: encode(part) for f, part in pairs if part != f.default}
    if isinstance(value, tuple):
        return [encode(part) for part in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def decode(kind: type[T], raw: Any) -> T:
    """The record that ``encode`` was given. Raises KeyError, TypeError or ValueError where ``raw`` is no such record."""
    hint: Any = kind
    record = _decoder(hint)(raw)
    if not isinstance(record, kind):
        raise TypeError(f"not a {kind.__name__}: {raw!r}")
    return record


@functools.cache
def _decoder(hint: Any) -> Decode:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _optional(next(a for a in arguments if a is not types.NoneType))
    if origin is tuple:
        return _many(arguments[0]) if arguments[-1] is Ellipsis else _few(arguments)
    if is_dataclass(hint):
        return _record(hint)
    return dt.date.fromisoformat if hint is dt.date else _same


def _same(raw: Any) -> Any:
    return raw


def _optional(hint: Any) -> Decode:
    inner = _decoder(hint)
    return lambda raw: None if raw is None else inner(raw)


def _many(hint: Any) -> Decode:
    inner = _decoder(hint)
    return lambda raw: tuple(inner(part) for part in raw)


def _few(hints: tuple[Any, ...]) -> Decode:
    inner = [_decoder(hint) for hint in hints]
    return lambda raw: tuple(d(part) for d, part in zip(inner, raw, strict=True))


def _record(kind: Any) -> Decode:
    hints = typing.get_type_hints(kind)
    inner = {f.name: _decoder(hints[f.name]) for f in fields(kind)}
    return lambda raw: kind(**{name: inner[name](part) for name, part in raw.items()})

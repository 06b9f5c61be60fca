"""What a query gives back: columns and rows of plain Python values, the same from every engine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from graph import row_formats
from graph.iris import id_of
from ontology.terms import CODES

if TYPE_CHECKING:
    import pandas as pd

Value: TypeAlias = str | int | float | bool | dt.date | dt.timedelta | Sequence["Value"] | Mapping[str, "Value"] | None
"""One cell. Lists and maps come from Cypher only (``collect(…)``, a whole node)."""


class Iri(str):
    """A cell that SPARQL calls an IRI; in every other way a string, the whole IRI.

    Examples
    --------
    >>> Iri("https://w3id.org/chidao/id/body/bo-y-te").short
    'body/bo-y-te'
    >>> Iri("https://w3id.org/chidao/code/role/lead").short
    'lead'
    >>> Iri("http://www.w3.org/ns/org#Post").short
    'http://www.w3.org/ns/org#Post'
    """

    __slots__ = ()

    @property
    def short(self) -> str:
        """The id of a thing, the code of a closed list, else the IRI: what the property graph holds for it."""
        return self.rpartition("/")[2] if self.startswith(CODES) else str(id_of(self))


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a query.

    Parameters
    ----------
    columns : names, in the query's order.
    rows : tuples as long as ``columns``; what is not known is ``None``.
    truncated : there were more rows than the limit let through.

    Examples
    --------
    >>> answer = Rows(("body", "tasks"), (("Bộ Y tế", 3), ("Bộ Công an", None)))
    >>> answer.to_dicts()[0]
    {'body': 'Bộ Y tế', 'tasks': 3}
    >>> print(answer.to_csv(), end="")
    body,tasks
    Bộ Y tế,3
    Bộ Công an,
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    truncated: bool = False

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __str__(self) -> str:
        return self.to_table()

    def shortened(self) -> Rows:
        """The same with ids and codes where SPARQL gave IRIs of things and of closed lists."""
        return replace(self, rows=tuple(tuple(v.short if isinstance(v, Iri) else v for v in row) for row in self.rows))

    def to_dicts(self) -> list[dict[str, Value]]:
        """One dict a row."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_pandas(self) -> pd.DataFrame:
        """A pandas DataFrame: days are datetimes, ids are short; needs pandas, which chidao does not install."""
        from graph.as_pandas import as_pandas

        return as_pandas(self)

    def to_csv(self) -> str:
        """CSV with a header line, RFC 4180 but for ``\\n`` line ends."""
        return row_formats.as_csv(self.columns, self.rows)

    def to_json(self) -> str:
        """A JSON array of objects, dates as ISO strings."""
        return row_formats.as_json(self.columns, self.rows)

    def to_markdown(self) -> str:
        """A Markdown table."""
        return row_formats.as_markdown(self.columns, self.rows)

    def to_table(self, width: int | None = None) -> str:
        """Columns lined up for a terminal ``width`` cells wide; ``None``: nothing is cut."""
        return row_formats.as_table(self.columns, self.rows, width)

    def to_terminal(self, width: int) -> str:
        """For reading on a screen ``width`` cells wide: a table, or a block a row where a table would cut too much."""
        from graph.terminal import for_terminal

        return for_terminal(self.columns, self.rows, width)

    def _repr_html_(self) -> str:
        return row_formats.as_html(self.columns, self.rows, self.truncated)

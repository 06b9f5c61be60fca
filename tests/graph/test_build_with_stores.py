"""One build with everything: the tables as the engines see them."""

from __future__ import annotations

from pathlib import Path

import ladybug
import pyoxigraph

from graph.build import STORES, build
from graph.export.rdf import triples
from graph.reading import Reading


def test_stores_hold_what_the_tables_hold(tmp_path: Path, notice: Reading, news: Reading) -> None:
    steps: list[str] = []
    bundle = build([notice, news], tmp_path / "g", progress=steps.append)
    assert steps == ["reading", "assembling", *STORES]

    store = pyoxigraph.Store.read_only(str(bundle.stores / "oxigraph"))
    assert len(store) == len(set(triples(bundle)))

    (database,) = bundle.stores.glob("*.lbdb")
    connection = ladybug.Connection(ladybug.Database(str(database), read_only=True))
    for label, count in bundle.manifest.counts["nodes"].items():
        result = connection.execute(f"MATCH (n:{label}) RETURN count(n)")
        assert not isinstance(result, list)
        assert result.get_next() == [count], label

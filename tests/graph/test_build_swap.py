"""Building a graph folder: same bytes for the same documents, and never half a graph."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

import graph.build
from graph.build import build, cached
from graph.bundle import Bundle, set_aside, staged
from graph.reading import Reading
from graph.replacing import WriteError
from ontology.errors import ChidaoError


@pytest.fixture(autouse=True)
def without_stores(monkeypatch: pytest.MonkeyPatch) -> None:
    """These are about the folder; test_build_with_stores.py builds the stores too."""
    monkeypatch.setattr(graph.build, "STORES", {})


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(f.relative_to(folder)): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def test_same_documents_give_the_same_bytes_in_any_order(tmp_path: Path, notice: Reading, news: Reading) -> None:
    build([notice, news], tmp_path / "a")
    build([news, notice], tmp_path / "b")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_incremental_build_equals_a_full_one(tmp_path: Path, notice: Reading, news: Reading) -> None:
    build([notice], tmp_path / "grown")
    before = cached(tmp_path / "grown").get(notice.name, notice.sha256)
    assert before == notice
    build([before, news], tmp_path / "grown")
    build([notice, news], tmp_path / "full")
    assert contents(tmp_path / "grown") == contents(tmp_path / "full")


def test_a_document_that_is_gone_leaves_nothing(tmp_path: Path, notice: Reading, news: Reading) -> None:
    build([notice, news], tmp_path / "shrunk")
    build([news], tmp_path / "shrunk")
    build([news], tmp_path / "full")
    assert contents(tmp_path / "shrunk") == contents(tmp_path / "full")


def test_copies_are_kept_once_under_the_first_name(tmp_path: Path, news: Reading) -> None:
    copy = Reading(
        "a.txt", news.sha256, news.media_type, None, news.text, replace(news.findings, document="a.txt", issued_evidence=None, tasks=())
    )
    for order in ([news, copy], [copy, news]):
        bundle = build(order, tmp_path / "g")
        assert bundle.manifest.duplicates == {news.name: "a.txt"}
        assert [d.name for d in bundle.manifest.documents] == ["a.txt"]


def test_reading_whose_quote_does_not_hold_is_refused_and_listed(tmp_path: Path, notice: Reading, news: Reading) -> None:
    shifted = replace(news, text=" " + news.text)
    bundle = build([notice, shifted], tmp_path / "g", failures=[ChidaoError("empty", place="x.pdf")])
    assert [d.name for d in bundle.manifest.documents] == [notice.name]
    assert [f.place.split(",")[0] for f in bundle.manifest.failures] == ["tin.txt", "x.pdf"]


def test_crash_in_the_middle_leaves_the_old_graph(tmp_path: Path, notice: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "g"
    build([notice], out)
    before = contents(out)

    def full_disk(folder: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(graph.build, "STORES", {"store": full_disk})
    with pytest.raises(WriteError, match="No space left"):
        build([], out)
    assert contents(out) == before
    assert not staged(out).exists()


def test_graph_set_aside_by_a_cut_off_swap_is_found_and_put_back(tmp_path: Path, notice: Reading, news: Reading) -> None:
    out = tmp_path / "g"
    build([notice], out)
    out.rename(set_aside(out))
    staged(out).mkdir()
    assert [d.name for d in Bundle.open(out).manifest.documents] == [notice.name]
    build([news], out)
    assert [d.name for d in Bundle.open(out).manifest.documents] == [news.name]
    assert sorted(p.name for p in tmp_path.iterdir()) == [".g.lock", "g"]


def test_failing_second_rename_puts_the_old_graph_back(
    tmp_path: Path, notice: Reading, news: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "g"
    build([notice], out)
    rename = Path.rename

    def refuse_new(self: Path, target: Path) -> Path:
        if self == staged(out):
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_new)
    with pytest.raises(WriteError, match="Permission denied"):
        build([news], out)
    assert [d.name for d in Bundle.open(out).manifest.documents] == [notice.name]


def test_two_builds_of_one_graph_do_not_collide(tmp_path: Path, notice: Reading) -> None:
    with FileLock(tmp_path / ".g.lock"), pytest.raises(ChidaoError, match="another build"):
        build([notice], tmp_path / "g")


def test_a_folder_that_is_no_graph_is_not_touched(tmp_path: Path, notice: Reading) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter1.txt").write_text("mine")
    with pytest.raises(ChidaoError, match="is no graph"):
        build([notice], tmp_path / "thesis")
    assert (tmp_path / "thesis" / "chapter1.txt").read_text() == "mine"


def test_error_of_the_reader_itself_leaves_nothing(tmp_path: Path, notice: Reading) -> None:
    def readings() -> Iterator[Reading]:
        yield notice
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(readings(), tmp_path / "g")
    assert not (tmp_path / "g").exists()
    assert not staged(tmp_path / "g").exists()


def test_no_graph_says_so(tmp_path: Path) -> None:
    with pytest.raises(ChidaoError, match="no graph here"):
        Bundle.open(tmp_path)


def test_manifest_of_another_layout_asks_for_a_new_build(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"format": 99}')
    with pytest.raises(ChidaoError, match="build it again"):
        Bundle.open(tmp_path)


def test_empty_graph_has_every_table(tmp_path: Path) -> None:
    bundle = build([], tmp_path / "g")
    assert bundle.nodes("Task").num_rows == 0
    assert [key for key, _ in bundle.edges("DUE")] == [("DUE", "Target", "Deadline"), ("DUE", "Task", "Deadline")]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
def test_link_to_a_graph_stays_a_link(tmp_path: Path, notice: Reading, news: Reading) -> None:
    build([notice], tmp_path / "real")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    build([news], tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert [d.name for d in Bundle.open(tmp_path / "real").manifest.documents] == [news.name]


def test_texts_are_what_offsets_count_in(tmp_path: Path, notice: Reading) -> None:
    bundle = build([notice], tmp_path / "g")
    text = bundle.text(notice.id)
    for row in bundle.nodes("Evidence").to_pylist():
        assert text[row["start_offset"] : row["end_offset"]] == row["exact"]


def test_damaged_cache_entry_is_read_again(tmp_path: Path, notice: Reading) -> None:
    build([notice], tmp_path / "g")
    (record,) = (tmp_path / "g" / "findings").iterdir()
    record.write_bytes(record.read_bytes()[:50])
    assert cached(tmp_path / "g").get(notice.name, notice.sha256) is None


def test_cache_of_another_program_version_is_not_used(tmp_path: Path, notice: Reading) -> None:
    build([notice], tmp_path / "g")
    (record,) = (tmp_path / "g" / "findings").iterdir()
    record.write_text(record.read_text().replace('"program":"', '"program":"older'))
    assert cached(tmp_path / "g").get(notice.name, notice.sha256) is None


def test_cache_is_empty_where_there_is_no_graph(tmp_path: Path, notice: Reading) -> None:
    assert cached(tmp_path / "none").get(notice.name, notice.sha256) is None

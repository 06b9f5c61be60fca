"""The picture: one file, nothing from a network, and no word of a document becomes code."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from chidao.building import build_graph
from graph.bundle import Bundle
from graph.views import picture
from graph.views.picture import draw
from ontology.errors import ChidaoError

HOSTILE = (
    "Thủ tướng Chính phủ yêu cầu Bộ Y tế xây dựng </script><script>document.title='hacked'</script> "
    "và <img src=x onerror=\"document.title='hacked'\"> trước ngày 30/6/2025.\n"
    "Thực hiện Nghị quyết số 57-NQ/TW, Bộ Tài chính trình Chính phủ dự thảo nghị định trong quý II năm 2025.\n"
)


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    folder = tmp_path_factory.mktemp("view")
    (folder / "tin.txt").write_text(HOSTILE, encoding="utf-8")
    return build_graph([folder / "tin.txt"], folder / "g", progress=False).bundle


def test_the_page_loads_nothing(bundle: Bundle, tmp_path: Path) -> None:
    page = draw(bundle, tmp_path / "p.html").read_text(encoding="utf-8")
    assert "Bộ Y tế" in page or "B\\u1ed9 Y t\\u1ebf" in page
    assert not re.search(r"<(?:script|link|img|iframe)[^>]*(?:src|href)\s*=\s*[\"']?(?:https?:)?//", page)


def test_words_of_a_document_do_not_run(bundle: Bundle, tmp_path: Path, chromium: str) -> None:
    page = draw(bundle, tmp_path / "p.html")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", f"--user-data-dir={tmp_path / 'profile'}"]
    done = subprocess.run(
        [str(chromium), *flags, "--virtual-time-budget=3000", "--dump-dom", page.as_uri()],
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert "<canvas" in done.stdout
    assert "<title>hacked" not in done.stdout
    assert '<option value="Bộ Y tế">' in done.stdout, "the names to find"


def test_an_unknown_focus_is_told(bundle: Bundle, tmp_path: Path) -> None:
    with pytest.raises(ChidaoError, match="nothing in this view"):
        draw(bundle, tmp_path / "p.html", focus="khong co gi nhu vay")


def test_a_large_lineage_counts_its_tasks(bundle: Bundle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = draw(bundle, tmp_path / "p.html", view="lineage").read_text(encoding="utf-8")
    monkeypatch.setattr(picture, "MOST_WITH_TASKS", 1)
    cut = draw(bundle, tmp_path / "q.html", view="lineage").read_text(encoding="utf-8")
    assert ('"shape": "dot"' in whole, '"shape": "dot"' in cut) == (True, False)
    assert ("57-NQ/TW (1)" in whole, "57-NQ/TW (1)" in cut) == (False, True)

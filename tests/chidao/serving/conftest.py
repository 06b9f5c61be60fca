"""A real server, started as a user starts it, on a graph of the examples and one hostile document."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import httpx
import pytest

from chidao.building import build_graph

HOSTILE = (
    "Ngày 12/5/2025, Thủ tướng Chính phủ yêu cầu Bộ Y tế hoàn thành việc kết nối <script>alert(1)</script> dữ liệu khám bệnh "
    "trước ngày 30/6/2025.\n"
)


Start = Callable[..., AbstractContextManager[tuple[str, subprocess.Popen[str]]]]
"""Starts a server on a graph folder, with further options: its address, and its process."""


@pytest.fixture(scope="session")
def graph(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("serving")
    (folder / 'a"<b>.txt').write_text(HOSTILE, encoding="utf-8")
    return build_graph([examples, folder / 'a"<b>.txt'], folder / "graph", progress=False).bundle.path


@pytest.fixture(scope="session")
def start() -> Start:
    @contextmanager
    def started(folder: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
        command = [sys.executable, "-c", "from chidao.cli import main; main()", "serve", "-g", str(folder), "--port", "0", *options]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8")
        assert process.stderr is not None
        try:
            line = process.stderr.readline()
            assert line.startswith("http://"), line
            url = line.split()[0].rstrip("/")
            httpx.get(url, timeout=30).raise_for_status()
            yield url, process
        finally:
            process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(10)
            process.kill()
            process.stderr.close()

    return started


@pytest.fixture(scope="session")
def server(graph: Path, start: Start) -> Iterator[str]:
    """The address of a server that all tests share."""
    with start(graph) as (url, _):
        yield url


@pytest.fixture
def http(server: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server, timeout=30) as client:
        yield client

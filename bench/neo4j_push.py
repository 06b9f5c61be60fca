"""A graph onto Neo4j: ``chidao push``, the same push again, and ``neo4j-admin database import``, in one run.

    .venv/bin/python bench/neo4j_push.py GRAPH

Prints a line each: seconds by the clock, seconds of processor (which other work on the machine does not lengthen) and the
most memory in MB, of the client or the import tool, and of the server. The server is the one of the tests.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.servers.neo4j_server import PASSWORD, Neo4jServer  # noqa: E402

_CHIDAO = (sys.executable, "-c", "from chidao.cli import main; main()")


def main(graph: str) -> None:
    """Measure the three ways on one graph folder."""
    with tempfile.TemporaryDirectory() as folder:
        pushed, imported = Neo4jServer(Path(folder) / "pushed"), Neo4jServer(Path(folder) / "imported")
        files = Path(folder) / "files"
        pushed.start()
        try:
            _report("push", *_measured(*_CHIDAO, "push", pushed.uri, "-q", "-g", graph), pushed)
            _report("push again", *_measured(*_CHIDAO, "push", pushed.uri, "-q", "-g", graph), pushed)
        finally:
            pushed.kill()
        _report("export neo4j-admin", *_measured(*_CHIDAO, "export", "neo4j-admin", "-o", str(files), "-g", graph))
        command = imported.admin_command("database", "import", "full", "neo4j", "@arguments")
        _report("neo4j-admin import", *_measured(*command, folder=files, home=imported.home))
        imported.start()
        try:
            _report("push after the import", *_measured(*_CHIDAO, "push", imported.uri, "-q", "-g", graph), imported)
        finally:
            imported.kill()


def _measured(*command: str, folder: Path = ROOT, home: Path | None = None) -> tuple[float, float, float]:
    """Seconds, seconds of processor and most memory in MB of a command."""
    environment = {**os.environ, "CHIDAO_NEO4J_PASSWORD": PASSWORD} | ({"NEO4J_HOME": str(home)} if home else {})
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0, command
    return time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def _report(what: str, seconds: float, processor: float, memory: float, server: Neo4jServer | None = None) -> None:
    beside = f"; server since its start {server.processor():.0f} s, {server.peak_memory():.0f} MB" if server else ""
    print(f"{what}: {seconds:.0f} s by the clock; {processor:.0f} s, {memory:.0f} MB{beside}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""A query that would never end has to end, and to leave nothing running."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.stores import EngineName
from graph.stores.base import QueryError, QueryTimeoutError
from graph.stores.session import Session

ENDLESS: dict[EngineName, str] = {
    "sparql": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s }",
    "cypher": "UNWIND range(1, 1000000000) AS x UNWIND range(1, 1000000000) AS y RETURN sum(x * y)",
}
QUICK: dict[EngineName, str] = {"sparql": "ASK {}", "cypher": "RETURN true"}
ENGINES: tuple[EngineName, ...] = ("sparql", "cypher")

posix = pytest.mark.skipif(os.name != "posix", reason="looks at processes in the way of POSIX")


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def gone_within(pid: int, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while alive(pid) and time.monotonic() < end:
        time.sleep(0.05)
    return not alive(pid)


def child_of(session: Session) -> int:
    assert session._child is not None
    return session._child.pid


@posix
@pytest.mark.parametrize("engine", ENGINES)
def test_an_endless_query_stops_and_the_next_is_answered(folder: Path, engine: EngineName) -> None:
    with Session(engine, folder) as session:
        session.run(QUICK[engine])
        child = child_of(session)
        begun = time.monotonic()
        with pytest.raises(QueryTimeoutError, match=r"0\.5 s"):
            session.run(ENDLESS[engine], timeout=0.5)
        assert time.monotonic() - begun < 2
        assert not alive(child)
        assert session.run(QUICK[engine]).rows == ((True,),)


@posix
@pytest.mark.parametrize("engine", ENGINES)
def test_closing_ends_the_child(folder: Path, engine: EngineName) -> None:
    session = Session(engine, folder)
    session.run(QUICK[engine])
    child = child_of(session)
    session.close()
    assert not alive(child)


@posix
@pytest.mark.parametrize("engine", ENGINES)
def test_a_killed_parent_leaves_no_busy_child(folder: Path, engine: EngineName, tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from graph.stores.session import Session\n"
        f"s = Session({engine!r}, Path({str(folder)!r})); s.run({QUICK[engine]!r})\n"
        f"Path({str(tmp_path / 'pid')!r}).write_text(str(s._child.pid)); s.run({ENDLESS[engine]!r}, timeout=1.0)"
    )
    parent = subprocess.Popen([sys.executable, "-c", program])
    while not (tmp_path / "pid").is_file() or not (tmp_path / "pid").read_text():
        time.sleep(0.05)
    time.sleep(0.2)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    assert gone_within(int((tmp_path / "pid").read_text()), 5)


@posix
def test_a_dead_child_is_an_error_and_is_replaced(folder: Path) -> None:
    with Session("sparql", folder) as session:
        session.run(QUICK["sparql"])
        with ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(session.run, ENDLESS["sparql"], timeout=20)
            time.sleep(0.3)
            os.kill(child_of(session), signal.SIGKILL)
            with pytest.raises(QueryError, match="broke the engine"):
                waiting.result(timeout=5)
        assert session.run(QUICK["sparql"]).rows == ((True,),)


def test_many_threads_share_a_session(folder: Path) -> None:
    with Session("cypher", folder) as session, ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: session.run("RETURN $n AS n", {"n": n}).rows[0][0], range(50)))
    assert answers == list(range(50))


def test_an_answer_too_large_is_refused(folder: Path) -> None:
    with Session("cypher", folder) as session, pytest.raises(QueryError, match="64 MB"):
        session.run("UNWIND range(1, 100) AS n RETURN repeat('x', 1000000)")


def test_modules_are_not_taken_from_where_the_user_stands(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyoxigraph.py").write_text("raise SystemExit('taken')")
    (tmp_path / "json.py").write_text("raise SystemExit('taken')")
    monkeypatch.chdir(tmp_path)
    with Session("sparql", folder) as session:
        assert session.run(QUICK["sparql"]).rows == ((True,),)

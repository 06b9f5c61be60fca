"""What a query that never ends costs the others: the latency of a cheap query at many clients, alone and beside endless ones.

    .venv/bin/python bench/serving.py GRAPH [CLIENTS] [ENDLESS]

Both are measured in one run, against the same server, which is started here; the ratio is what counts.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from statistics import median, quantiles

import httpx

CHEAP = {"query": "SELECT ?s { ?s a <https://w3id.org/chidao/ontology#Task> } LIMIT 5"}
ENDLESS = {"query": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }"}
ROUNDS = 20


def main(graph: str, clients: str = "50", endless: str = "1") -> None:
    """Print a line a setting: how many queries, how long the middle one and the slowest hundredth took."""
    command = [sys.executable, "-c", "from chidao.cli import main; main()", "serve"]
    with subprocess.Popen([*command, "-g", graph, "--port", "0"], stderr=subprocess.PIPE, text=True) as server:  # noqa: S603
        assert server.stderr is not None
        url = f"{server.stderr.readline().split()[0]}sparql"
        try:
            measure(url, int(clients))  # starts the processes
            alone = measure(url, int(clients))
            report("alone", alone)
            over = threading.Event()
            for _ in range(int(endless)):
                threading.Thread(target=bother, args=(url, over), daemon=True).start()
            time.sleep(2)
            beside = measure(url, int(clients))
            report(f"beside {endless} endless", beside)
            print(f"ratio of the medians: {median(beside) / median(alone):.2f}")
            over.set()
        finally:
            server.terminate()


def measure(url: str, clients: int) -> list[float]:
    """Seconds that each query took."""

    def ask(_: int) -> list[float]:
        taken = []
        with httpx.Client(timeout=60) as http:
            for _ in range(ROUNDS):
                begun = time.perf_counter()
                http.get(url, params=CHEAP).raise_for_status()
                taken.append(time.perf_counter() - begun)
        return taken

    with ThreadPoolExecutor(clients) as pool:
        return list(chain.from_iterable(pool.map(ask, range(clients))))


def bother(url: str, over: threading.Event) -> None:
    """Send a query that never ends, and when it is stopped the next."""
    while not over.is_set():
        try:
            httpx.get(url, params=ENDLESS, timeout=120)
        except httpx.HTTPError:
            return


def report(name: str, taken: list[float]) -> None:
    print(f"{name:20} {len(taken)} queries, median {median(taken) * 1000:.0f} ms, 99 % within {quantiles(taken, n=100)[98] * 1000:.0f} ms")


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Megabytes of plain text a second on one core, and peak memory: chidao's extraction beside two tools that do a part of it.

    make bench
    .venv/bin/python bench/extraction.py --others .venv-bench/bin/python [FOLDER] [ROUNDS]

underthesea cuts sentences and marks names in them (its CRF models come with the package), dateparser looks for Vietnamese
dates; chidao reads all that it reads. All take the same texts, in turn, each in a process of its own. Loading is not counted.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

TEXTS = Path(__file__).parents[1] / "tests" / "gold" / "texts"
SECONDS = 2.0
"""A faster tool goes over the texts again until so much time has gone by."""
Reader = Callable[[Path], object]


def main(arguments: list[str]) -> None:
    """Print a line a tool and the ratios; ``--one TOOL FOLDER`` measures one tool and prints JSON."""
    if arguments[0] == "--one":
        print(json.dumps(measure(READERS[arguments[1]](), Path(arguments[2]))))
        return
    others = arguments[1]
    folder, rounds = (arguments[2:] + [str(TEXTS), "3"][len(arguments) - 2 :])[:2]
    found: dict[str, list[dict[str, float]]] = {tool: [] for tool in READERS}
    for _ in range(int(rounds)):
        for tool, runs in found.items():
            python = sys.executable if tool == "chidao" else others
            done = subprocess.run([python, __file__, "--one", tool, folder], check=True, capture_output=True, text=True)  # noqa: S603
            runs.append(json.loads(done.stdout.splitlines()[-1]))
    report(found)


def chidao() -> Reader:
    """All of chidao: reading the file, and extracting."""
    from loaders.extract.document import extract
    from loaders.read import read

    return lambda path: extract(read(path))


def underthesea() -> Reader:
    """Sentences, and the names in each."""
    import underthesea

    return lambda path: [underthesea.ner(sentence) for sentence in underthesea.sent_tokenize(path.read_text(encoding="utf-8"))]


def dateparser() -> Reader:
    """Dates anywhere in the text, in Vietnamese."""
    from dateparser.search import search_dates

    return lambda path: search_dates(path.read_text(encoding="utf-8"), languages=["vi"])


READERS: dict[str, Callable[[], Reader]] = {"chidao": chidao, "underthesea": underthesea, "dateparser": dateparser}


def measure(read: Reader, folder: Path) -> dict[str, float]:
    """Megabytes a processor second, without loading and a first pass over the texts, and the process's peak memory in MB."""
    paths = sorted(folder.glob("*.txt"))
    size = sum(path.stat().st_size for path in paths)
    for path in paths:
        read(path)
    passes, began = 0, time.process_time()
    while (taken := time.process_time() - began) < SECONDS:
        for path in paths:
            read(path)
        passes += 1
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return {"rate": size * passes / 1e6 / taken, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, "size": size / 1e6}


def report(found: dict[str, list[dict[str, float]]]) -> None:
    """Medians over the rounds; the ratio is taken round by round."""
    print(f"{found['chidao'][0]['size']:.3f} MB of plain text, {len(found['chidao'])} rounds, one core, medians")
    for tool, runs in found.items():
        ratio = median(ours["rate"] / theirs["rate"] for ours, theirs in zip(found["chidao"], runs, strict=True))
        print(
            f"{tool:12} {median(run['rate'] for run in runs):8.4f} MB/s  peak {median(run['memory'] for run in runs):6.1f} MB"
            + (f"  chidao is {ratio:.0f} times as fast" if tool != "chidao" else "")
        )


if __name__ == "__main__":
    main(sys.argv[1:])

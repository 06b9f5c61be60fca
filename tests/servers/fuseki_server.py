"""A real Apache Jena Fuseki for tests: one jar from Maven Central, a TDB2 dataset in the test's own folder."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import httpx
import pyoxigraph as ox

from tests.servers.java_server import FETCHED, JavaServer, java

VERSION = "5.6.0"
"""The last that runs on Java 17."""
USER, PASSWORD = "chidao", "chidao-tests"


def jar() -> Path:
    """Fuseki with all that it needs; Maven fetches it where it is not there yet."""
    found = FETCHED / f"fuseki-{VERSION}" / f"jena-fuseki-server-{VERSION}.jar"
    if not found.is_file():
        new = found.parent.with_name(f"{found.parent.name}.{os.getpid()}.new")
        artifact = f"org.apache.jena:jena-fuseki-server:{VERSION}"
        command = ["mvn", "-B", "-q", "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy", f"-Dartifact={artifact}"]
        subprocess.run([*command, f"-DoutputDirectory={new}"], check=True, timeout=1800, stdout=subprocess.DEVNULL)
        new.rename(found.parent)
    return found


class FusekiServer(JavaServer):
    """One server with one dataset.

    Parameters
    ----------
    home : the folder that it keeps everything in.
    login : whether it asks who asks.
    """

    def __init__(self, home: Path, *, login: bool = False) -> None:
        super().__init__(home)
        (home / "data").mkdir(parents=True)
        self._login: list[str] = []
        if login:
            (home / "passwd").write_text(f"{USER}: {PASSWORD}\n", encoding="utf-8")
            self._login = [f"--passwd={home / 'passwd'}", "--auth=basic"]

    @property
    def uri(self) -> str:
        return f"http://127.0.0.1:{self.port}/chidao"

    def command(self) -> list[str]:
        main = [*java("1g"), "-cp", str(jar()), "org.apache.jena.fuseki.main.cmds.FusekiMainCmd"]
        where = ["--localhost", f"--port={self.port}", "--ping", "--tdb2", f"--loc={self.home / 'data'}"]
        return [*main, *where, *self._login, "--update", "/chidao"]

    def answers(self) -> bool:
        try:
            return httpx.get(f"http://127.0.0.1:{self.port}/$/ping", timeout=5).status_code in (200, 401)
        except httpx.HTTPError:
            return False

    def held(self) -> frozenset[ox.Quad]:
        """All that the dataset holds."""
        answer = httpx.get(self.uri, headers={"Accept": "application/n-quads"}, timeout=60)
        answer.raise_for_status()
        return frozenset(ox.parse(answer.content, ox.RdfFormat.N_QUADS))

    def update(self, text: str) -> None:
        """Write as somebody else would."""
        httpx.post(f"{self.uri}/update", data={"update": text}, timeout=60).raise_for_status()

"""A real Neo4j community server for tests: fetched from Maven Central once, started on loopback, killed and started again."""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

import neo4j

from tests.servers.java_server import FETCHED, JavaServer, java

POM = Path(__file__).with_name("neo4j") / "pom.xml"
USER, PASSWORD = "neo4j", "chidao-tests"
_CONFIGURATION = """
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=128m
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=false
dbms.usage_report.enabled=false
"""


def jars() -> Path:
    """The folder of Neo4j's jars; Maven fetches them where they are not there yet for this ``pom.xml``."""
    folder = FETCHED / f"neo4j-{hashlib.sha256(POM.read_bytes()).hexdigest()[:12]}"
    if not folder.is_dir():
        new = folder.with_name(f"{folder.name}.{os.getpid()}.new")
        command = ["mvn", "-B", "-q", "-f", str(POM), "dependency:copy-dependencies", f"-DoutputDirectory={new}", "-DincludeScope=runtime"]
        subprocess.run(command, check=True, timeout=1800, stdout=subprocess.DEVNULL)
        new.rename(folder)
    return folder


class Neo4jServer(JavaServer):
    """One server with its own data, logs and port.

    Parameters
    ----------
    home : the folder that it keeps everything in.
    """

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        (home / "conf").mkdir(parents=True)
        (home / "conf" / "neo4j.conf").write_text(_CONFIGURATION.format(port=self.port), encoding="utf-8")
        self.admin("dbms", "set-initial-password", PASSWORD)

    @property
    def uri(self) -> str:
        return f"bolt://127.0.0.1:{self.port}"

    def admin(self, *arguments: str, folder: Path | None = None) -> str:
        """Run ``neo4j-admin`` with these arguments in a folder, and give what it prints; the server must not run."""
        command = self.admin_command(*arguments)
        environment = {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=600, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def admin_command(self, *arguments: str) -> list[str]:
        """``neo4j-admin`` as a command; it finds the server by ``NEO4J_HOME``."""
        return [*_java("1g"), "org.neo4j.cli.AdminTool", *arguments]

    def command(self) -> list[str]:
        return [*_java("768m"), "org.neo4j.server.CommunityEntryPoint", f"--home-dir={self.home}", f"--config-dir={self.home}/conf"]

    def answers(self) -> bool:
        try:
            with self.driver() as driver:
                driver.execute_query("RETURN 1")
        except (neo4j.exceptions.Neo4jError, neo4j.exceptions.DriverError):
            return False
        return True

    def driver(self) -> neo4j.Driver:
        """A connection to look at what the server holds."""
        return neo4j.GraphDatabase.driver(self.uri, auth=(USER, PASSWORD), max_transaction_retry_time=0)


def _java(heap: str) -> list[str]:
    return [*java(heap), "-cp", f"{jars()}/*"]

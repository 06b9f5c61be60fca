"""A real Neo4j community server for tests: fetched from Maven Central once, started on loopback, killed and started again."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

import neo4j

ROOT = Path(__file__).resolve().parent.parent.parent
POM = Path(__file__).with_name("neo4j") / "pom.xml"
USER, PASSWORD = "neo4j", "chidao-tests"
_START = 120.0
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
    folder = ROOT / ".servers" / f"neo4j-{hashlib.sha256(POM.read_bytes()).hexdigest()[:12]}"
    if not folder.is_dir():
        new = folder.with_name(f"{folder.name}.{os.getpid()}.new")
        command = ["mvn", "-B", "-q", "-f", str(POM), "dependency:copy-dependencies", f"-DoutputDirectory={new}", "-DincludeScope=runtime"]
        subprocess.run(command, check=True, timeout=1800, stdout=subprocess.DEVNULL)
        new.rename(folder)
    return folder


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Neo4jServer:
    """One server with its own data, logs and port.

    Parameters
    ----------
    home : the folder that it keeps everything in.
    """

    def __init__(self, home: Path) -> None:
        self.home, self.port = home, free_port()
        self._process: subprocess.Popen[bytes] | None = None
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
        return [*self._java("1g"), "org.neo4j.cli.AdminTool", *arguments]

    def peak_memory(self) -> float:
        """The most memory that the running server has had, in MB."""
        assert self._process
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="utf-8")
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024

    def processor(self) -> float:
        """The seconds of processor that the running server has taken."""
        assert self._process
        fields = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def start(self) -> None:
        """Start, or start again on the same data, and wait until it answers."""
        command = [*self._java("768m"), "org.neo4j.server.CommunityEntryPoint", f"--home-dir={self.home}", f"--config-dir={self.home}/conf"]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        end = time.monotonic() + _START
        while not self._answers():
            assert self._process.poll() is None and time.monotonic() < end, self.log()
            time.sleep(0.2)

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), 1), self.driver() as driver:
                driver.execute_query("RETURN 1")
        except (OSError, neo4j.exceptions.Neo4jError, neo4j.exceptions.DriverError):
            return False
        return True

    def driver(self) -> neo4j.Driver:
        """A connection to look at what the server holds."""
        return neo4j.GraphDatabase.driver(self.uri, auth=(USER, PASSWORD), max_transaction_retry_time=0)

    def kill(self) -> None:
        """As a power cut: SIGKILL."""
        self.signal(signal.SIGKILL)
        if self._process:
            self._process.wait()

    def signal(self, number: signal.Signals) -> None:
        if self._process and self._process.poll() is None:
            self._process.send_signal(number)

    def log(self) -> str:
        """What the server says of itself."""
        return "\n".join(path.read_text(encoding="utf-8") for path in sorted((self.home / "logs").glob("neo4j.log")))

    @staticmethod
    def _java(heap: str) -> list[str]:
        java = shutil.which("java")
        assert java, "Neo4j needs Java 17: apt-get install openjdk-17-jre-headless"
        return [java, f"-Xmx{heap}", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", f"{jars()}/*"]

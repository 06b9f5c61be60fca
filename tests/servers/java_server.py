"""What the servers of the tests have in common: a Java process on a port of loopback, killed and started again at will."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FETCHED = ROOT / ".servers"
"""Where what Maven Central gave is kept."""
_START = 120.0


class JavaServer:
    """A server with its own folder and port; it is started by hand, on whatever the folder already holds."""

    def __init__(self, home: Path) -> None:
        self.home, self.port = home, free_port()
        self._process: subprocess.Popen[bytes] | None = None

    def command(self) -> list[str]:
        """What starts it."""
        raise NotImplementedError

    def answers(self) -> bool:
        """Whether it is ready to be asked; called only once the port is open."""
        raise NotImplementedError

    def start(self) -> None:
        """Start, or start again on the same data, and wait until it answers."""
        with (self.home / "console.log").open("wb") as log:
            self._process = subprocess.Popen(self.command(), stdout=log, stderr=log, start_new_session=True, cwd=self.home)
        end = time.monotonic() + _START
        while not (self._listens() and self.answers()):
            assert self._process.poll() is None and time.monotonic() < end, self.log()
            time.sleep(0.2)

    def kill(self) -> None:
        """As a power cut: SIGKILL."""
        self.signal(signal.SIGKILL)
        if self._process:
            self._process.wait()

    def kill_soon(self) -> None:
        """The same, while the next request is under way."""
        threading.Timer(0.01, self.kill).start()

    def signal(self, number: signal.Signals) -> None:
        if self._process and self._process.poll() is None:
            self._process.send_signal(number)

    def log(self) -> str:
        """What it says of itself."""
        return (self.home / "console.log").read_text(encoding="utf-8", errors="replace")

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

    def _listens(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), 1):
                return True
        except OSError:
            return False


def java(heap: str) -> list[str]:
    """The beginning of a command for a Java with so much memory."""
    found = shutil.which("java")
    assert found, "the servers need Java 17: apt-get install openjdk-17-jre-headless"
    return [found, f"-Xmx{heap}", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])

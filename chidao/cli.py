"""The command line: one small file a group of commands, imported only when it is called."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from ontology.errors import ChidaoError

_COMMANDS = {
    "build": "building:build",
    "extract": "building:extract",
    "evaluate": "evaluating:evaluate",
    "ask": "asking:ask",
    "sparql": "asking:sparql",
    "cypher": "asking:cypher",
    "show": "giving:show",
    "export": "giving:export",
    "push": "pushing:push",
    "validate": "giving:validate",
    "info": "giving:info",
    "serve": "serving:serve",
}


_BETWEEN_COLLECTIONS = 50_000
"""Objects made before Python looks for garbage: registers and patterns are a hundred thousand that all stay."""


class _Lazy(click.Group):
    """Knows its commands by name and imports the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(f"chidao.commands.{module}"), name)
        return command


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="chidao", prog_name="chidao")
def cli() -> None:
    """Who must do what, by when, on what legal basis: a knowledge graph from Vietnamese government documents.

    \b
    First steps:
      chidao build FOLDER -o my-graph
      chidao ask -g my-graph
      chidao ask who-owns "benh an dien tu" -g my-graph

    The graph is named with -g, else by CHIDAO_GRAPH, else it is ./chidao-graph.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command; errors that the user can act on are one line, and exit code 1."""
    gc.set_threshold(_BETWEEN_COLLECTIONS, 20, 20)
    try:
        code = cli.main(args=list(arguments) if arguments is not None else None, prog_name="chidao", standalone_mode=False)
        sys.stdout.flush()
        gc.freeze()  # all ends with the process: looking through it for garbage once more would take a tenth of a short run
    except ChidaoError as error:
        sys.exit(_say(str(error), 1))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.exceptions.Abort, KeyboardInterrupt):
        sys.exit(_say("stopped", 130))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        sys.exit(_say(f"{error.filename or ''}: {error.strerror or error}".lstrip(": "), 1))
    sys.exit(code if isinstance(code, int) else 0)


def _say(message: str, code: int) -> int:
    click.echo(f"error: {message}", err=True)
    return code

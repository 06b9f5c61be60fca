"""evaluate: how far to trust what is found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from chidao.commands.shared import FAILED, format_option, list_failures, show_rows
from graph.rows import Rows

if TYPE_CHECKING:
    from loaders.evaluate import Evaluation, Score

_COLUMNS = ("kind", "gold", "found", "right", "P", "R", "F1", "P 95%", "R 95%")


@click.command()
@click.argument("gold", metavar="GOLD_DIR", type=click.Path(path_type=Path, file_okay=False))
@click.argument("texts", nargs=-1, type=click.Path(path_type=Path))
@click.option("--misses", is_flag=True, help="Instead of the figures list what was missed or wrongly found, with document and line.")
@click.option("--by-document", is_flag=True, help="The figures of each document.")
@format_option
@click.pass_context
def evaluate(ctx: click.Context, gold: Path, texts: tuple[Path, ...], misses: bool, by_document: bool, form: str) -> None:
    """Learn how far to trust what chidao finds, on documents that you annotated yourself.

    GOLD_DIR holds one YAML file a document; docs/gold.md says how to write them. The documents, in any format that chidao reads,
    are looked for in GOLD_DIR and below, then in TEXTS (folders or files). What is wrong with the annotations is listed at the end.

    \b
    P   precision: of what is found, how much is right
    R   recall: of what stands in the documents, how much is found
    F1  both in one figure (a share without anything to judge by is empty)
    P 95%, R 95%  where the true share lies, in 19 cases of 20, for
        documents like these; a wide span says: annotate more

    A task is found where its words and the annotation's overlap by half. Who leads it, by when and under what count only with the
    task. Dependencies and who assigns a task are not scored.

    Exit code 0: all was scored; 3: something was wrong with an annotation or a document, and is listed; 1: nothing could be scored.

    \b
    Examples:  chidao evaluate my-gold
               chidao evaluate my-gold my-documents --misses --format csv
    """
    from chidao.evaluating import evaluate_folder

    done = evaluate_folder(gold, texts)
    show_rows(_misses(done.evaluation) if misses else _by_document(done.evaluation) if by_document else _total(done.evaluation), form)
    list_failures([str(problem) for problem in done.problems], "problem with the annotations", "problems with the annotations")
    ctx.exit(FAILED if done.problems else 0)


def _total(evaluation: Evaluation) -> Rows:
    return Rows(_COLUMNS, tuple(_figures(score) for score in evaluation.scores.values()))


def _by_document(evaluation: Evaluation) -> Rows:
    rows = ((document.document, *_figures(score)) for document in evaluation.documents for score in document.scores.values())
    return Rows(("document", *_COLUMNS), tuple(rows))


def _figures(score: Score) -> tuple[str | int | float | None, ...]:
    counts = (score.kind, score.gold, score.found, score.right)
    precision, recall = (score.found or None) and score.precision, (score.gold or None) and score.recall
    f1 = score.f1 if score.gold or score.found else None
    shares = tuple(None if share is None else round(share, 3) for share in (precision, recall, f1))
    return (*counts, *shares, _interval(score.right, score.found), _interval(score.right, score.gold))


def _interval(right: int, of: int) -> str | None:
    from loaders.evaluate import interval

    return "–".join(f"{bound:.2f}" for bound in interval(right, of)) if of else None


def _misses(evaluation: Evaluation) -> Rows:
    rows = (
        (miss.document, miss.line, miss.kind, "wrong" if miss.found else "missed", " | ".join(" ".join(part.split()) for part in miss.fact))
        for document in evaluation.documents
        for miss in document.misses
    )
    return Rows(("document", "line", "kind", "error", "fact"), tuple(rows))

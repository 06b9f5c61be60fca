"""Which mentions of an instrument are one: number, issuer and date, and who says less joins only where one fits."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from graph.assemble.instruments import resolve
from graph.assemble.mentions import Mention, key_of

SEEN = dt.date(2025, 6, 1)


def mention(
    document: str,
    number: str | None = None,
    name: str | None = None,
    *,
    date: dt.date | None = None,
    type: str | None = None,
    issuer: str | None = None,
    planned: bool = False,
    carries: str | None = None,
) -> Mention:
    key = key_of(number or name or "", numbered=number is not None)
    return Mention(document, SEEN, key, number, name, type, date, issuer, planned, carries)


def ids(*mentions: Mention) -> list[str]:
    found = resolve(mentions)
    return [found[m.document, m.key].id for m in mentions]


def on(year: int, month: int = 1, day: int = 1) -> dt.date:
    return dt.date(year, month, day)


def test_number_alone_joins_the_one_that_has_a_date() -> None:
    assert ids(mention("a", "57-NQ/TW", date=on(2024, 12, 22)), mention("b", "57-NQ/TW")) == ["instrument/57-nq-tw@2024-12-22"] * 2


def test_number_alone_stays_apart_where_two_fit() -> None:
    dated = mention("a", "15/QĐ-UBND", date=on(2024)), mention("b", "15/QĐ-UBND", date=on(2025))
    assert ids(*dated, mention("c", "15/QĐ-UBND"))[2] == "instrument/15-qd-ubnd"


def test_number_alone_does_not_mean_one_from_after_the_document() -> None:
    dated = mention("a", "15/QĐ-UBND", date=on(2024)), mention("b", "15/QĐ-UBND", date=on(2026))
    assert ids(*dated, mention("c", "15/QĐ-UBND"))[2] == "instrument/15-qd-ubnd@2024-01-01"


def test_same_number_and_date_of_two_issuers_are_two() -> None:
    one = mention("a", "15/QĐ-UBND", date=on(2025), issuer="UBND tỉnh Sơn La")
    other = mention("b", "15/QĐ-UBND", date=on(2025), issuer="UBND tỉnh Nghệ An")
    assert len(set(ids(one, other))) == 2


def test_issuer_tells_which_of_two_dated_ones_is_meant() -> None:
    one = mention("a", "15/QĐ-UBND", date=on(2025, 1, 2), issuer="UBND tỉnh Sơn La")
    other = mention("b", "15/QĐ-UBND", date=on(2025, 1, 3), issuer="UBND tỉnh Nghệ An")
    assert ids(one, other, mention("c", "15/QĐ-UBND", issuer="UBND tỉnh Nghệ An"))[2] == "instrument/15-qd-ubnd@2025-01-03"


def test_scheme_known_by_name_is_one_in_all_documents() -> None:
    assert ids(mention("a", name="Đề án 06"), mention("b", name="Đề án 06")) == ["instrument/~đề-án-06"] * 2


def test_name_joins_the_number_that_bears_it() -> None:
    assert ids(mention("a", "06/QĐ-TTg", "Đề án 06"), mention("b", name="Đề án 06")) == ["instrument/06-qd-ttg"] * 2


def test_plan_without_number_is_known_only_in_its_document() -> None:
    assert len(set(ids(mention("a", name="Kế hoạch năm 2025"), mention("b", name="Kế hoạch năm 2025")))) == 2


def test_what_is_still_to_be_drawn_up_is_known_only_in_its_document() -> None:
    assert len(set(ids(mention("a", name="Luật Mẫu", planned=True), mention("b", name="Luật Mẫu")))) == 2


PROGRAMME = "Chương trình hành động của Chính phủ"


def test_action_programme_is_told_apart_by_what_it_carries_out() -> None:
    one, other = mention("a", name=PROGRAMME, carries="57-nq-tw"), mention("b", name=PROGRAMME, carries="45-nq-tw")
    assert ids(one, other) == [
        "instrument/~chương-trình-hành-động-của-chính-phủ~57-nq-tw",
        "instrument/~chương-trình-hành-động-của-chính-phủ~45-nq-tw",
    ]
    assert ids(one, other, mention("c", name=PROGRAMME))[2].startswith("c/")


def test_action_programme_that_says_less_joins_the_only_one_there_is() -> None:
    whole = mention("a", name=PROGRAMME, carries="57-nq-tw", planned=True)
    assert len(set(ids(whole, mention("b", name=PROGRAMME)))) == 1
    assert ids(whole, mention("b", name=PROGRAMME, planned=True))[1].startswith("b/")


def test_action_programmes_of_which_nothing_is_said_are_not_one() -> None:
    assert len(set(ids(mention("a", name=PROGRAMME), mention("b", name=PROGRAMME)))) == 2


def test_number_cut_short_joins_the_one_of_its_type() -> None:
    whole = mention("a", "193/2025/QH15", type="nghị quyết"), mention("b", "02-KH/BCĐTW", type="kế hoạch")
    cut = mention("c", "193", type="nghị quyết"), mention("c", name="Kế hoạch 02")
    assert ids(*whole, *cut)[2:] == ["instrument/193-2025-qh15", "instrument/02-kh-bcdtw"]
    joined = resolve([*whole, *cut])
    assert [joined["c", m.key].label for m in cut] == ["Nghị quyết 193/2025/QH15", "Kế hoạch 02-KH/BCĐTW"]


def test_number_cut_short_joins_nothing_of_another_type_or_where_two_fit() -> None:
    whole = (
        mention("a", "18/QĐ-TTg", type="quyết định"),
        mention("a", "57-NQ/TW", type="nghị quyết"),
        mention("a", "57/NQ-CP", type="nghị quyết"),
    )
    cut = mention("c", "18", type="chỉ thị"), mention("c", "57", type="nghị quyết")
    assert ids(*whole, *cut)[3:] == ["instrument/18", "instrument/57"]


def test_most_frequent_account_wins() -> None:
    said = [
        mention(d, "598/QĐ-TTg", date=on(2025, 3, 13), type=t) for d, t in (("a", "quyết định"), ("b", "quyết định"), ("c", "nghị quyết"))
    ]
    assert resolve(said)["c", "598-qd-ttg"].label == "Quyết định 598/QĐ-TTg"


mentions_strategy = st.builds(
    Mention,
    document=st.sampled_from(["a", "b", "c"]),
    seen=st.sampled_from([None, SEEN]),
    key=st.just("1-qd-ubnd"),
    number=st.just("1/QĐ-UBND"),
    date=st.sampled_from([None, on(2024), on(2025), on(2026)]),
    issuer=st.sampled_from([None, "X", "Y"]),
)


@given(st.lists(mentions_strategy, unique_by=lambda m: m.document), st.randoms())
def test_order_of_documents_does_not_matter(found: list[Mention], random: object) -> None:
    shuffled = sorted(found, key=lambda m: hash((m.document, id(random))))
    assert resolve(found) == resolve(shuffled)

"""What folding must keep, whatever the text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.folding import fold, fold_plain

VIETNAMESE = st.text(alphabet="aàáảãạăâeèéẻẽẹêiíoòóỏõọôơuùúủũụưyỳýỷỹỵdđhqtnUYOAĐ -–\n\t")


@given(VIETNAMESE)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_plain(fold_plain(text)) == fold_plain(text)


@given(VIETNAMESE)
def test_composed_and_decomposed_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"), [("uỷ", "ủy"), ("HOÀ", "hòa"), ("Thuỵ", "thụy"), ("khoẻ", "khỏe"), ("a — b", "a - b"), ("a\u00a0b", "a b")]
)
def test_made_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("quý", "quy"), ("Công an", "công ăn"), ("hoá", "hoả")])
def test_kept_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)

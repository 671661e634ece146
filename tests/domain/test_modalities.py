"""Modalities hold for sessions."""

from openupr.domain.findings import Sureness
from openupr.domain.modalities import Modality, modality

TABLE = (
    Modality("words", 1, 12, 9_000, "words", "practice", "practice", Sureness.SEEN),
    Modality("words", 13, None, 10_000, "words", "practice", "practice", Sureness.KNOWLEDGE),
)


def test_each_session_has_its_own_to_the_border():
    assert [modality(TABLE, "words", session).value for session in (1, 12, 13, 99)] == [9_000, 9_000, 10_000, 10_000]


def test_where_the_session_is_unknown_the_latest_holds():
    assert modality(TABLE, "words", None).value == 10_000


def test_what_is_not_there_is_none():
    assert modality(TABLE, "words", 0) is None
    assert modality(TABLE, "minutes", 3) is None

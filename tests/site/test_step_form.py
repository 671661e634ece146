import pytest

from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.step import Step
from openupr.site import step_form

TROIKA, SCHEDULED = KINDS["troika_drawn"], KINDS["review_scheduled"]


def test_each_field_says_how_it_is_typed():
    told = {one["name"]: one for one in step_form.fields(TROIKA, {"members": "XAB, XAC, XAD"})}
    assert told["members"]["typed"] == "XAB, XAC, XAD"
    assert told["members"]["hint"].startswith("States as alpha-3")
    assert (told["for_the_state"]["form"], told["drawing"]["form"]) == ("yes", "number")
    document = step_form.fields(KINDS["document_issued"], {})[0]
    assert document["needed"]
    assert {"value": "national_report", "words": "national report"} in document["choices"]


def test_what_is_typed_is_kept_to_the_fields_and_controls_are_made_visible():
    sent = {"session": " 1 ", "on": "2024-03-01", "record": "", "csrf": "x", "order": "1\x00\u202e"}
    words, about = step_form.parted(step_form.typed(SCHEDULED, sent))
    assert words == {"session": "1", "order": "1\\x00\\u202e"}
    assert about == {"on": "2024-03-01"}


def test_what_is_too_long_is_told_by_its_name():
    with pytest.raises(ValueError, match="source: at most 500 characters were expected, found 501"):
        step_form.typed(SCHEDULED, {"source": "x" * 501})
    assert step_form.typed(TROIKA, {"members": "XAB," * 500})


def test_a_step_that_is_corrected_is_filled_in():
    step = Step("troika_drawn", "XAA/0", {"review": "XAA/0", "on": "2024-03-01", "members": ["XAB", "XAC"]})
    assert step_form.as_typed(step) == {"on": "2024-03-01", "members": "XAB, XAC"}

"""A list is known by its title, else by the report that its positions are taken from."""

import pytest

from openupr.documents.thematic.whose import of_sources, of_title


@pytest.mark.parametrize(
    ("title", "whose"),
    [
        ("UPR of Slovenia (3rd Cycle - 34th Session)\t\tThematic list", ("SVN", 34)),
        ("UPR of China (2nd Cycle – 17th session)", ("CHN", 17)),
        ("UPR of Egypt - Second Cycle\tThematic list of recommendations", ("EGY", 20)),
        ("UPR of Guinea-Bissau – 3rd cycle", ("GNB", 35)),
        ("Universal Periodic Review of the Republic of Korea\nThematic list", ("KOR", None)),
        ("UPR of Atlantis (2nd cycle)", (None, None)),
        ("Thematic list", (None, None)),
    ],
)
def test_titles_are_read(title, whose):
    assert of_title(title) == whose


def test_the_report_cited_tells_the_review():
    review = of_sources(["A/HRC/28/16/Add.1", None, "A/HRC/28/16 - Para 3"])
    assert (review.state, review.session) == ("EGY", 20)


def test_several_reports_or_unknown_ones_tell_nothing():
    assert of_sources(["A/HRC/28/16/Add.1", "A/HRC/28/15"]) is None
    assert of_sources(["A/HRC/90/7"]) is None
    assert of_sources([]) is None

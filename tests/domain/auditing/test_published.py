from dataclasses import replace

from openupr.domain.auditing.published import Figure, beside
from tests.audit.invented import made, material, reviews, rows


def figure(what, part="", first=1, last=20, note=""):
    return Figure(what, part, first, last, 50.0, "%", "somebody", "an invented study", "seen", note)


def ours(what, part="", of=None, **more):
    (found,) = beside(of or material(reviews=reviews()), [figure(what, part, **more)])
    return found


def test_supported_by_category():
    found = ours("supported_by_action", "5")
    # of three specific ones two are supported within the group and one between: 1440 / 4 * 3 rows within
    assert found.cases == 2280
    assert found.ours == 49.1


def test_supported_of_a_group_by_blocs():
    assert ours("supported_of_african", "southern").ours == 75.0
    assert ours("supported_of_african", "western").ours == 50.0
    assert ours("supported_of_african", "eastern").ours is None
    assert ours("supported_of_asian", "western").cases == 0


def test_shares_totals_and_means():
    assert ours("specific_share").ours == 75.0
    assert ours("recommendations_in_session").ours == 1520.0
    assert ours("supported").ours == 61.8
    assert ours("delegations", first=5, last=5).ours == 51.0


def test_what_differs_is_said():
    found = ours("supported", note="about", last=7)
    assert found.differs == ("sessions not in these rows: 1 to 4, 6 to 7", "about")
    fewer = material([one for one in rows() if one.state != "XAA"], reviews=reviews())
    assert "1 of 20 reviews are not in these rows" in ours("supported", of=fewer, first=5, last=5).differs[0]
    bare = material([made("XAA", "XAB", None, 0)], reviews=reviews())
    told = " ".join(ours("supported_by_action", "5", of=bare, first=5, last=5).differs)
    assert "1 of 1 answers are not in these rows" in told
    assert "no category of action" in told


def test_whose_categories_stand_beside_a_published_figure_is_said():
    of = replace(material(reviews=reviews()), codes="proposed by a program")
    for what, part in (("supported_by_action", "5"), ("specific_share", "")):
        assert "categories of action here: proposed by a program" in ours(what, part, of=of).differs
    assert not any("categories" in line for line in ours("supported", of=of).differs)


def test_a_figure_of_a_part_of_the_cycle_is_looked_for_in_its_beginning():
    found = ours("supported", note="a part of the first cycle; which sessions is not known here")
    assert found.differs[-1] == "here 61.8 of sessions 1 to 6, 61.8 of sessions 1 to 9"


def test_reviews_that_tell_no_delegations_are_named():
    silent = tuple(replace(one, delegations=None) if one.state == "XAA" else one for one in reviews())
    found = ours("delegations", of=material((), reviews=silent), first=1, last=12)
    assert found.cases == 19
    assert found.differs == ("19 of 20 reviews of sessions 1 to 12 tell their delegations here",)

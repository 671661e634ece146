import re

from openupr.site.pages.audit_beside import CHARGES
from openupr.vocabulary.published import figures
from openupr.vocabulary.states import states


def test_each_published_figure_stands_beside_ours_with_what_differs(reader):
    page, data = reader.get("/equal-treatment/published"), reader.get("/equal-treatment/published.json").data
    assert len(data["figures"]) == len(figures())
    means = [one for one in data["figures"] if one["what"] == "delegations"]
    assert [(one["published"], one["ours"]) for one in means] == [(43.8, 43.8), (73.7, 73.7), (94.0, None)]
    assert "McMahon 2010" in page.text
    assert all(one["differs"] for one in data["figures"] if one["ours"] is None)


def test_the_charges_stand_beside_what_can_and_cannot_be_shown_without_a_verdict(reader):
    page, data = reader.get("/equal-treatment/28-august-2025"), reader.get("/equal-treatment/28-august-2025.json").data
    assert len(data["charges"]) == len(CHARGES) == 3
    for one in data["charges"]:
        assert one["can"]
        assert one["cannot"]
        assert all(f'href="/audit/{each["id"]}"' in page.text for each in one["statistics"])
    assert "Nothing here says whether they are right." in page.text
    assert "difference is not proof of bias" in page.text


def test_no_state_is_named_in_the_charges(reader):
    main = reader.get("/equal-treatment/28-august-2025").text.partition("<main")[2].partition("</main>")[0]
    words = re.sub(r"<[^>]+>", " ", main)
    assert not [one.name for one in states().values() if re.search(rf"\b{re.escape(one.name)}\b", words)]

import pytest
from django.template import Context, Engine

from openupr.site.extracting import TEMPLATES, _engine
from openupr.site.similar import near
from tests.store import builders as b
from tests.store.keeping import BIH, keep


def rendered(**data):
    ours = _engine()
    engine = Engine(dirs=[TEMPLATES], libraries=ours.libraries, builtins=ours.builtins)
    return engine.get_template("site/_similar.html").render(Context(data))


pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def test_a_recommendation_without_words_here_has_no_list(store):
    assert near("SVN/2/115.1") is None


def test_the_list_names_what_was_looked_for_and_how_many_are_shown(store):
    keep(b.report((b.SUPPORTED,) * 6), BIH)
    keep(b.report((b.NOTED,) * 6, symbol="A/HRC/929/1", name="other.pdf"), ("SVN", 2, 20))
    found = near("SVN/2/115.1")
    assert [one["id"] for one in found["others"]] == ["BIH/2/115.1"]
    page = rendered(similar=found, administrator=False)
    assert 'href="/reviews/BIH/2/recommendations/115.1"' in page
    assert "100 % in common" in page
    assert "None found here." in page
    assert "/similar?one" not in page
    signed_in = rendered(similar=found, administrator=True)
    assert "/similar?one=SVN/2/115.1&amp;other=BIH/2/115.1" in signed_in
    assert (found["id"], found["before"], found["searched"], found["shown"]) == ("SVN/2/115.1", [], True, 6)


def across(**more):
    one = {
        "id": "AUT/2/1.1",
        "address": "/a",
        "state_name": "Austria",
        "cycle": 2,
        "number": "1.1",
        "position": "noted",
    }
    one |= {"position_words": "noted", "shape": "○", "text": "Planter un arbre", "language": "fr", "score": 5.3}
    found = {"results": [one | {"verdict": "proposed"}], "languages": ["fr"], "from": 5.0, "missing": None} | more
    return {"searched": True, "shown": 6, "before": [], "others": [], "id": "SVN/2/115.1", "across": found}


def test_what_is_proposed_by_meaning_is_marked_so_with_its_number_and_language(store):
    page = rendered(similar=across(), administrator=True)
    assert "<h3>In other languages</h3>" in page
    assert '<blockquote lang="fr" dir="auto">Planter un arbre</blockquote>' in page
    assert "by meaning, not by words: 5.3" in page
    assert "from 5.0 on it is shown" in page
    assert "/similar?one=SVN/2/115.1&amp;other=AUT/2/1.1" in page


def test_what_is_missing_is_said_where_there_are_texts_in_other_languages_and_only_there(store):
    page = rendered(similar=across(results=[], missing="its library is not installed"), administrator=False)
    assert "Search by meaning is not available here: its library is not installed." in page
    assert "In other languages" not in rendered(
        similar=across(results=[], languages=[], missing="none"), administrator=False
    )

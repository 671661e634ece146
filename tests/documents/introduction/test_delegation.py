import pytest

from openupr.documents.introduction.delegation import head_of_delegation, members


def whole(text):
    return 0, len(text)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The delegation of Italy was headed by Juan Example, Deputy Minister. At its", "Juan Example"),
        ("The delegation of Italy was headed by H.E. Mr. Juan EXAMPLE. For the composition", "Juan EXAMPLE"),
        ("The delegation was headed by the Minister of Justice, Ana Example. At its", "Ana Example"),
        ("The delegation Italy was headed by Lord Sample, Minister of State. At its", "Lord Sample"),
        ("The delegation of Italy was headed by Ambassador Ana Example Special Adviser. At its", "Ana Example"),
        ("The delegation of Italy was headed by HE Ana Example. At its", "Ana Example"),
        ("The delegation of Italy was headed the Minister, Ana Example. At its", "Ana Example"),
        ("It met. The Minister of Justice, Ana Example-Roe, headed the delegation of Italy. At its", "Ana Example-Roe"),
        ("The delegation of Italy was headed by Ana Example, Minister, and composed of 17 members.", "Ana Example"),
        (
            "The delegation of Italy was headed jointly by the Honourable Ana Example, Secretary; the Honourable Bo "
            "Sample, Adviser; and Cy Person, Officer. At its",
            "Ana Example; Bo Sample; Cy Person",
        ),
    ],
)
def test_the_head_is_named_in_each_form(sentence, name):
    found, span = head_of_delegation(sentence, whole(sentence))
    assert found == name
    assert name.split("; ")[0] in sentence[slice(*span)]


@pytest.mark.parametrize(
    "sentence", ["Nothing.", "The delegation of Italy was headed by the Minister of Justice. At its"]
)
def test_no_name_is_none(sentence):
    assert head_of_delegation(sentence, whole(sentence)) is None


COMPOSITION = "Annex \nComposition of the delegation \n"
HEAD = "Annex \nComposition of the delegation \nThe delegation of Italy was headed by Ms. Ana Example, Minister, "


@pytest.mark.parametrize(
    ("annex", "names"),
    [
        (
            HEAD
            + "and composed of the following members: \n• Mr. Bo Sample, Deputy \nDirector; \n• Cy Person, Mission; \n",
            ("Ana Example", "Bo Sample", "Cy Person"),
        ),
        (
            HEAD
            + "and composed of 2 members: \nH.E. Mr. Bo Sample, Permanent \nEnvoy; \nMs. Cy Person, Adviser. \n---",
            ("Ana Example", "Bo Sample", "Cy Person"),
        ),
        (
            HEAD + "and composed of 2 members: \nMr. Bo Sample, First Secretary \nMs. Cy Person, Second Secretary \n",
            ("Ana Example", "Bo Sample", "Cy Person"),
        ),
        (
            COMPOSITION + "• Mr. Yun, Seong-ex (Alternate), Ambassador; \n• Ms. Han Sample (Advisor); \n",
            ("Yun, Seong-ex", "Han Sample"),
        ),
        (
            COMPOSITION + "• Mr. Bo Sample Judge of the Court; \n• Ministerio de Pruebas: \n",
            ("Bo Sample",),
        ),
        (
            "Annex \nComposition \nLa délégation du Tchad était dirigée par M. Jean Exemple, Ministre.\n-----",
            ("Jean Exemple",),
        ),
        (
            "Annex \nIt was composed of Dr. Ana Example, Director, as head; and Ambassador Bo Sample, Envoy. \n",
            ("Ana Example", "Bo Sample"),
        ),
        (COMPOSITION + "Mr. Bo S. \nSample, Envoy; \nM Cy Person- Adviser; \n", ("Bo S. Sample", "Cy Person")),
        (COMPOSITION + "* Circulated as received. \n-----", ()),
    ],
    ids=[
        "bullets",
        "semicolons",
        "titles alone",
        "family name first",
        "no comma",
        "French",
        "prose",
        "initials",
        "nobody",
    ],
)
def test_members_are_named_in_each_form_of_the_annex(annex, names):
    assert members(annex, whole(annex)) == names

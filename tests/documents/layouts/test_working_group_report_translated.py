"""Reports of the Working Group in French and Spanish: our own texts in the official form, invented."""

from datetime import date

import pytest

from openupr.documents.layouts import working_group_report
from openupr.documents.layouts.working_group_report_translated import layout
from openupr.documents.source import Page, Source
from openupr.domain.positions import Position

FRENCH = (
    "Assemblée générale\nA/HRC/99/9\nConseil des droits de l’homme\nExamen périodique universel\n"
    "Rapport du Groupe de travail sur l’Examen\npériodique universel*\nSlovénie\n",
    "1. Le Groupe de travail sur l’Examen périodique universel, créé conformément à la résolution 5/1, a tenu sa\n"
    "vingtième session du 27 octobre au 7 novembre 2014. L’Examen concernant la Slovénie a eu lieu à la 13e séance,\n"
    "le 4 novembre 2014. À sa 17e séance, le 6 novembre 2014, le Groupe de travail a adopté le rapport.\n"
    "2. Le 15 janvier 2014, le Conseil des droits de l’homme a constitué un groupe de rapporteurs (troïka) composé\n"
    "des représentants des pays suivants : la Côte d’Ivoire, la Bosnie-Herzégovine et le Royaume-Uni de\n"
    "Grande-Bretagne et d’Irlande du Nord.\n",
    "II. Conclusions et/ou recommandations\n"
    "90. Les recommandations ci-après ont été examinées par la Slovénie et recueillent son adhésion :\n"
    "90.1 Construire des ponts imaginaires (Croatie et Égypte) ;\n"
    "90.2 Peindre les ponts en\nbleu (Venezuela (République bolivarienne du), Atlantide) ;\n"
    "91. La Slovénie a pris note des recommandations ci-après :\n91.1 Garder les ponts (Trinité-et-Tobago).\n"
    "92. Les recommandations ci-après seront examinées par la Slovénie :\n92.1 Fermer les ponts (Suisse).\n"
    "93. Les recommandations ci-après ne recueillent pas l’adhésion de la Slovénie :\n93.1 Vendre les ponts (Pérou).\n"
    "94. Toutes les conclusions figurant dans le présent rapport reflètent la position des États.\n",
)
SPANISH = (
    "Asamblea General\nA/HRC/99/8\nConsejo de Derechos Humanos\n"
    "Informe del Grupo de Trabajo sobre el Examen\nPeriódico Universal*\nEslovenia\n",
    "1. El Grupo de Trabajo sobre el Examen Periódico Universal celebró su 20º período de sesiones del 27 de octubre\n"
    "al 7 de noviembre de 2014. El examen de Eslovenia se llevó a cabo en la 13ª sesión, el 4 de noviembre de 2014.\n"
    "En su 17ª sesión, celebrada el 6 de noviembre de 2014, el Grupo de Trabajo aprobó el informe.\n"
    "2. El 15 de enero de 2014, el Consejo de Derechos Humanos eligió al siguiente grupo de relatores (troika) para\n"
    "facilitar el examen: Côte d’Ivoire, Bosnia y Herzegovina y el Reino Unido de Gran Bretaña e Irlanda del Norte.\n",
    "II. Conclusiones y/o recomendaciones\n"
    "90. Las recomendaciones que figuran a continuación han sido examinadas por Eslovenia y cuentan con su apoyo:\n"
    "90.1 Construir puentes imaginarios (Croacia y Egipto);\n"
    "90.2 Pintar los puentes de\nazul (Venezuela (República Bolivariana de), Atlántida);\n"
    "91. Eslovenia ha tomado nota de las recomendaciones siguientes:\n91.1 Conservar los puentes (Trinidad y Tabago).\n"
    "92. Las recomendaciones siguientes serán examinadas por Eslovenia:\n92.1 Cerrar los puentes (Suiza).\n"
    "93. Las recomendaciones siguientes no cuentan con el apoyo de Eslovenia:\n93.1 Vender los puentes (Perú).\n"
    "94. Todas las conclusiones que figuran en el presente informe reflejan la posición de los Estados.\n",
)


def source(pages):
    return Source("invented.pdf", "0" * 64, "pdf", tuple(Page(n, text) for n, text in enumerate(pages, 1)))


@pytest.fixture(params=[("fr", FRENCH), ("es", SPANISH)], ids=["French", "Spanish"])
def report(request):
    return request.param


def test_a_report_is_known_by_its_title_and_conclusions_and_not_taken_for_an_english_one(report):
    _code, pages = report
    assert layout.matches(source(pages)) > 0.9
    assert working_group_report.layout.matches(source(pages)) == 0.0
    assert layout.matches(source(("Report of the Working Group on the Universal Periodic Review\n",))) == 0.0


def test_other_papers_of_the_review_are_not_taken_for_it(report):
    code, pages = report
    more = {"fr": "Additif\n", "es": "Adición\n"}[code]
    assert layout.matches(source((pages[0] + more, *pages[1:]))) <= 0.1


def test_the_envelope_and_the_introduction_are_read(report):
    code, pages = report
    parsed = layout.parse(source(pages))
    assert (parsed.language, parsed.state, parsed.session) == (code, "SVN", 20)
    assert parsed.symbol == {"fr": "A/HRC/99/9", "es": "A/HRC/99/8"}[code]
    opening = parsed.content.introduction
    assert (opening.review_date, opening.review_meeting) == (date(2014, 11, 4), 13)
    assert (opening.adoption_date, opening.adoption_meeting) == (date(2014, 11, 6), 17)
    assert opening.troika == ("CIV", "BIH", "GBR")
    assert opening.troika_selected_on == date(2014, 1, 15)


def test_recommendations_have_number_states_text_and_the_position_of_the_verb_that_governs(report):
    _code, pages = report
    found = layout.parse(source(pages)).content.recommendations
    assert [(one.number, one.chapeau, one.states, one.position) for one in found] == [
        ("90.1", "90", ("HRV", "EGY"), Position.SUPPORTED),
        ("90.2", "90", ("VEN",), Position.SUPPORTED),
        ("91.1", "91", ("TTO",), Position.NOTED),
        ("92.1", "92", ("CHE",), Position.PENDING),
        ("93.1", "93", ("PER",), Position.NOTED),
    ]
    assert found[1].text in ("Peindre les ponts en bleu", "Pintar los puentes de azul")


def test_a_record_leads_to_its_page_and_words(report):
    _code, pages = report
    one = layout.parse(source(pages)).content.recommendations[1]
    start, end = one.span
    assert one.page == 3
    assert pages[2][start:end].startswith("90.2")
    assert pages[2][start:end].endswith(";")


def test_a_name_that_is_no_state_is_told_and_so_is_what_is_not_read(report):
    _code, pages = report
    told = {one.rule: one.message for one in layout.parse(source(pages)).findings}
    assert "Atl" in told["state_not_recognised"]
    assert "no speakers" in told["report_read_in_part"]


@pytest.mark.parametrize("pages", [(), ("",), (FRENCH[0],), (SPANISH[0], "90.1 (\n90.2 ()\n")])
def test_a_text_that_is_cut_off_never_fails(pages):
    layout.parse(source(pages))

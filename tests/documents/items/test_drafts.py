"""A draft knows its full number."""

from openupr.documents.items.drafts import Draft
from openupr.documents.items.labels import Item, Paragraph
from openupr.documents.items.texts import item_text


def test_the_number_of_a_draft_is_full_also_where_the_report_prints_1():
    assert Draft(Paragraph(60, []), Item(1, [], 0), item_text("Sow (Peru)")).number == "60.1"

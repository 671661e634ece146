"""Draft reports of the Working Group (form of A/HRC/WG.6/48/L.n) as DOCX, with invented content.

No real one was seen: the form follows final reports and what is known of drafts (RULES 6.2 to 6.5, 6.8). Palau
stands in for an invented State because a State's name must be known; what is said of it is invented.
"""

from tests.examples.word_files import PAGE, docx, level, numbering, paragraph, run, table

SYMBOL = "A/HRC/WG.6/90/L.12"
# Items under the two chapeaux: text with its States, and the wording as read out (None: as printed)
SUPPORTED = (
    ("Plant trees along the roads (Chile, Côte d’Ivoire);", None),
    ("Paint the doors of schools (Spain); open the windows of schools (Peru) (Holy See);", None),
    ("Share bread with the neighbours (Venezuela (Bolivarian Republic of));", "Share bread and salt with neighbours"),
)
NOTED = (
    ("Ratify the invented convention on bridges (Portugal);", None),
    ("Consider building a second bridge over the river (Germany, State of Palestine).", "Build a second bridge"),
)
CLOSING = (
    "All conclusions and/or recommendations contained in the present report reflect the position of the submitting "
    "State(s) and/or the State under review. They should not be construed as endorsed by the Working Group as a whole."
)
_HEADING = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{1}"/><w:rPr><w:b/></w:rPr></w:style>'
STYLES = (
    _HEADING.format("HChG", "_ H _Ch_G")
    + _HEADING.format("H1G", "_ H_1_G")
    + '<w:style w:type="paragraph" w:styleId="SingleTxtG"><w:name w:val="_ Single Txt_G"/></w:style>'
)
# List 1: "1.", and under it "6.1"; list 2: "(a)"
LISTS = numbering(
    {
        "1": level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2"),
        "2": level(0, "lowerLetter", "(%1)"),
    },
    {"1": ("1", ""), "2": ("2", "")},
)


class _Writer:
    """Paragraphs of a report, numbered by type or by Word's automatic numbering."""

    def __init__(self, automatic, footnotes):
        self.automatic, self.footnotes = automatic, footnotes
        self.paragraph_number, self.item_number = 0, 0
        self.parts, self.notes = [], []

    def plain(self, text, style=None):
        self.parts.append(paragraph(text, style=style))

    def numbered(self, text):
        self.paragraph_number, self.item_number = self.paragraph_number + 1, 0
        self._numbered(text, f"{self.paragraph_number}.", (1, 0))

    def letter(self, letter, text):
        self._numbered(text, f"({letter})", (2, 0))

    def item(self, text, read=None):
        self.item_number += 1
        call = self._call(f"The recommendation as read during the interactive dialogue: {read}.") if read else ""
        self._numbered(text, f"{self.paragraph_number}.{self.item_number}", (1, 1), call)

    def _numbered(self, text, label, number, call=""):
        content = [text, call] if call else [text]
        if self.automatic:
            self.parts.append(paragraph(*content, style="SingleTxtG", number=number))
        else:
            self.parts.append(paragraph(label, "<w:r><w:tab/></w:r>", *content, style="SingleTxtG"))

    def _call(self, note):
        if not self.footnotes:
            return ""
        self.notes.append(note)
        return f'<w:r><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'


def draft_report(automatic=False, footnotes=False):
    """The bytes of a draft: numbers typed, or by Word's automatic numbering; with or without footnotes."""
    writer = _Writer(automatic, footnotes)
    _cover(writer)
    _introduction(writer)
    _proceedings(writer)
    _conclusions(writer)
    notes = "".join(
        f'<w:footnote w:id="{key}">{paragraph(run(" "), text)}</w:footnote>' for key, text in enumerate(writer.notes, 1)
    )
    header = paragraph(SYMBOL)
    return docx("".join(writer.parts), numbering=LISTS, styles=STYLES, footnotes=notes, header=header)


def _cover(writer):
    writer.parts.append(table(["United Nations", SYMBOL], ["General Assembly", "Distr.: Limited\n2 March 2029"]))
    for line in ("Human Rights Council", "Working Group on the Universal Periodic Review", "Ninetieth session"):
        writer.plain(line)
    writer.plain("Draft report of the Working Group on the Universal Periodic Review*", "HChG")
    writer.plain("Palau", "HChG")
    writer.plain("* The annex is being circulated without formal editing, in the language of submission only.")
    writer.parts.append(paragraph(PAGE))


def _introduction(writer):
    writer.plain("Introduction", "HChG")
    writer.numbered(
        "The Working Group on the Universal Periodic Review, established in accordance with Human Rights Council "
        "resolution 5/1, held its ninetieth session from 19 February to 2 March 2029. The review of Palau was held "
        "at the 12th meeting, on 27 February 2029. The delegation of Palau was headed by the Minister of Bridges, "
        "Ana Example. At its 17th meeting, held on 2 March 2029, the Working Group adopted the report on Palau."
    )
    writer.numbered(
        "On 10 January 2029, the Human Rights Council selected the following group of rapporteurs (troika) to "
        "facilitate the review of Palau: Chile, Ghana and Japan."
    )
    writer.numbered("The following documents were issued for the review of Palau:")
    for letter, number in zip("abc", "123", strict=True):
        writer.letter(letter, f"An invented document (A/HRC/WG.6/90/PLW/{number});")
    writer.numbered(
        "A list of questions prepared in advance by Portugal and Spain was transmitted to Palau through the troika."
    )


def _proceedings(writer):
    writer.plain("I. Summary of the proceedings of the review process", "HChG")
    writer.plain("A. Presentation by the State under review", "H1G")
    writer.numbered("The delegation stated that bridges had been built.")
    writer.plain("B. Interactive dialogue and responses by the State under review", "H1G")
    writer.numbered(
        "During the interactive dialogue, 3 delegations made statements. Recommendations made during the dialogue are "
        "to be found in section II of the present report."
    )
    for state in ("Chile", "Spain", "Germany"):
        writer.numbered(f"{state} welcomed the new bridges.")


def _conclusions(writer):
    writer.plain("II. Conclusions and/or recommendations", "HChG")
    writer.numbered(
        "The recommendations formulated during the interactive dialogue and listed below have been examined by "
        "Palau and enjoy the support of Palau:"
    )
    for text, read in SUPPORTED:
        writer.item(text, read)
    writer.numbered("The recommendations below have been noted by Palau:")
    for text, read in NOTED:
        writer.item(text, read)
    writer.numbered(CLOSING)
    writer.plain("Annex", "HChG")
    writer.plain("Composition of the delegation", "H1G")
    writer.plain("The delegation of Palau was headed by the Minister of Bridges, Ana Example.")

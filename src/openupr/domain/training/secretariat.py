"""The training of the secretariat: from the six weeks before the review to the adoption of the outcome.

Source: the paragraph stands with each choice; RULES 3 to 8 and 12.1.
"""

from openupr.domain.procedure import kinds as k
from openupr.domain.training.scene import Choice, Scene, Story, Try

_NUMBERS = [f"7.{n}" for n in range(1, 23)]

story = Story(
    "secretariat",
    "secretariat",
    "You prepare the review of State A, run its procedure and answer for each entry.",
    (
        Scene(
            k.DOCUMENT,
            "The troika is drawn. Six weeks are left before the session of the Working Group.",
            "What do you do now?",
            (
                Choice(
                    "Issue the three documents: national report, compilation, summary.",
                    "They are to be ready six weeks before the review, in the six languages.",
                    f"{k.IB} 17",
                    True,
                ),
                Choice(
                    "Begin the review as soon as the State is ready.",
                    "A review is opened on the day set, when its papers are there.",
                    f"{k.IB} 15",
                    tries=Try(k.OPENED, 0),
                ),
            ),
        ),
        Scene(
            k.QUESTIONS,
            "Three States hand in questions for State A, two weeks before the review.",
            "Where do the questions go?",
            (
                Choice(
                    "Keep them for the day of the review, so that nobody is bound before.",
                    "The State is to have them ten working days before, through the troika.",
                    "PRST/8/1, paragraphs 1 and 2",
                ),
                Choice(
                    "Pass them on to the troika, and by it to State A, now.",
                    "Ten working days before the review at the latest.",
                    "PRST/8/1, paragraphs 1 and 2",
                    True,
                ),
            ),
        ),
        Scene(
            k.SPEAKERS,
            "The window for the list of speakers is closed: thirteen States want to speak.",
            "In which order will they speak?",
            (
                Choice(
                    "In the order in which they registered.",
                    "Since the second cycle the list is in English alphabetical order, from a State drawn by lot on.",
                    "A/HRC/DEC/17/119, section III",
                ),
                Choice(
                    "In English alphabetical order, beginning with the State that the lot names.",
                    "The President draws it in the presence of the Bureau, for each review.",
                    "A/HRC/DEC/17/119, section III",
                    True,
                ),
            ),
        ),
        Scene(
            k.OPENED,
            "It is the Friday before. The delegation of State A is in Geneva and would begin at once.",
            "Does the President open the review today?",
            (
                Choice(
                    "Yes: all papers are there, and everybody would gain a day.",
                    "The day of a review is set by the timetable; another day needs a new one.",
                    f"{k.IB} 21",
                    tries=Try(k.OPENED, -3),
                ),
                Choice(
                    "No: on the day set.", "Then nobody who wants to speak is taken by surprise.", f"{k.IB} 21", True
                ),
            ),
        ),
        Scene(
            k.LISTED,
            "The dialogue is over: 22 recommendations were made. Two of them say nearly the same, one is unclear.",
            "Which recommendations go into the list?",
            (
                Choice(
                    "All but the unclear one: 21.",
                    "The report is factual: it reflects what was said. The State answers, the secretariat does not.",
                    f"{k.IB} 27",
                    tries=Try(k.LISTED, 3, {"numbers": _NUMBERS[:-1]}),
                ),
                Choice(
                    "None yet: the report is adopted first.",
                    "The Working Group adopts a report that has the list.",
                    f"{k.IB} 26",
                    tries=Try(k.REPORT_ADOPTED, 3),
                ),
                Choice(
                    "All 22, each once, with the State that made it.",
                    "Who merges recommendations is who made them: by consent.",
                    f"{k.IB} 27",
                    True,
                ),
            ),
        ),
        Scene(
            k.REPORT_ADOPTED,
            "The list is out. Some delegations would like to leave today.",
            "When can the Working Group adopt the report?",
            (
                Choice(
                    "Today, on the day after the review.",
                    "At least 48 hours lie between the review and the adoption.",
                    f"{k.IB} 24",
                    tries=Try(k.REPORT_ADOPTED, 1),
                ),
                Choice(
                    "Three days after the review, ad referendum.",
                    "Each State then has two weeks to correct what it said itself.",
                    "PRST/8/1",
                    True,
                ),
            ),
        ),
        Scene(
            k.REPORT_ISSUED,
            "The report is adopted ad referendum. Editors would issue it within a week.",
            "Do you let them?",
            (
                Choice(
                    "Yes: the earlier, the better.",
                    "The two weeks are the States'.",
                    "PRST/8/1",
                    tries=Try(k.REPORT_ISSUED, 10),
                ),
                Choice(
                    "No: after the two weeks in which States correct their own statements.",
                    "Nobody corrects another's statement.",
                    "PRST/8/1",
                    True,
                ),
            ),
        ),
        Scene(
            k.DOCUMENT,
            "The plenary draws near. State A has taken a position on four recommendations of 22.",
            "Can the Council adopt the outcome?",
            (
                Choice(
                    "Yes: what has no position is simply left open.",
                    "The Council needs a clear position on every recommendation; the practice where one is missing "
                    "has differed, and each way is recorded as what it is.",
                    f"{k.OUT} 16",
                    tries=Try(k.OUTCOME, 126, {"decision": "REHEARSAL/DEC/1/101"}),
                ),
                Choice(
                    "Not yet: ask State A for its positions in writing, as an addendum to the report.",
                    "Supported or noted, before the session of the Council.",
                    f"{k.OUT} 16",
                    True,
                ),
            ),
        ),
    ),
)

"""The training of a delegate of the State under review: troika, questions, dialogue, positions, plenary.

Source: the paragraph stands with each choice; RULES 4, 5, 7 and 8.
"""

from openupr.domain.procedure import kinds as k
from openupr.domain.training.scene import Choice, Scene, Story, Try

story = Story(
    "delegate",
    "delegate of the State under review",
    "You are of State A, which is reviewed. You speak for it, and you answer 22 recommendations.",
    (
        Scene(
            k.TROIKA_DRAWN,
            "The lots for the troikas are about to be drawn.",
            "What may State A ask for?",
            (
                Choice(
                    "That one of the three be of its own regional group.",
                    "It may; and once, on one occasion only, that one of the three be replaced.",
                    f"{k.IB} 19",
                    True,
                ),
                Choice(
                    "To choose all three itself.",
                    "The three are drawn by lot among the members of the Council, of different groups.",
                    f"{k.IB} 18 (d)",
                    tries=Try(k.TROIKA_DRAWN, -49, {"members": ["XAA", "XAB", "XAC"]}),
                ),
            ),
        ),
        Scene(
            k.DOCUMENT,
            "The national report is due in a few weeks, and the draft is too long.",
            "What do you hand in?",
            (
                Choice(
                    "The whole draft: the secretariat will cut it.",
                    "National reports have a limit: longer ones are not translated.",
                    f"{k.IB} 15 (a)",
                ),
                Choice(
                    "A report within the limit, prepared with a broad consultation at home.",
                    "Consultation with all who are concerned is encouraged.",
                    f"{k.IB} 15 (a)",
                    True,
                ),
            ),
        ),
        Scene(
            k.OPENED,
            "Questions of three States have come. State A has 70 minutes in all.",
            "How do you use them?",
            (
                Choice(
                    "Seventy minutes of presentation, so that all is said.",
                    "Then nothing is left to answer with: the time is for presentation, replies and closing remarks.",
                    "A/HRC/DEC/17/119",
                ),
                Choice(
                    "A presentation that answers the questions, time for replies, and closing remarks.",
                    "The State divides its time as it likes.",
                    "A/HRC/DEC/17/119",
                    True,
                ),
            ),
        ),
        Scene(
            k.REPORT_ADOPTED,
            "The list of 22 recommendations is out. The capital agrees to four, refuses two, and studies the others.",
            "What do you say of the two?",
            (
                Choice(
                    "That State A rejects them.",
                    "The review knows two answers: supported, noted. A State's own word can stand beside, as its own.",
                    f"{k.IB} 32",
                ),
                Choice(
                    "Nothing yet: four are supported now, the others will be examined until the plenary.",
                    "A position may be given in the room, in the report, or in writing before the plenary.",
                    f"{k.IB} 32",
                    True,
                ),
            ),
        ),
        Scene(
            k.DOCUMENT,
            "The answers of the capital are there. Of one recommendation it likes the first half only.",
            "How do you write that down?",
            (
                Choice(
                    "“Partially accepted”.",
                    "Which part is supported must be said, else nobody can tell what State A will do.",
                    f"{k.OUT} 16",
                    tries=Try(k.POSITIONS, 77, {"position": "partially", "numbers": ["7.5"]}),
                ),
                Choice(
                    "Supported in part: the first half is supported, the other is noted.",
                    "Part by part, in writing, in an addendum to the report.",
                    f"{k.OUT} 16",
                    True,
                ),
            ),
        ),
        Scene(
            k.OUTCOME,
            "The plenary of the Council. The item lasts an hour; twenty minutes are State A's.",
            "When do you tell how many recommendations are supported and noted?",
            (
                Choice(
                    "At the end, after all have spoken.",
                    "The State presents its views first; the President states the numbers before its closing remarks.",
                    f"{k.IB} 32; practice of the plenary",
                ),
                Choice(
                    "At the beginning: the State presents its views and positions first.",
                    "Then its national institution with A status, States, and other stakeholders.",
                    f"{k.IB} 29; {k.OUT} 13",
                    True,
                ),
            ),
        ),
        Scene(
            k.FOLLOW_UP,
            "The outcome is adopted.",
            "And now?",
            (
                Choice(
                    "Nothing until the next cycle.",
                    "Implementation is the State's own task; a mid-term report is encouraged.",
                    f"{k.OUT} 18",
                ),
                Choice(
                    "Plan the implementation of what is supported, and report at mid-term.",
                    "The next review looks at the implementation of what was supported.",
                    f"{k.OUT} 6 and 18",
                    True,
                ),
            ),
        ),
    ),
)

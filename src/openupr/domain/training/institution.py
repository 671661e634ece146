"""The training of a national human rights institution with A status: what only it may do, and what it may not.

Source: the paragraph stands with each choice; RULES 1.7, 1.9, 3.10, 8.2 and 8.3.
"""

from openupr.domain.procedure import kinds as k
from openupr.domain.training.scene import Choice, Scene, Story

_STATUS = f"{k.OUT} 9"

story = Story(
    "institution",
    "national institution with A status",
    "You are of the national human rights institution of State A, which has A status.",
    (
        Scene(
            k.TROIKA_DRAWN,
            "State A will be reviewed. Your institution wants to be heard before that.",
            "How?",
            (
                Choice(
                    "Hand in information for OHCHR's summary of what stakeholders say.",
                    "The institution with A status of the State under review has a section of its own there.",
                    _STATUS,
                    True,
                ),
                Choice(
                    "Write a part of the national report, so that one report says all.",
                    "It may be consulted; its own view belongs into the summary, under its own name.",
                    f"{k.IB} 15 (a) and (c)",
                ),
            ),
        ),
        Scene(
            k.QUESTIONS,
            "The documents are out. You would like a certain question to be asked.",
            "What do you do?",
            (
                Choice(
                    "Hand in an advance question.",
                    "Advance questions are asked by States.",
                    "PRST/8/1, paragraphs 1 to 5",
                ),
                Choice(
                    "Talk with missions: a State can ask it, or recommend it.",
                    "What is asked and recommended is for States to say.",
                    f"{k.IB} 3 (m)",
                    True,
                ),
            ),
        ),
        Scene(
            k.OPENED,
            "The Working Group meets for the review of State A. You are in the room.",
            "When do you take the floor?",
            (
                Choice(
                    "After the opening statement of State A.",
                    "That is so in the plenary. In the Working Group stakeholders attend and do not speak.",
                    f"{k.IB} 18 (c)",
                ),
                Choice(
                    "Not at all: you listen, and talk with delegations outside.",
                    "Other relevant stakeholders may attend the review in the Working Group.",
                    f"{k.IB} 18 (c)",
                    True,
                ),
            ),
        ),
        Scene(
            k.DOCUMENT,
            "22 recommendations were made. State A will answer them within months.",
            "What is your part now?",
            (
                Choice(
                    "Correct the report where it says too little.",
                    "Each State corrects its own statement only, within two weeks; nobody else does.",
                    "PRST/8/1",
                ),
                Choice(
                    "Advise State A on its positions, in public or not.",
                    "A State's position is its own; advice is the work of an institution.",
                    f"{k.IB} 3 (m)",
                    True,
                ),
            ),
        ),
        Scene(
            k.OUTCOME,
            "The plenary of the Council takes up the outcome of State A.",
            "When do you speak?",
            (
                Choice(
                    "With the non-governmental organizations, ten slots, first come, first served.",
                    "The institution with A status of the State under review does not compete for these.",
                    f"{k.OUT} 13",
                ),
                Choice(
                    "Right after State A, for two minutes, in the room or by video.",
                    "Entitled to intervene immediately after the State under review.",
                    f"{k.OUT} 13",
                    True,
                ),
            ),
        ),
        Scene(
            k.FOLLOW_UP,
            "The outcome is adopted.",
            "What can you do with it?",
            (
                Choice(
                    "Wait for the next summary of stakeholders' information.",
                    "That comes in four years and a half; much is decided before.",
                    f"{k.OUT} 17 and 18",
                ),
                Choice(
                    "Follow the implementation, and report on it at mid-term.",
                    "States are encouraged to work with all relevant stakeholders on follow-up.",
                    f"{k.OUT} 17",
                    True,
                ),
            ),
        ),
    ),
)

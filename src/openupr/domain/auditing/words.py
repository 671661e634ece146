"""Words of the figures on equal treatment that pages show in six languages: titles, headings, names of rows.

Definitions, counting rules and limits are long and stay in English, as the descriptions of rules do.
Does not: hold UPR Info's names of issues, which are its own.
"""

NO_VERDICT = "Describes the record of the review, not human rights in any State; difference is not proof of bias."
TOO_FEW = "too few"
NONE_HERE = "none here"

CASES = "Cases"
FIGURE = "Figure"
POINTS = "percentage points"
ODDS_RATIO = "odds ratio"
CATEGORIES = "categories of action, 1 to 5"
LOW = "95 % from"
HIGH = "95 % to"
BY_CHANCE = "Probability by chance"
WHAT = "What is counted"
CYCLE = "Cycle"
SESSION = "Session"
GROUP = "Group of the State under review"
MAKERS = "Recommending group"
ISSUE = "Issue"
REVIEWS = "Reviews"
RECOMMENDATIONS = "Recommendations"

WITHIN = "within one regional group"
BETWEEN = "between groups"
TOGETHER = "all together"
LIKE_ACTION = "within the same category of action"
LIKE_ISSUE = "within the same issue"
LIKE_BOTH = "within the same category and issue"
LIKE_CYCLE = "within the same cycle"
ACTIONS = (
    "not coded",
    "1 minimal action",
    "2 continuing action",
    "3 considering action",
    "4 general action",
    "5 specific action",
)

WORDS = (
    *(NO_VERDICT, TOO_FEW, NONE_HERE, CASES, FIGURE, LOW, HIGH, BY_CHANCE, WHAT, CYCLE, SESSION, GROUP, MAKERS),
    *(ISSUE, REVIEWS, RECOMMENDATIONS, WITHIN, BETWEEN, TOGETHER, LIKE_ACTION, LIKE_ISSUE, LIKE_BOTH, LIKE_CYCLE),
    *(POINTS, ODDS_RATIO, CATEGORIES),
    *ACTIONS,
)

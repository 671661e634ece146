from openupr.domain.procedure.refused import StepRefused


def test_it_says_what_came_from_which_stage_what_was_expected_and_the_paragraph():
    one = StepRefused("XAA/0", "planned", "review opened on 2024-08-05", "review scheduled before it", "IB 18")
    assert str(one) == (
        "XAA/0, stage planned: review opened on 2024-08-05 came, but expected was review scheduled before it (IB 18)."
    )

"""A teacher is heard beside the people: where both answer it softens, where nobody was asked it counts alone."""

import numpy as np
import pytest

from openupr.classify import weights
from openupr.classify.labelled import labels_of
from openupr.classify.model import ACTIONS, Model
from openupr.classify.teaching import HEARD, softened
from openupr.classify.training import model_of
from tests.classify.invented import ROWS, small_file, small_model

LABELS = labels_of(ROWS)
TEXT = "Please ratify the new plan for birds"


def columns():
    return sum(map(len, LABELS.values())) + ACTIONS


def test_people_and_teacher_are_mixed_where_both_answer():
    teacher = small_model()
    answers, known = np.zeros((1, columns()), np.int8), np.ones((1, columns()), bool)
    mixed, _ = softened([TEXT], LABELS, answers, known, teacher)
    chances = teacher.chances(teacher.margins([TEXT]))
    assert mixed == pytest.approx(HEARD * chances, abs=1e-5)  # the labels are the same, in the same order


def test_where_nobody_was_asked_the_teacher_counts_alone():
    teacher = small_model()
    answers, known = np.zeros((1, columns()), np.int8), np.zeros((1, columns()), bool)
    mixed, heard = softened([TEXT], LABELS, answers, known, teacher)
    assert mixed == pytest.approx(teacher.chances(teacher.margins([TEXT])), abs=1e-5)
    assert heard.all()


def test_of_a_label_that_the_teacher_does_not_know_people_are_believed():
    labels = {"issues": ["Moons", *LABELS["issues"]], "groups": [], "targets": []}
    answers = np.ones((1, len(labels["issues"]) + ACTIONS), np.int8)
    known = np.array([[False, *[True] * (answers.shape[1] - 1)]])
    mixed, heard = softened([TEXT], labels, answers, known, small_model())
    assert mixed[0, 0] == 1
    assert not heard[0, 0]
    birds = 1 + LABELS["issues"].index("Birds")
    assert 1 - HEARD < mixed[0, birds] < 1


def test_without_a_teacher_nothing_changes():
    answers, known = np.ones((1, 3)), np.ones((1, 3), bool)
    assert softened([TEXT], {}, answers, known, None) == (answers, known)


def test_a_pupil_that_hears_a_teacher_is_another_model_and_codes_as_well():
    taught = model_of(ROWS, LABELS, lambda message: None, small_model())
    assert taught != small_file()
    pupil = Model(*weights.unpack(taught))
    chances = pupil.chances(pupil.margins([TEXT]))[0]
    assert chances[pupil.issues.index("Birds")] > 0.5 > chances[pupil.issues.index("Stars")]

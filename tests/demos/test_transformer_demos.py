"""The demos of chapter 11: what the browser computes is what nnlab computes."""

import numpy as np
import pytest

from autograder.authoring import stills
from nnlab import attention, demos, trained
from nnlab.demos.gallery import block_flow, lookup, my_attention, positions, who_looks, writing


@pytest.mark.parametrize("state", [(1.2, 1.0, 1.0), (-2.0, 0.5, 10.0), (0.0, 0.0, 3.0)])
def test_the_look_up_is_attention_without_the_root(state):
    x, y, times = state
    picture = stills.draw(demos.lookup(), {"x": x, "y": y, "scale": times})
    query = times * np.sqrt(2) * np.array([[x, y]])  # attention divides by √2
    Y, A = attention.attention(query, lookup.keys(), np.array(lookup.VALUES)[:, None])
    assert picture["weights"] == pytest.approx(A[0].tolist(), abs=1e-9)
    assert picture["answer"] == pytest.approx(Y[0, 0])
    assert ("All keys match alike" in picture["sentence"]) == (x == y == 0)


@pytest.mark.parametrize(("p", "q"), [(3, 30), (0, 47), (12, 12)])
def test_the_product_of_two_places_depends_on_their_distance(p, q):
    P = attention.positional_encoding(positions.PLACES, positions.COLUMNS)
    picture = stills.draw(demos.positions(), {"p": p, "q": q})
    assert picture["product"] == pytest.approx(float(P[p] @ P[q]), abs=2e-3)
    assert picture["product"] == pytest.approx(float(P[0] @ P[q - p]), abs=2e-3)


def test_the_largest_weight_is_told_with_and_without_the_root():
    raw = stills.draw(demos.why_root(), {"exponent": 8, "divided": False})
    root = stills.draw(demos.why_root(), {"exponent": 8, "divided": True})
    assert raw["mean"] > 0.9
    assert root["mean"] < 0.35
    assert f"{root['mean']:.2f}" in raw["sentence"]


@pytest.mark.parametrize("norm", block_flow.NORMS)
@pytest.mark.parametrize("path", [False, True])
def test_the_first_gradient_is_that_of_the_table(path, norm):
    picture = stills.draw(demos.block_flow(), {"path": path, "norm": norm})
    logs, alike = block_flow.measured(path, norm)
    assert picture["first"] == pytest.approx(logs[0], abs=0.006)
    assert f"alike to {alike:.2f}" in picture["sentence"]


def test_nats_so_far_are_those_of_the_letters_that_came():
    demo, measured = demos.writing(), trained.expected()
    last = len(measured["after"]) - 1
    picture = stills.draw(demo, {**demo.state, "letter": last})
    for nats, rival in zip(picture["nats"], measured["rivals"], strict=True):
        came = np.maximum(rival["came"], 5e-5)
        assert nats == pytest.approx(float(-np.mean(np.log(came))), abs=2e-3)
    assert demo.state["temperature"] in writing.TEMPERATURES


@pytest.mark.parametrize("sentence", who_looks.SENTENCES)
def test_the_third_head_of_the_second_block_finds_the_subject(sentence):
    words = sentence.split()
    state = {"sentence": sentence, "block": "2", "head": "3", "word": words.index("___")}
    picture = stills.draw(demos.who_looks(), state)
    assert f'looks most at "{words[1]}" (place 1)' in picture["sentence"]
    assert picture["weight"] > 0.7


def test_nats_are_told_for_temperature_1_where_another_one_is_chosen():
    said = [stills.draw(demos.writing(temperature=t))["sentence"] for t in writing.TEMPERATURES]
    others = ["nats" in one and "so far, at temperature 1:" in one for one in said]
    assert others == [float(t) != 1 for t in writing.TEMPERATURES]


@pytest.mark.parametrize(("mask", "share"), [("none", 0.25), ("causal", 0.25), (None, 0.33)])
def test_a_query_of_no_length_looks_at_nothing_most(mask, share):
    demo = demos.my_attention(attention.attention)
    demo.widgets["mask"].value = mask or demo.widgets["mask"].options[-1]
    demo.widgets["scale"].value = 0
    assert f"looks at all that it may alike, with {share} each" in stills.draw(demo)["sentence"]
    demo.widgets["scale"].value = 3
    assert 'looks most at "' in stills.draw(demo)["sentence"]


def test_the_learners_attention_is_asked_and_its_trouble_told():
    right = demos.my_attention(attention.attention)
    assert right.data["A"][0] == pytest.approx(
        attention.attention(3 * my_attention.Q, my_attention.K, my_attention.V)[1][0], abs=1e-4
    )
    for mask, seen in (("causal", 1), ("the last word hidden", 3)):
        right.widgets["mask"].value = mask
        assert sum(right.data["may"][0]) == seen

    def stops(Q, K, V, mask):
        raise KeyError("no")

    for wrong, words in (
        (stops, "stopped with KeyError"),
        (
            lambda Q, K, V, mask: (Q @ K.T, V),
            "Y: The shape (4, 1) was needed, and (4, 4) came back",
        ),
        (lambda Q, K, V, mask: None, "Is there a return?"),
    ):
        assert words in demos.my_attention(wrong).picture.frame["trouble"]

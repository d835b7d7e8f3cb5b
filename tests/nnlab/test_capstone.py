"""The GPT of the learner's own functions: any mix of parts is the same network."""

import numpy as np
import pytest

from autograder.course import sources
from nnlab import capstone
from nnlab.attention import causal_mask
from nnlab.fast.transformer import Trainer
from nnlab.transformer import named

CHAPTERS = ("ch11_transformer", "ch07_losses", "ch06_optimizers")


def model_answers() -> dict:
    measured = {}
    for name in capstone.PARTS:
        chapter = next(c for c in CHAPTERS if name in sources.solution_names(c))
        measured[name] = sources.model(chapter, name)
    return measured


def batch(gpt):
    rng = np.random.default_rng(1)
    return rng.integers(0, len(gpt.signs), size=(2, 3, 8))


SMALLER = [
    (),
    ("attention",),
    ("layer_norm", "gelu"),
    ("multi_head", "attention_backward"),
    ("split_heads", "merge_heads", "layer_norm_backward", "softmax_cross_entropy_grad"),
    capstone.PARTS,
]


@pytest.mark.parametrize("names", SMALLER)
def test_whichever_parts_are_the_learners_loss_and_gradients_are_the_same(names):
    answers = model_answers()
    gpt = capstone.my_gpt({name: answers[name] for name in names})
    ids, targets = batch(gpt)
    loss, back = gpt.gradients(ids, targets)
    trainer = Trainer(gpt.network, gpt.heads, causal_mask(8), np.float64)
    assert loss == pytest.approx(trainer.gradients(ids, targets), rel=1e-9)
    for name, needed in named(trainer.back):
        np.testing.assert_allclose(back[name], needed, rtol=1e-6, atol=1e-11)


def test_parts_of_the_learner_are_really_called():
    calls = []

    def counting(name, function):
        def called(*args):
            calls.append(name)
            return function(*args)

        return called

    answers = {name: counting(name, f) for name, f in model_answers().items()}
    answers.pop("transformer_block")
    answers.pop("multi_head")
    gpt = capstone.my_gpt(answers)
    gpt.train(steps=1, reports=0)
    gpt.write("alice ", 1)
    assert set(calls) == set(answers)


def test_it_says_which_parts_are_whose():
    gpt = capstone.my_gpt({"gelu": lambda z: z, "attention": None})
    description = str(gpt)
    assert "Yours (2 of 14): attention, gelu." in description
    assert "The course's: positional_encoding, causal_mask, split_heads" in description
    assert "27,751 parameters" in description
    with pytest.raises(ValueError, match="no parts of it: softmax"):
        capstone.my_gpt({"softmax": None})


def test_it_learns_and_writes_on(capsys):
    gpt = capstone.my_gpt()
    gpt.train(steps=40, reports=2)
    said = capsys.readouterr().out
    assert said.count("nats a letter") == 2
    assert "after 40 steps" in said
    assert np.mean(gpt.losses[-5:]) < np.mean(gpt.losses[:5]) - 0.5
    written = gpt.write("alice ", 20, temperature=0.5)
    assert len(written) == 26
    assert written.startswith("alice ")
    assert set(written) <= set(gpt.signs)
    gpt.train(seconds=0.2, reports=0)
    assert gpt.steps > 40

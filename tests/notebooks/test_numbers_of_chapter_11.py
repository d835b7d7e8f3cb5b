"""The numbers that the prose of chapter 11 states, computed."""

import re

import numpy as np
import pytest
from scipy import special

from nnlab import attention, grammar, text, trained
from nnlab import transformer as network
from nnlab.activations import gelu, gelu_prime, softmax
from nnlab.capstone import my_gpt
from nnlab.counting import Ngrams
from nnlab.demos.gallery.block_flow import NORMS, measured
from nnlab.demos.gallery.who_looks import looked
from nnlab.demos.gallery.why_root import largest
from nnlab.normalization import layer_norm
from solutions.ch11_transformer.positional_encoding import positional_encoding
from tests.notebooks.prose import Prose

PROSE = Prose("ch11_transformer")
TEXT, states = PROSE.text, PROSE.states


def test_three_equal_scores_give_the_mean_of_the_values():
    Y, A = attention.attention(np.zeros((1, 2)), np.ones((3, 2)), np.array([[0.0], [3], [9]]))
    assert Y[0, 0] == pytest.approx(4)
    assert A[0] == pytest.approx([1 / 3] * 3)
    assert states(
        "Yes. Three equal scores are three weights of a third, and the mean of 0, 3 and 9 is 4"
    )


def test_products_of_64_random_numbers_spread_by_8_and_the_largest_weight_needs_the_root():
    rng = np.random.default_rng(0)
    spread = np.sum(rng.normal(size=(4000, 64)) * rng.normal(size=(4000, 64)), axis=1).std()
    assert spread == pytest.approx(8, rel=0.05)
    raw, root = largest(256, False), largest(256, True)
    assert states(f"the largest of ten weights is {raw['mean']:.2f} on average")
    assert states(f"the largest weight is about {root['mean']:.1f} whatever $d$ is")
    for d in (1, 2, 16, 64, 512):  # from end to end of the slider
        assert round(largest(d, True)["mean"], 1) == round(root["mean"], 1)


def test_attention_costs_3_times_as_much_at_32_words_and_66_times_at_2048():
    def ratio(T, d=32):
        return (4 * T * d * d + 2 * T * T * d) / (2 * T * d * d)

    assert states(f"At 32 words attention costs {['', '', '', 'three'][round(ratio(32))]} times")
    assert states(f"at 2,048 words {ratio(2048):.0f} times")


def test_the_waves_are_as_long_as_it_is_said():
    assert 2 * np.pi == pytest.approx(6, abs=0.5)
    assert 62_000 < 2 * np.pi * 10_000 < 63_000
    P = positional_encoding(64, 32)
    assert np.ptp([P[p] @ P[p + 5] for p in (0, 3, 30)]) < 1e-9


def test_the_product_of_two_places_falls_in_waves_and_no_two_rows_are_the_same():
    P = positional_encoding(48, 16)
    three, far, farther = (P[0] @ P[apart] for apart in (3, 27, 44))
    assert states(f"to {three:.2f} of 8 for three places apart, to {far:.2f} for 27")
    assert states(f"for at 44 it is back at {farther:.2f}")
    assert (P @ P.T).max() == pytest.approx(8)
    assert len(np.unique(P.round(6), axis=0)) == 48


def test_four_heads_cost_as_many_products_as_one():
    T, d = 7, 32
    assert 4 * (T * T * d // 4) == T * T * d


def test_the_careless_reshape_shows_what_it_is_said_to_show():
    X = np.array([[[0, 1, 2, 3], [10, 11, 12, 13], [20, 21, 22, 23]]])
    places = [row // 10 for row in X.reshape(1, 2, 3, 2)[0, 0][:, 0]]
    assert places == [0, 0, 1]
    assert states("The second has place 0 twice, and place 2 not at all")
    assert (attention.split_heads(X, 2)[0, 0][:, 0] // 10).tolist() == [0, 1, 2]


def test_gelu_goes_down_to_017_near_075_and_its_two_forms_are_close():
    z = np.linspace(-6, 6, 200_001)
    low = z[np.argmin(gelu(z))]
    assert (gelu(low), low) == (pytest.approx(-0.17, abs=0.005), pytest.approx(-0.75, abs=0.005))
    assert abs(gelu_prime(low)) < 1e-3
    assert np.abs(gelu(z) - z * special.ndtr(z)).max() < 0.0005


@pytest.mark.parametrize(("d", "off"), [(512, 0.001), (4, 0.15)])
def test_the_unbiased_spread_is_so_much_larger(d, off):
    assert np.sqrt(d / (d - 1)) - 1 == pytest.approx(off, rel=0.1)


def test_what_path_and_norm_do_to_twenty_branches():
    none, alike = measured(False, NORMS[0])
    assert 1 / 10 ** none[0] == pytest.approx(7000, rel=0.05)
    assert 10 ** measured(True, NORMS[0])[0][0] == pytest.approx(46_000, rel=0.02)
    for norm in NORMS:
        assert measured(False, norm)[1] == pytest.approx(1.0, abs=0.005)
    for norm in NORMS[1:]:
        assert abs(measured(False, norm)[0][0]) < 1
    draws = [measured(True, NORMS[1], seed)[1] for seed in (7, 1, 2, 3, 4, 5)]
    assert states(
        f"With a path and the norm inside of the branch it is {draws[0]:.2f}, and at most "
        f"{max(draws):.2f} in six draws"
    )
    assert states(f"With it the places are alike to {measured(True, NORMS[2])[1]:.2f} in the end")
    assert min(measured(True, NORMS[2], seed)[1] for seed in range(1, 6)) > max(draws)
    assert alike > 0.99


def test_two_thirds_of_a_block_are_in_the_feed_forward():
    block = network.init_block(32, 128, np.random.default_rng(0))
    four = sum(block[name].size for name in ("Wq", "Wk", "Wv", "Wo"))
    two = block["W1"].size + block["W2"].size
    assert (four, two) == (4 * 32**2, 8 * 32**2)
    net = network.init_network(39, 32, 2, np.random.default_rng(0))
    assert f"{network.count_parameters(net):,} numbers with 32 columns" in TEXT
    words = network.init_network(48, 32, 2, np.random.default_rng(0))
    assert network.count_parameters(words) == 28_336


def test_the_story_and_its_tables():
    story = text.alice()
    assert f"{len(story):,} characters" in TEXT
    assert f"of {len(text.alphabet(story))} kinds" in TEXT
    learned, held_out, signs = trained.letters()
    nats = [Ngrams(learned, n, len(signs)).nats(held_out) for n in range(6)]
    assert states(
        f"Two letters of context: {nats[2]:.2f}. Four: {nats[4]:.2f}. Five are worse than four"
    )
    met, came = (
        [tuple(ids[k : k + 6]) for k in range(len(ids) - 5)] for ids in (learned, held_out)
    )
    before = set(met)
    assert np.mean([six not in before for six in came]) == pytest.approx(1 / 4, abs=0.02)
    assert states("one in four of those that come had never come there before")
    assert "one in four of the signs that come had never" in Prose("ch10_recurrent").text
    assert nats[5] > nats[4]
    assert states(f"a table of three letters has {nats[3]:.2f}")
    for n, name in ((2, "two"), (3, "three"), (4, "four")):
        assert f"{name} letters: {nats[n]:.2f}" in TEXT


def test_what_training_gave_is_what_the_table_says():
    for run in trained.measured()["letters"]:
        row = (
            f"| {run['d']} columns, window {run['T']} | {run['steps']:,} | "
            f"{run['seconds']:.0f} | {run['nats']:.2f} |"
        )
        assert row in TEXT
    last = trained.measured()["letters"][-1]
    assert f"it reaches {last['late']:.2f}" in TEXT
    assert last["late"] < last["nats"] < trained.measured()["counting"][4]


def test_what_the_lstms_gave_is_what_the_table_says():
    small, large = trained.measured()["lstms"]
    for run in (small, large):
        assert (
            f"| LSTM, {run['d']} units, window {run['T']} | {run['steps']:,} | "
            f"{run['seconds']:.0f} | {run['nats']:.2f} |"
        ) in TEXT
    runs = {(run["d"], run["steps"]): run["nats"] for run in trained.measured()["letters"]}
    assert small["nats"] < runs[32, small["steps"]] - 0.05
    assert large["nats"] > runs[64, large["steps"]] + 0.03
    assert small["T"] * small["batch"] == 512
    assert states(f"The LSTM with 64 units has {small['parameters']:,} parameters")
    assert states(f"The LSTM reaches {small['nats']:.2f}, the transformer {runs[32, 2300]:.2f}")
    assert states(
        f"With 128 units the LSTM comes to {large['nats']:.2f}, and there the larger transformer "
        f"is ahead with {runs[64, 3400]:.2f}"
    )


def noun_phrases(words, at: int, number: int) -> list[tuple[float, int]]:
    """(chance, end) of every noun phrase of this number that begins at a place."""
    nouns, found = [pair[number] for pair in grammar.NOUNS], []
    if words[at : at + 1] == ["the"]:
        if words[at + 1 : at + 2] and words[at + 1] in nouns:
            found.append((0.6 / 7, at + 2))
        if words[at + 2 : at + 3] and words[at + 1] in grammar.SIZES and words[at + 2] in nouns:
            found.append((0.4 / 5 / 7, at + 3))
    return found


def rest(words, at: int, number: int) -> float:
    """The chance of the verb, of what follows it, and of the full stop, to the end."""
    said = words[at : at + 1]
    if said and said[0] in [pair[number] for pair in grammar.VERBS]:
        return 0.6 / 4 * (words[at + 1 :] == ["."])
    if said and said[0] in [pair[number] for pair in grammar.SEEING]:
        objects = [one for n in (0, 1) for one in noun_phrases(words, at + 1, n)]
        return 0.4 / 4 * sum(0.5 * p * (words[end:] == ["."]) for p, end in objects)
    return 0.0


def chance(words: list[str]) -> float:
    """How probable the grammar makes a sentence; 0 where it is none."""
    total = 0.0
    for number in (0, 1):
        for p, at in noun_phrases(words, 0, number):
            ways = 0.25 * rest(words, at, number)
            inner = [(n, *one) for n in (0, 1) for one in noun_phrases(words, at + 1, n)]
            if words[at : at + 1] and words[at] in grammar.BESIDE:
                ways += sum(0.25 / 2 * 0.5 * q * rest(words, end, number) for _, q, end in inner)
                if words[at + 1 : at + 2] == ["the"] and words[at + 2 : at + 3]:
                    there = words[at + 2] in grammar.PLACES
                    ways += 0.15 / 2 / 6 * there * rest(words, at + 3, number)
            if words[at : at + 1] == ["that"]:
                for n, q, end in inner:
                    seen = words[end : end + 1] and words[end] in [v[n] for v in grammar.SEEING]
                    ways += 0.35 * 0.5 * q / 4 * bool(seen) * rest(words, end + 1, number)
            total += 0.5 * p * ways
    return total


def best_share() -> float:
    """How many words of the sentences kept aside the best guess gets, each hidden by itself."""
    best = []
    for one in trained.sentences()[1]:
        words = list(one.words)
        for k in range(len(words)):
            chances = [chance([*words[:k], w, *words[k + 1 :]]) for w in grammar.WORDS[2:]]
            best.append(max(chances) / sum(chances))
    return float(np.mean(best))


def test_the_chances_of_sentences_are_those_with_which_the_grammar_says_them():
    said = grammar.sentences(20_000, np.random.default_rng(4))
    for length in (4, 5):  # "the king sleeps .", "the old king sleeps ."
        short = {one.words for one in said if len(one.words) == length}
        share = np.mean([len(one.words) == length for one in said])
        assert sum(chance(list(words)) for words in short) == pytest.approx(share, abs=0.01)
    assert all(chance(list(one.words)) > 0 for one in said[:500])


def test_what_is_known_of_hidden_words():
    words = trained.measured()["words"]
    shares = [*words["counted"].values(), words["right"], best_share()]
    assert shares[-1] == pytest.approx(words["right"], abs=0.005)
    assert states("every word of 1,000 other sentences was hidden, one at a time")
    assert len(trained.sentences()[1]) == 1000
    numbers = [int(n) for n in re.findall(r"^\| [^|]+ \| (\d+) % \|$", TEXT, re.MULTILINE)]
    assert numbers == [round(100 * share) for share in shares]
    assert f"after {words['steps']:,} steps" in TEXT
    assert states(f"the right number in {100 * words['number']['all']:.1f} %")
    some = [one for one in trained.sentences()[1] if one.distracted]
    assert states(f"in {100 * words['number']['distracted']:.1f} % of {len(some)}")
    assert f"on {trained.SENTENCES:,} of them" in TEXT


def without_head(net, block: int, head: int):
    """The network with the rows of Wo that belong to one head set to 0."""
    blocks = [dict(one) for one in net["blocks"]]
    e = net["table"].shape[1] // trained.HEADS
    blocks[block]["Wo"] = blocks[block]["Wo"].copy()
    blocks[block]["Wo"][head * e : (head + 1) * e] = 0
    return {**net, "blocks": blocks}


def distracted():
    some = [one for one in trained.sentences()[1] if one.distracted]
    ids, lengths = grammar.padded(some)
    verb = np.array([one.verb for one in some])
    ids[np.arange(len(some)), verb] = grammar.MASK
    mask = attention.padding_mask(lengths, ids.shape[1])[:, None, None, :]
    return some, ids, verb, mask


def share_right(net) -> float:
    some, ids, verb, mask = distracted()
    P = softmax(network.scores(ids, net, trained.HEADS, mask))[np.arange(len(some)), verb]
    pairs = np.array([grammar.ids_of(two) for two in (*grammar.VERBS, *grammar.SEEING)])
    several = P[:, pairs[:, 1]].sum(axis=1) > P[:, pairs[:, 0]].sum(axis=1)
    return float(np.mean(several == [one.plural for one in some]))


def test_the_head_that_looks_at_the_subject_and_what_is_left_without_it():
    net = trained.grammar_network()
    some, ids, verb, mask = distracted()
    X = network.embed(ids, net["table"])
    X = network.transformer_block(X, net["blocks"][0], trained.HEADS, mask)
    second = net["blocks"][1]
    H = layer_norm(X, second["gamma1"], second["beta1"])
    A = attention.multi_head_weights(H, second["Wq"], second["Wk"], trained.HEADS, mask)
    row = A[np.arange(len(some)), 2, verb]
    subject = np.array([one.subject for one in some])
    mean = row[np.arange(len(some)), subject].mean()
    assert states(f"gives the subject {100 * mean:.0f} % of that head's weight on average")
    most = np.mean(row.argmax(axis=1) == subject)
    assert states(f"the largest weight of all places in {100 * most:.1f} %")
    left = {(b, h): share_right(without_head(net, b, h)) for b in range(2) for h in range(4)}
    assert states(f"the number is right in {100 * left.pop((1, 2)):.0f} % of these sentences")
    assert left[1, 1] == share_right(net)
    mean = A[np.arange(len(some)), 1, verb][np.arange(len(some)), subject].mean()
    assert states(f"looks at the subject too, with {100 * mean:.0f} % of its weight on average")
    both = share_right(without_head(without_head(net, 1, 2), 1, 1))
    assert states(f"switch off both, and {100 * both:.0f} % are left")
    assert min(left.values()) >= 0.95
    assert states("leaves at least 95 %")


def test_the_first_sentence_of_the_picture_is_answered_by_the_king():
    shown = looked("the king that the small birds follow ___ .")
    weights = np.array(shown["weights"])[1, 2, shown["hidden"]]
    assert shown["words"][int(weights.argmax())] == "king"
    assert weights.max() > 0.9
    assert all(word.endswith("s") for word, _ in shown["best"][:4])


def test_your_own_gpt_is_between_one_letter_and_two_after_400_steps():
    gpt = my_gpt()
    gpt.train(steps=400, reports=0)
    told_nats, counting = gpt.nats(10**6), trained.measured()["counting"]
    assert told_nats == pytest.approx(2.0, abs=0.06)
    assert counting[2] < told_nats < counting[1]
    assert states("After 400 steps, which take some ten seconds, it stands near 2.0 nats")


def test_a_network_that_has_learned_nothing_pays_log_48():
    assert np.log(48) == pytest.approx(3.9, abs=0.05)
    assert states("log 48, about 3.9")

"""What a proof has found and nobody has mended yet: (proof, exercise's id). To be empty in the end.

A gap that is closed has to leave this table: the proofs say so.
"""

from __future__ import annotations

GAPS: set[tuple[str, str]] = {
    # a known wrong answer passes one check on few of 200 seeds
    ("luck", "ch03_mlp_notation/init_params"),
    ("luck", "ch04_chain_rule/Value"),
    ("luck", "ch04_chain_rule/gradient_check"),
    ("luck", "ch05_vanishing_gradients/relu"),
    ("luck", "ch05_vanishing_gradients/softmax"),
    ("luck", "ch06_optimizers/fixed_adam_path"),
    ("luck", "ch07_losses/huber"),
    ("luck", "ch07_losses/softmax_cross_entropy"),
    # a hidden check asks what a visible one has asked
    ("hidden", "ch04_chain_rule/count_paths"),
    ("hidden", "ch05_vanishing_gradients/clip_by_norm"),
    ("hidden", "ch05_vanishing_gradients/he_init"),
    ("hidden", "ch05_vanishing_gradients/leaky_relu_prime"),
    ("hidden", "ch05_vanishing_gradients/relu_prime"),
    ("hidden", "ch05_vanishing_gradients/xavier_init"),
    # who remembers 200 public runs earns two points
    ("memory", "ch05_vanishing_gradients/dead_fraction"),
}


def judged(proof: str, exercise_id: str, problems: list[str]) -> None:
    """Nothing may be found, but for a known gap, where something has to be."""
    if (proof, exercise_id) in GAPS and proof == "luck":
        return  # which seeds show it depends on how many are asked
    if (proof, exercise_id) in GAPS:
        assert problems, f"no gap any more: take {(proof, exercise_id)} off the table"
    else:
        assert not problems, "\n".join([repr((proof, exercise_id)), *problems])

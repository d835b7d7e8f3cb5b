"""What stands ready-made in a library and is the answer of an exercise, or nearly: one table.

An answer may not lean on these, and the statement says so in one line. What is not named here is
welcome, though it be short: np.dot for a weighted sum, np.heaviside for a step.
"""

from __future__ import annotations

READY_MADE: dict[str, tuple[str, ...]] = {
    "weighted_sum": ("nnlab.neuron.weighted_sum",),
    "step": ("nnlab.activations.step", "nnlab.activations.relu_prime"),
    "sigmoid": ("nnlab.activations.sigmoid", "scipy.special.expit"),
    "neuron": ("nnlab.neuron.neuron", "nnlab.neuron.layer"),
    "layer": ("nnlab.neuron.layer", "nnlab.neuron.neuron"),
    "predict_perceptron": ("nnlab.linear.predict_perceptron",),
    "perceptron_update": ("nnlab.linear.perceptron_update",),
    "fit_perceptron": ("nnlab.linear.fit_perceptron",),
    "predict_proba": ("nnlab.linear.predict_proba",),
    "logistic_loss": ("nnlab.linear.logistic_loss",),
    "logistic_gradient": ("nnlab.linear.logistic_gradient", "nnlab.gradcheck.numerical_gradient"),
    "linear_gradient": ("nnlab.linear.linear_gradient", "nnlab.gradcheck.numerical_gradient"),
    "fit_logistic": ("nnlab.linear.fit_logistic",),
    "minibatches": ("nnlab.training.minibatches",),
    "fixed_signed_gradient": ("nnlab.gradcheck.numerical_gradient",),
    "weight": ("nnlab.mlp.weight",),
    "count_parameters": ("nnlab.mlp.count_parameters",),
    "forward": ("nnlab.mlp.forward",),
    "fixed_forward": ("nnlab.mlp.forward",),
    "init_params": ("nnlab.initializers.init_params", "nnlab.initializers.lecun_init"),
    "collapse": ("nnlab.mlp.collapse",),
    "numerical_gradient": ("nnlab.gradcheck.numerical_gradient", "scipy.optimize.approx_fprime"),
    "chain_gradients": (
        "nnlab.tape.Tape",
        "nnlab.autodiff.Value",
        "nnlab.gradcheck.numerical_gradient",
    ),
    "two_path_gradient": (
        "nnlab.tape.Tape",
        "nnlab.autodiff.Value",
        "nnlab.gradcheck.numerical_gradient",
        "nnlab.mlp.mlp_gradients",
    ),
    "Value": ("nnlab.autodiff.Value", "nnlab.tape.Tape"),
    "mlp_loss": ("nnlab.mlp.mlp_loss", "nnlab.mlp.half_squared_error"),
    "mlp_gradients": (
        "nnlab.mlp.mlp_gradients",
        "nnlab.tape.Tape",
        "nnlab.autodiff.Value",
        "nnlab.gradcheck.numerical_gradient",
    ),
    "gradient_check": ("nnlab.gradcheck.gradient_check", "nnlab.gradcheck.relative_error"),
    "fixed_gradients": (
        "nnlab.mlp.mlp_gradients",
        "nnlab.tape.Tape",
        "nnlab.autodiff.Value",
        "nnlab.gradcheck.numerical_gradient",
    ),
    "train_mlp": ("nnlab.training.train", "nnlab.training.minibatches"),
    "sigmoid_prime": ("nnlab.activations.sigmoid_prime",),
    "tanh": ("nnlab.activations.tanh", "numpy.tanh", "math.tanh", "cmath.tanh"),
    "tanh_prime": ("nnlab.activations.tanh_prime",),
    "relu": ("nnlab.activations.relu",),
    "relu_prime": ("nnlab.activations.relu_prime", "nnlab.activations.step"),
    "leaky_relu": ("nnlab.activations.leaky_relu",),
    "leaky_relu_prime": ("nnlab.activations.leaky_relu_prime",),
    "gradient_norms": (
        "nnlab.mlp.mlp_gradients",
        "nnlab.tape.Tape",
        "nnlab.gradcheck.numerical_gradient",
    ),
    "xavier_init": ("nnlab.initializers.xavier_init",),
    "he_init": ("nnlab.initializers.he_init",),
    "clip_by_norm": ("nnlab.clipping.clip_by_norm", "nnlab.clipping.global_norm"),
    "softmax": (
        "nnlab.activations.softmax",
        "nnlab.activations.log_softmax",
        "scipy.special.softmax",
        "scipy.special.log_softmax",
        "scipy.special.logsumexp",
        "sklearn.utils.extmath.softmax",
    ),
    "softmax_jacobian": ("nnlab.activations.softmax_vjp",),
    "fixed_softmax_gradient": ("nnlab.activations.softmax_vjp",),
    "sgd_step": ("nnlab.optimizers.sgd_update",),
    "minimize": ("nnlab.optimizers.sgd_update",),
    "momentum_step": ("nnlab.optimizers.momentum_update",),
    "adagrad_step": ("nnlab.optimizers.adagrad_update",),
    "rmsprop_step": ("nnlab.optimizers.rmsprop_update",),
    "adadelta_step": ("nnlab.optimizers.adadelta_update",),
    "adam_step": ("nnlab.optimizers.adam_update",),
    "fixed_adam_path": ("nnlab.optimizers.adam_update",),
    "step_decay": ("nnlab.schedules.step_decay",),
    "cosine_schedule": ("nnlab.schedules.cosine_schedule", "nnlab.schedules.warmup_cosine"),
    "warmup": ("nnlab.schedules.warmup", "nnlab.schedules.warmup_cosine"),
    "train_digits": ("sklearn.neural_network.MLPClassifier",),
    "mse": ("nnlab.losses.mse", "sklearn.metrics.mean_squared_error"),
    "mse_grad": (
        "nnlab.losses.mse_grad",
        "nnlab.tape.Tape",
        "nnlab.autodiff.Value",
        "nnlab.gradcheck.numerical_gradient",
    ),
    "huber": ("nnlab.losses.huber", "scipy.special.huber"),
    "bce": ("nnlab.losses.bce", "nnlab.losses.bce_with_logits", "sklearn.metrics.log_loss"),
    "bce_with_logits": ("nnlab.losses.bce_with_logits", "nnlab.losses.bce"),
    "one_hot": ("nnlab.losses.one_hot", "sklearn.preprocessing.label_binarize"),
    "cross_entropy": (
        "nnlab.losses.cross_entropy",
        "nnlab.losses.sparse_cross_entropy",
        "sklearn.metrics.log_loss",
    ),
    "sparse_cross_entropy": (
        "nnlab.losses.sparse_cross_entropy",
        "nnlab.losses.cross_entropy",
        "sklearn.metrics.log_loss",
    ),
    "log_softmax": ("nnlab.activations.log_softmax", "scipy.special.log_softmax"),
    "softmax_cross_entropy": (
        "nnlab.losses.softmax_cross_entropy",
        "nnlab.losses.cross_entropy_with_logits",
    ),
    "softmax_cross_entropy_grad": (
        "nnlab.losses.softmax_cross_entropy_grad",
        "nnlab.losses.cross_entropy_with_logits_grad",
        "nnlab.tape.Tape",
        "nnlab.autodiff.Value",
        "nnlab.gradcheck.numerical_gradient",
    ),
    "fixed_cross_entropy_grad": (
        "nnlab.losses.softmax_cross_entropy_grad",
        "nnlab.losses.cross_entropy_with_logits_grad",
        "nnlab.tape.Tape",
        "nnlab.autodiff.Value",
        "nnlab.gradcheck.numerical_gradient",
    ),
}  # by name of the exercise; names are unique across the course


def line(name: str) -> str:
    """What the statement of an exercise says about it: "Yours to write: without nnlab's layer."."""
    told = [f"{dotted.split('.')[0]}'s {dotted.split('.')[-1]}" for dotted in READY_MADE[name]]
    *others, last = told
    return f"Yours to write: without {', '.join(others)}{' and ' if others else ''}{last}."

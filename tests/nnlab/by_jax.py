"""Values and gradients that JAX finds, each function compiled whole: operation by operation costs
several times as much.
"""

from __future__ import annotations

from functools import cache, partial

import jax
import jax.numpy as jnp

jax.config.update("jax_enable_x64", True)
# nothing here runs longer than it compiles
jax.config.update("jax_disable_most_optimizations", True)


@cache
def value_and_grad(f):
    """f -> a function of the same arguments: f's value and its gradient by the first of them."""
    return jax.jit(jax.value_and_grad(f))


@cache
def grad(f, argnums=0):
    """f -> the function of its gradients by the arguments `argnums`."""
    return jax.jit(jax.grad(f, argnums))


@partial(jax.jit, static_argnums=0)
def there_and_back(f, inputs, dY):
    """f's outputs, and the derivatives of the sum of dY times them by each of the inputs."""
    outputs, back = jax.vjp(f, *inputs)
    return outputs, back(jax.tree.map(jnp.asarray, dY))

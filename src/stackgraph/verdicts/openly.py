"""The checks that give nothing away: a verdict cell runs them as they are.

Their arguments are properties, and objects that the notebook holds anyway. ``of_network`` says of
each whether it looks at nothing but what is one for two spellings of a network; then it need not
run where the whole network is compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from stackgraph.verdicts.reading import Args


def _never(args: Args) -> bool:
    return False


def _always(args: Args) -> bool:
    return True


OPENLY: dict[str, Callable[[Args], bool]] = {
    "check_adapted": _never,
    "check_built": _always,
    "check_no_shared": _always,
    "check_symmetric": _always,
    "check_every_input_matters": lambda args: args.get("sample") is None,
    "check_padding": _always,
    "check_parameters": lambda args: args.get("trainable") is None,
    "check_probabilities": lambda args: args.get("x") is None,
    "check_reaches_output": lambda args: isinstance(args.get("input", 0), int),
    "check_contains": _never,
    "check_fitted": _never,
    "check_frozen": _never,
    "check_kept_weights": _never,
    "check_round_trip": _never,
    "check_same_function": _never,
    "check_same_predictions": _never,
    "check_same_weights": _never,
    "check_score": _never,
    "check_tap": _never,
    "check_trainable": _never,
}


def is_open(check: str, args: Args) -> bool:
    """Whether a call of a check gives nothing away: a bound of parameters may be told, not how
    many there are to be.
    """
    if check == "check_parameters":
        return args.get("expected") is None and args.get("trainable") is None
    return check in OPENLY


ONLY_OF_NETWORK: dict[str, Callable[[Args], bool]] = {
    "check_shared": lambda args: args.get("layer") is None,
    "check_skip": lambda args: not isinstance(args.get("around"), (str, list, tuple)),
    "check_zeroed_body_is": lambda args: not args.get("keep"),
    "check_layer_output_shape": lambda args: isinstance(args["layer"], int),
}
"""Checks that name what is asked; a verdict cell leaves them to the comparison of networks."""

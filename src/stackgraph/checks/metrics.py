"""Scores of predictions, in NumPy, so that a check needs no compiled model and no training loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from stackgraph.checks.core import fail

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = {
    "accuracy": "accuracy",
    "mse": "mean squared error",
    "mae": "mean absolute error",
    "rmse": "root mean squared error",
    "iou": "IoU",
}
ARTICLES = {"accuracy": "an", "mse": "a", "mae": "a", "rmse": "a", "iou": "an"}


def named(metric: str) -> Callable[[np.ndarray, np.ndarray], float]:
    """The function ``(predictions, targets) -> score``. ValueError for a metric not known here."""
    known = {"accuracy": accuracy, "mse": _mse, "mae": _mae, "rmse": _rmse, "iou": _iou}
    if metric not in known:
        raise ValueError(f"metric must be one of {', '.join(known)}, not {metric!r}")
    return known[metric]


def require_fit(prediction: np.ndarray, target: np.ndarray, metric: str, name: str) -> None:
    """Fail unless predictions of this shape can be scored against the targets."""
    if len(prediction) != len(target):
        fail(
            f"{name}: wrong number of predictions",
            expected=f"{len(target)} predictions for {len(target)} samples",
            actual=f"{len(prediction)} predictions",
            hint="tensors were joined along the batch: ops.concatenate needs axis=-1 "
            "(layers.Concatenate has it from the start)",
        )
    if metric == "accuracy":
        classes = prediction.shape[-1]
        wanted = int(target.max()) + 1 if target.ndim == 1 else target.shape[-1]
        fits = prediction.ndim == 2 and (classes == 1 or classes >= wanted)
        if not fits or (classes == 1 and wanted > 2):
            fail(
                f"{name}: predictions that do not fit the question",
                expected=f"one probability for each of {wanted} classes",
                actual=f"predictions of shape (None, {', '.join(map(str, prediction.shape[1:]))})",
            )
        return
    sizes = prediction.size // max(1, len(prediction)), target.size // max(1, len(target))
    if sizes[0] != sizes[1]:
        fail(
            f"{name}: predictions that do not fit the question",
            expected=f"{sizes[1]} numbers for each sample" if sizes[1] > 1 else "one number each",
            actual=f"{sizes[0]} for each sample",
        )


def accuracy(prediction: np.ndarray, target: np.ndarray) -> float:
    """Share of samples whose class is right: over 0.5 for one unit, the largest of several."""
    if target.ndim == 2 and target.shape[-1] > 1:
        target = target.argmax(axis=-1)
    target = target.reshape(len(target))
    if prediction.shape[-1] == 1:
        said = (prediction.reshape(len(prediction)) > 0.5).astype(int)
    else:
        said = prediction.argmax(axis=-1)
    return float((said == target).mean())


def _mse(prediction: np.ndarray, target: np.ndarray) -> float:
    return float(np.mean((prediction.reshape(target.shape) - target) ** 2))


def _mae(prediction: np.ndarray, target: np.ndarray) -> float:
    return float(np.mean(np.abs(prediction.reshape(target.shape) - target)))


def _rmse(prediction: np.ndarray, target: np.ndarray) -> float:
    return float(np.sqrt(_mse(prediction, target)))


def _iou(prediction: np.ndarray, target: np.ndarray) -> float:
    """Intersection over union of what is marked (over 0.5) and what is to be marked."""
    marked, asked = prediction.reshape(target.shape) > 0.5, target > 0.5
    return float((marked & asked).sum() / max(1, (marked | asked).sum()))


def guessing(target: np.ndarray, metric: str) -> float | None:
    """What a model scores that has learnt nothing but the commonest class, or the mean."""
    if metric == "accuracy":
        if target.ndim == 2 and target.shape[-1] > 1:
            target = target.argmax(axis=-1)
        _, counts = np.unique(target, return_counts=True)
        return float(counts.max() / counts.sum())
    if metric == "iou":
        return float((target > 0.5).mean())  # of everything marked
    mean = np.broadcast_to(target.mean(axis=0), target.shape)
    return named(metric)(mean, target)

# %% [markdown]
# # Unit 11. Write it three ways, and keep it: assignment
#
# Six exercises, 29 points, about 75 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why. Where it only says that there is an answer, the rest of it runs when the work is
# graded; it asks for nothing that the statement does not say.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Nothing
# needs to be trained. Unless a statement asks for a form, spelling is yours: `Add()` or `+`, a layer or
# an operation, an activation in its layer or behind it.
#
# Settings that a statement does not mention stay as Keras has them.

# %% locked="u11_setup"
import tempfile
from pathlib import Path

import keras
import numpy as np
from keras import layers, ops

import stackgraph as sg

wine = sg.data.wine()
folder = Path(tempfile.mkdtemp())  # for files; it may be thrown away

# %% [markdown]
# ## Exercise 1. A class becomes a graph (5 points)
#
# `taster` is a subclassed model. Its layers and weights are what they are; read its `call`.


# %% locked="u11_e1_given"
class Taster(keras.Model):
    """Tells three grapes apart; tastes twice with the same tongue."""

    def __init__(self):
        super().__init__()
        self.settle = layers.Dense(13, activation="tanh")
        self.tongue = layers.Dense(13, activation="relu")
        self.grape = layers.Dense(3, activation="softmax")

    def call(self, bottle):
        x = bottle
        for _ in range(2):
            x = self.tongue(x)
        x = self.settle(x)
        return self.grape(ops.concatenate([bottle, x], axis=-1))


keras.utils.set_random_seed(11)
taster = Taster()
tasted = np.array(taster(wine.x_test))

# %% [markdown]
# Bind
#
# * `total`: a question from Unit 7. How many parameters does `taster` have?
# * `graph`: a Functional model that computes what `taster` computes, **with its weights**. It has one
#   input, named `"measurements"`, of 13 numbers. It contains no layer or model of a class of your own.
#   Names of layers are yours.
# * `difference`: your proof. The largest absolute difference between the predictions of `taster` and of
#   `graph` for `wine.x_test`, a number.
#
# A worked number: if one of 135 predictions were 0.3 instead of 0.5 and all others were equal,
# `difference` would be 0.2.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# In which order does `__init__` make the layers, and in which order does `call` use them?
#
# <details><summary>Hint 2: the place</summary>
#
# "Equal weights, equal predictions" in the lesson. There are three ways to the weights: copy them layer
# by layer, call the layers of `taster` themselves, or hand a placeholder to `taster.call`.
#
# <details><summary>Hint 3: nearly there</summary>
#
# With new layers: `tongue.set_weights(taster.tongue.get_weights())`, and so on for each layer, once it
# has been called. The proof: `np.abs(a - b).max()` of the two arrays that `predict` gives.
#
# </details></details></details>

# %% answer="u11_e1_graph"
total = None
graph = None
difference = None
### BEGIN SOLUTION
total = 445  # 182 + 182 + 81: the tongue tastes twice, its weights are there once
bottle = keras.Input(shape=(13,), name="measurements")
tongue = layers.Dense(13, activation="relu")
settle = layers.Dense(13, activation="tanh")
grape = layers.Dense(3, activation="softmax")
x = settle(tongue(tongue(bottle)))
graph = keras.Model(bottle, grape(layers.Concatenate()([bottle, x])))
# Layer by layer: graph.set_weights(taster.get_weights()) would exchange tongue and settle, in
# silence, as both hold 13 x 13 and 13 numbers and __init__ makes settle first.
tongue.set_weights(taster.tongue.get_weights())
settle.set_weights(taster.settle.get_weights())
grape.set_weights(taster.grape.get_weights())
difference = np.abs(graph.predict(wine.x_test, verbose=0) - tasted).max()
### END SOLUTION

# %%
# Try it: draw it, and read the drawing beside the call of Taster.
if isinstance(graph, keras.Model):
    display(sg.draw(graph))

# %% test="u11_e1_graph_total" points=1
"""The parameters of a layer that is called twice."""
sg.check_attempted(total, "total")
### BEGIN HIDDEN TESTS
sg.check_count(
    total,
    445,
    name="total",
    mistakes={
        627: "a layer that is called twice has its weights once",
        416: "the biases are missing",
        406: "the raw measurements reach the last layer, too: 13 + 13 numbers enter it",
    },
    hint="(numbers coming in + 1) × units for each of the three layers",
)
### END HIDDEN TESTS

# %% test="u11_e1_graph_ports" points=1
"""One input, named; three numbers out."""
sg.check_input_names(graph, ["measurements"], name="graph")
sg.check_input_shape(graph, (13,), name="graph")
sg.check_output_shape(graph, (3,), name="graph")

# %% test="u11_e1_graph_wires" points=1
"""The graph is what the call of Taster does."""
sg.check_attempted(graph, "graph")
### BEGIN HIDDEN TESTS
p = keras.Input(shape=(13,), name="measurements")
parts = {
    "tongue": layers.Dense(13, activation="relu"),
    "settle": layers.Dense(13, activation="tanh"),
    "grape": layers.Dense(3, activation="softmax"),
}
q = parts["settle"](parts["tongue"](parts["tongue"](p)))
reference = keras.Model(p, parts["grape"](layers.Concatenate()([p, q])))
sg.check_same_architecture(
    graph,
    reference,
    name="graph",
    hint="which layer does the loop in taster's call run twice, and which one follows it, once?",
)
### END HIDDEN TESTS

# %% test="u11_e1_graph_equal" points=1
"""It predicts what taster predicts, with the weights that it has."""
sg.check_input_shape(graph, (13,), name="graph")
sg.check_output_shape(graph, (3,), name="graph")
deep = taster.settle(taster.tongue(taster.tongue(ops.convert_to_tensor(wine.x_test))))
swapped = taster.tongue(taster.settle(taster.settle(ops.convert_to_tensor(wine.x_test))))
sg.check_array(
    np.asarray(graph(wine.x_test, training=False)),
    tasted,
    tolerance=1e-4,
    name="the predictions of graph",
    mistakes=[
        (
            taster.grape(ops.concatenate([deep, wine.x_test], axis=-1)),
            "the weights are right; in the call of taster the bottle comes first in the concatenation",
        ),
        (
            taster.grape(ops.concatenate([wine.x_test, swapped], axis=-1)),
            "the wrong layer is called twice: which one stands in the loop of taster's call?",
        ),
    ],
    hint="are the weights those of taster, each copied from the layer that does the same there? "
    "set_weights in one go follows the order of __init__",
)

# %% test="u11_e1_graph_proof" points=1
"""The proof: no difference but rounding."""
sg.check_number(
    difference,
    0,
    tolerance=1e-4,
    name="difference",
    mistakes=dict.fromkeys(
        [1, 2], "these are grapes: compare the probabilities, with those of taster"
    ),
    hint="give the largest of the absolute differences; are the weights equal?",
)

# %% [markdown]
# ## Exercise 2. From picture to code, and into a file (4 points)
#
# The winery gives you a layer, `Limit(most)`, and a picture. Bind to `rebuilt` a model that is what the
# picture shows: the input with the name and shape in the picture, and the same layers, wired in the
# same way; the `Limit` has `most=2.0`. Names of layers are yours, and so are the spelling of a merge
# (`Multiply()` or `*`) and the order in it.
#
# `rebuilt` is going to be sent away as a file. The person who loads it, in safe mode, has Keras and the
# class `Limit`, and no other class or function of yours.


# %% locked="u11_e2_given"
@sg.given
class Limit(layers.Layer):
    """most * tanh(x / most): no value leaves beyond most."""

    def __init__(self, most=1.0, **kwargs):
        super().__init__(**kwargs)
        self.most = most

    def call(self, x):
        return self.most * ops.tanh(x / self.most)

    def get_config(self):
        return {**super().get_config(), "most": self.most}

# %% locked="u11_e2_picture"
target = sg.picture(
    "eNq9ltGOoyAUht/lXHtRRc3E25mbTWafwJiGtjhDFsEITKZp+u57lNqqhe42aeeiSQX5v/MBigf4Yp3mSkIRR0BbDgXUV"
    "m4NNlEBEUjaMCikFQL/qx3TUJQH4DsoVhGolnXUDKPhl2ytwQFbQbVeu2Gu8Z3uWXeOgoZRbTvWMGl0f7+SNf+A4nBEPn"
    "K/ToEO2dIORxmscQCajnJJN4KtQx1QmM4yjKVC9LWuKowVnOqhcryQttlgOb1uS82na+Q7rIab/ZDFpexv6As4Rs41nru"
    "+84ZfuY6N0xk7y0GjtIEieY5kfKdk7JVM5pJvTGq2lBwb/ZJWclzT4iUCq9l6gwW5ShfW0DFhYe4dx0nIfN61dE9C7onf"
    "PfG6kx9z1/yjUYh8kD4J6RO/PvHqp3P9xgrDW7FfzsDvS7t3Ep6zu9OQYupXTL2K2VwRa95SwyT+lpavsy7/atNv3i/Nc"
    "4SzkHDmF868wvmjtjT555ZWtWno92JL53nIfdazlM9D8rlfPp/LV5ek8zHVn1unNzseR6dYZQ1erPUnbQdSOdjHpKp8a6"
    "q6HesYxtVUaDY5Flx2PMkuV9GqehAgGQHJFBDfArws88e3rZ9ARgL5b4VrwuWd5oekIySdQhKERCW5C3VrsrKRki0nKyr"
    "TW5QkvgeTj5h8isluAcj1jJ0fmQWkmoQecOnq/humV4AhE6/GbYSPg9Lc5a1CX1d/2P7yYLjipsn5dXIg2M3IJO74F5BZ"
    "cHA="
)
target

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# How many wires leave the input, and how many leave the Limit?
#
# <details><summary>Hint 2: the place</summary>
#
# Read the picture from the end: the last layer, the merge before it, and where each of its two wires
# comes from. What goes into a file and what does not: "What `load_model`
# refuses" in the lesson.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `limited = Limit(2.0)(measurements)`. One of the two `Dense` of 8 units reads `limited`, the other one
# the measurements themselves.
#
# </details></details></details>

# %% answer="u11_e2_rebuild"
rebuilt = None
### BEGIN SOLUTION
measurements = keras.Input(shape=(13,), name="measurements")
limited = Limit(2.0)(measurements)
features = layers.Dense(8, activation="relu")(limited)
gate = layers.Dense(8, activation="sigmoid")(measurements)  # the raw ones: the other wire
gated = layers.Multiply()([features, gate])
joined = layers.Concatenate()([limited, gated])
rebuilt = keras.Model(measurements, layers.Dense(3, activation="softmax")(joined))
### END SOLUTION

# %%
# Try it: draw yours and hold it beside the picture; save it into folder and load it.
if isinstance(rebuilt, keras.Model):
    display(sg.draw(rebuilt))

# %% test="u11_e2_rebuild_input" points=1
"""The input, and a Limit that reads it."""
sg.check_input_names(rebuilt, ["measurements"], name="rebuilt")
sg.check_input_shape(rebuilt, (13,), name="rebuilt")

# %% test="u11_e2_rebuild_picture" points=2
"""The whole network is the one in the picture."""
sg.check_same_architecture(rebuilt, target.architecture, name="rebuilt")

# %% test="u11_e2_rebuild_kept" points=1
"""Saved and loaded in safe mode, it predicts the same."""
sg.check_round_trip(rebuilt, name="rebuilt")

# %% [markdown]
# ## Exercise 3. Six files (4 points)
#
# The next cell makes six models, `"A"` to `"F"`, with two layers and a model class of their own. Each
# is to be saved, and then loaded **in this notebook** with `keras.models.load_model(path)`, in safe
# mode and without `custom_objects`.
#
# Bind to `fate` a dict from each letter to what happens, one of
#
# * `"comes back"`: it is loaded and predicts what it did;
# * `"changed"`: it is loaded without an error and predicts something else;
# * `"not saved"`: saving is refused;
# * `"unknown class"`: loading is refused, since a name in the file leads to no class;
# * `"Python code"`: loading is refused, since there is a Python function in the file.
#
# Work it out first; then you may try. Some may occur more than once.


# %% locked="u11_e3_given"
class Shy(layers.Layer):
    def call(self, x):
        return x / (1 + ops.abs(x))


@keras.saving.register_keras_serializable(package="winery")
class Power(layers.Layer):
    def __init__(self, power=2, **kwargs):
        super().__init__(**kwargs)
        self.power = power

    def call(self, x):
        return x**self.power

    def get_config(self):
        return super().get_config()


@keras.saving.register_keras_serializable(package="winery")
class Quiet(keras.Model):
    def train_step(self, data):
        super().train_step(data)
        return {}


# %% locked="u11_e3_models"
def halve(step, x):
    return x / 2


fates = ["comes back", "changed", "not saved", "unknown class", "Python code"]
x = keras.Input(shape=(13,), name="x")
sent = {
    "A": keras.Model(x, layers.Dense(3)(ops.abs(x) + x)),
    "B": keras.Model(x, layers.Lambda(lambda t: t * 2)(x)),
    "C": keras.Model(x, Shy()(x)),
    "D": keras.Model(x, Power(3)(x)),
    "E": keras.Model(x, ops.fori_loop(0, 3, halve, x)),
    "F": Quiet(x, layers.Dense(3)(x)),
}

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# A file holds names, settings and numbers. What in each model is none of these?
#
# <details><summary>Hint 2: the place</summary>
#
# "What `load_model` refuses" and "A choice and a loop" in the lesson. For each class: is it registered,
# and does its configuration hold every argument of `__init__`?
#
# <details><summary>Hint 3: nearly there</summary>
#
# One of the registered classes comes back with a default instead of its setting. Compare the
# predictions for `wine.x_test` before and after.
#
# </details></details></details>

# %% answer="u11_e3_fate"
fate = None
### BEGIN SOLUTION
fate = {
    "A": "comes back",  # operations of Keras have names
    "B": "Python code",  # the lambda is in the file, and safe mode refuses it
    "C": "unknown class",  # Shy is not registered
    "D": "changed",  # get_config leaves out power, so it comes back as 2
    "E": "not saved",  # a loop in the graph holds a function, which has no name
    "F": "comes back",  # a graph of a registered class; how it is trained is not in the file
}
### END SOLUTION

# %%
# Try it: save a model into folder, load it, compare.

# %% test="u11_e3_fate_refused" points=2
"""What is not saved, or not loaded, and why."""
sg.check_attempted(fate, "fate")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    fate,
    {"B": "Python code", "C": "unknown class", "E": "not saved"},
    partial=True,
    name="fate",
    mistakes={
        "B": dict.fromkeys(fates, "saving is not refused; but safe mode runs no function out of a file"),
        "C": dict.fromkeys(
            fates, "which class does the name in the file lead to, if nobody registered it?"
        ),
        "E": dict.fromkeys(
            fates, "a node that holds a function: can it write down its own configuration?"
        ),
    },
    hint="the words are " + ", ".join(fates),
)
### END HIDDEN TESTS

# %% test="u11_e3_fate_loaded" points=1
"""Of two that are loaded: do they predict what they did? Keras says."""
sg.check_attempted(fate, "fate")
found = {}
for letter in ["A", "D"]:
    sent[letter].save(folder / "sent.keras")
    arrived = keras.models.load_model(folder / "sent.keras")
    told, asked = arrived(wine.x_test), sent[letter](wine.x_test)
    found[letter] = "comes back" if np.allclose(told, asked, atol=1e-5) else "changed"
sg.check_mapping(
    fate,
    found,
    partial=True,
    name="fate",
    mistakes={
        "A": dict.fromkeys(fates, "ops.abs and + are Keras' own: known by name wherever Keras is"),
        "D": {
            "comes back": "what does Power(3).get_config() say of power?",
            "unknown class": "Power is registered; look at its get_config",
            "Python code": "a class is in the file by its name; look at its get_config",
            "not saved": "it is saved; look at what its get_config leaves out",
        },
    },
    hint="the words are " + ", ".join(fates),
)

# %% test="u11_e3_fate_class" points=1
"""What becomes of a graph with a training step of its own."""
sg.check_attempted(fate, "fate")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    fate,
    {"F": "comes back"},
    partial=True,
    name="fate",
    mistakes={
        "F": dict.fromkeys(
            fates, "Quiet is registered and has a graph; a training step changes no prediction"
        ),
    },
    hint="the words are " + ", ".join(fates),
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. A layer that can be kept (5 points)
#
# `Bare` scales raw measurements inside the graph. It works, but a model with it can't be kept.


# %% locked="u11_e4_given"
class Bare(layers.Layer):
    """(x - means) / spreads, column by column."""

    def __init__(self, means, spreads):
        super().__init__()
        self.means = np.asarray(means, "float32")
        self.spreads = np.asarray(spreads, "float32")

    def call(self, x):
        return (x - self.means) / self.spreads


rows = np.array([[12.0, 30.0], [10.0, 15.0]], "float32")

# %% [markdown]
# Write a layer class `Standardise` that computes the same, with the same two arguments, and
#
# * is registered in the package `"winery"`, so that its registered name is `"winery>Standardise"`;
# * can be made with `name=`, as every layer of Keras can;
# * has a `get_config` with `"means"` and `"spreads"` as lists of numbers, besides what every layer has;
# * comes back from a file with its name and its settings.
#
# `Standardise` takes its two arguments as arrays or as lists. The cell after yours makes a layer named
# `"scale"`, saves a model with it, loads it in safe mode, and feeds `rows` to both; then it makes another
# one, with lists, as the file does, and asks for its configuration. A worked number: with
# the means (10, 20) and the spreads (2, 5) the first row, (12, 30), becomes (1, 2). The tests look at
# what that cell binds to `tried`.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# A file holds texts, numbers, lists and dicts. Which of the layer's attributes are none of these?
#
# <details><summary>Hint 2: the place</summary>
#
# "A layer of your own: its configuration" in the lesson, the class `Limit`: the decorator, `**kwargs`,
# `get_config`.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `return {**super().get_config(), "means": self.means.tolist(), …}`, and
# `def __init__(self, means, spreads, **kwargs)`.
#
# </details></details></details>

# %% answer="u11_e4_standardise"
Standardise = None


### BEGIN SOLUTION
@keras.saving.register_keras_serializable(package="winery")
class Standardise(layers.Layer):
    """(x - means) / spreads, column by column."""

    def __init__(self, means, spreads, **kwargs):  # name and dtype come in kwargs
        super().__init__(**kwargs)
        self.means = np.asarray(means, "float32")
        self.spreads = np.asarray(spreads, "float32")

    def call(self, x):
        return (x - self.means) / self.spreads

    def get_config(self):  # arrays are not plain: __init__ would get them back as dicts
        own = {"means": self.means.tolist(), "spreads": self.spreads.tolist()}
        return {**super().get_config(), **own}


### END SOLUTION

# %% locked="u11_e4_tried"
tried = None
if Standardise is not None:
    scale = Standardise(np.array([10.0, 20.0]), np.array([2.0, 5.0]), name="scale")
    pair = keras.Input(shape=(2,), name="pair")
    scaled = keras.Model(pair, scale(pair))
    scaled.save(folder / "scaled.keras")
    loaded = keras.models.load_model(folder / "scaled.keras")
    tried = {
        "before": scaled.predict(rows, verbose=0),
        "after": loaded.predict(rows, verbose=0),
        "config": scale.get_config(),
        "registered": keras.saving.get_registered_name(Standardise),
        "name": loaded.layers[-1].name,
    }
    tried["of lists"] = Standardise([10.0, 20.0], [2.0, 5.0]).get_config()

# %% test="u11_e4_standardise_computes" points=1
"""It computes what Bare computes."""
sg.check_attempted(tried, "tried")
p = keras.Input(shape=(2,))
sg.check_array(
    tried["before"],
    keras.Model(p, Bare([10.0, 20.0], [2.0, 5.0])(p)).predict(rows, verbose=0),
    name="the predictions before saving",
    mistakes=[
        ((rows - [10.0, 20.0]) / np.array([2.0, 5.0]) ** power, "divide by the spread itself")
        for power in (0.5, 2)
    ],
    hint="(x - means) / spreads: mind the brackets, and the order",
)

# %% test="u11_e4_standardise_back" points=2
"""Loaded from the file, it computes the same."""
sg.check_attempted(tried, "tried")
sg.check_array(
    tried["after"],
    [[1.0, 2.0], [0.0, -1.0]],
    name="the predictions after loading",
    hint="if they were right before: which settings does get_config return, and under which name?",
)

# %% test="u11_e4_standardise_config" points=1
"""The configuration holds both arguments, as lists, whatever they were given as."""
sg.check_attempted(tried, "tried")
sg.check_mapping(
    {key: tried["config"].get(key, "nothing") for key in ["means", "spreads"]},
    {"means": [10.0, 20.0], "spreads": [2.0, 5.0]},
    name="the configuration",
    hint="get_config returns every argument of __init__, its numbers as a list, under its own name",
)
of_lists = tried.get("of lists", {})
sg.check_mapping(
    {key: of_lists.get(key, "nothing") for key in ["means", "spreads"]},
    {"means": [10.0, 20.0], "spreads": [2.0, 5.0]},
    name="the configuration of a layer made with lists",
    hint="from a file it gets lists, too: np.asarray(...) makes arrays of either",
)

# %% test="u11_e4_standardise_names" points=1
"""The registered name, and the layer's own."""
sg.check_attempted(tried, "tried")
sg.check_mapping(
    tried,
    {"registered": "winery>Standardise", "name": "scale"},
    partial=True,
    exact=True,
    name="tried",
    mistakes={
        "registered": "register_keras_serializable(package='winery') above class Standardise: its name "
        "is that of the class, unless name= gives another",
        "name": "get_config begins with **super().get_config(), where the name is; and __init__ hands "
        "what it gets beside on: super().__init__(**kwargs)",
    },
)

# %% [markdown]
# ## Exercise 5. The inner tensor (5 points)
#
# `whole` holds the model `nose` as one layer. The winery wants to see what `nose` *notes* on the way:
# the four numbers that its layer `notes` gives.

# %% locked="u11_e5_given"
keras.utils.set_random_seed(5)
air = keras.Input(shape=(13,), name="air")
scent = layers.Dense(16, activation="relu", name="scent")(air)
notes = layers.Dense(4, activation="tanh", name="notes")(scent)
bouquet = layers.Dense(8, activation="relu", name="bouquet")(
    layers.Concatenate(name="beside")([notes, air])
)
nose = keras.Model(air, bouquet, name="nose")
bottle = keras.Input(shape=(13,), name="bottle")
grape = layers.Dense(3, activation="softmax", name="grape")(nose(bottle))
whole = keras.Model(bottle, grape, name="whole")

# %%
whole.summary(expand_nested=True)

# %% [markdown]
# Bind to `opened` a model with one input of 13 numbers and a **list of two outputs, in this order**: the
# four notes, and the three probabilities that `whole` gives. (Keras sorts the outputs of a dict by their
# keys.) It has the weights of `whole`, and no parameters besides: 463, as `whole`. Names are yours.
#
# A worked number: of these 463 parameters 68 belong to `notes`, (16 + 1) × 4.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# From which input does the tensor `nose.get_layer("notes").output` come?
#
# <details><summary>Hint 2: the place</summary>
#
# "A tensor inside a nested model" in the lesson.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `both = keras.Model(nose.input, [nose.get_layer("notes").output, nose.output])` is called on a new
# input and gives two tensors. One of them goes on into `whole.get_layer("grape")`.
#
# </details></details></details>

# %% answer="u11_e5_opened"
opened = None
### BEGIN SOLUTION
# Inside nose the notes come from nose's own input, so the tap begins there, and gives both tensors.
both = keras.Model(nose.input, [nose.get_layer("notes").output, nose.output])
fresh = keras.Input(shape=(13,), name="bottle")
inner, outer = both(fresh)
# The head is the layer of whole, not a new one.
opened = keras.Model(fresh, [inner, whole.get_layer("grape")(outer)])
### END SOLUTION

# %%
# Try it: draw it; do its probabilities equal those of whole?
if isinstance(opened, keras.Model):
    display(sg.draw(opened))

# %% test="u11_e5_opened_shapes" points=1
"""13 numbers in; four notes and three probabilities out."""
sg.check_input_shape(opened, (13,), name="opened")
sg.check_output_shape(opened, [(4,), (3,)], name="opened")

# %% test="u11_e5_opened_values" points=2
"""The notes inside, and the probabilities of whole."""
sg.check_attempted(opened, "opened")
### BEGIN HIDDEN TESTS
inner = whole.get_layer("nose")
within = keras.Model(inner.inputs, [inner.get_layer("notes").output, *inner.outputs])
p = keras.Input(shape=(13,))
noted, smelt = within(p)  # each layer called once, as in whole
told = (
    "output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose "
    "themselves, bouquet and grape among them, each called where it is called there"
)
if isinstance(getattr(opened, "output", None), dict):
    told = "give a list, the notes first: Keras sorts the outputs of a dict by their keys"
sg.check_same_predictions(
    opened,
    keras.Model(p, [noted, whole.get_layer("grape")(smelt)]),
    name="opened",
    hint=told,
)
### END HIDDEN TESTS

# %% test="u11_e5_opened_weights" points=2
"""The weights of whole, and no parameter besides."""
sg.check_same_weights(
    opened,
    whole,
    name="opened",
    hint="all four layers of whole are in it, themselves: scent, notes, bouquet and grape",
)
sg.check_parameters(opened, whole.count_params(), name="opened")

# %% [markdown]
# ## Exercise 6. The clinic (6 points)
#
# The winery had a trained model for three grapes, `trained`. For a new question (keep the bottle, or
# drink it?) somebody was to cut off its head `grape`, and put on a new one: a `Dense` of 1 unit with
# `sigmoid`, on the 29 numbers of `joined`. The layer `hidden` was to keep its trained weights, frozen.
#
# Four surgeons did it. Each result has **one** fault, and a different one:
#
# * `"weights lost"`: `hidden` does not have the weights of `trained`;
# * `"not frozen"`: `hidden` would be trained, too;
# * `"old head kept"`: the new head sits on the old one;
# * `"cut too deep"`: the new head sits on `hidden`, before `joined`.


# %% locked="u11_e6_patients"
def joint(seed):
    keras.utils.set_random_seed(seed)
    start = keras.Input(shape=(13,), name="measurements")
    deep = layers.Dense(16, activation="relu", name="hidden")(start)
    beside = layers.Concatenate(name="joined")([start, deep])
    return keras.Model(start, layers.Dense(3, activation="softmax", name="grape")(beside))


def surgery(lost, loose, above, deep):
    copy = keras.models.clone_model(trained)
    if not lost:
        copy.set_weights(trained.get_weights())
    copy.trainable = False
    copy.get_layer("hidden").trainable = loose
    cut = copy.get_layer("grape" if above else "hidden" if deep else "joined").output
    return keras.Model(copy.input, layers.Dense(1, activation="sigmoid", name="keep")(cut))


trained = joint(6)  # as if it had been trained
chart = {"A": 2, "B": 0, "C": 3, "D": 1}
patients = {name: surgery(*[i == fault for i in range(4)]) for name, fault in chart.items()}
kept = keras.Sequential([keras.Input(shape=(13,)), trained.get_layer("hidden")], name="kept")

# %%
# Examine here.
sg.draw(patients["A"])

# %% [markdown]
# Bind
#
# * `faults`: a dict from each letter, `"A"` to `"D"`, to its fault, written as above;
# * `learns`: a dict from each letter to the number of parameters that training would change;
# * `same`: a dict from each letter to `True` or `False`: does its layer `hidden` have the weights of
#   `trained`?
# * `repaired`: a model that is what all four were meant to be.
#
# `trained` must stay as it is: all of its 314 parameters can still be trained. So operate on a copy. The
# last cell of this exercise counts them.
#
# A worked number: in `repaired`, 30 of 254 parameters can be trained.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which faults show in the drawing? Which one can only be seen in the numbers?
#
# <details><summary>Hint 2: the place</summary>
#
# "Clone" and "Surgery" in the lesson. `model.trainable_weights` lists what training would change; each
# of them has a `shape`. Weights are compared with `np.array_equal`.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Clone `trained`, copy its weights, freeze `hidden` **in the clone**, then
# `keras.Model(clone.input, new_head(clone.get_layer("joined").output))`.
#
# </details></details></details>

# %% answer="u11_e6_clinic"
faults = None
learns = None
same = None
repaired = None
### BEGIN SOLUTION
# A, C and D show in the drawing: A has two heads, C has no joined, and D's hidden is not marked frozen,
# so that D would train 254 parameters. Only B looks healthy: it has other numbers in hidden.
faults = {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"}
learns = {"A": 4, "B": 30, "C": 17, "D": 254}
same = {"A": True, "B": False, "C": True, "D": True}
clone = keras.models.clone_model(trained)  # or hidden would be frozen in trained, too
clone.set_weights(trained.get_weights())
clone.get_layer("hidden").trainable = False
new_head = layers.Dense(1, activation="sigmoid", name="keep")
repaired = keras.Model(clone.input, new_head(clone.get_layer("joined").output))
### END SOLUTION

# %% locked="u11_e6_left"
left = None
if repaired is not None:
    left = sum(int(np.prod(w.shape)) for w in trained.trainable_weights)

# %% test="u11_e6_clinic_faults" points=1
"""The fault of each patient."""
sg.check_attempted(faults, "faults")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    faults,
    {"A": "old head kept", "B": "weights lost", "C": "cut too deep", "D": "not frozen"},
    name="faults",
    options=["weights lost", "not frozen", "old head kept", "cut too deep"],
    hint="the options are 'weights lost', 'not frozen', 'old head kept' and 'cut too deep', each "
    "once",
    mistakes={
        "A": "count the layers in the drawing",
        "B": "is the drawing as meant? then compare the weights with those of trained",
        "C": "how many numbers enter the new head?",
        "D": "what do the boxes of the drawing say? and count what training would change",
    },
)
### END HIDDEN TESTS

# %% test="u11_e6_clinic_numbers" points=1
"""The numbers that betray them."""
sg.check_attempted(learns, "learns")
sg.check_attempted(same, "same")
### BEGIN HIDDEN TESTS
right = {"A": 4, "B": 30, "C": 17, "D": 254}
every = "that is all of them; the frozen ones do not change"
bias = "a new head has a bias, too"
wrong = {
    "A": {318: every, 94: "the old head is frozen in this patient", 3: bias},
    "B": {254: every},
    "C": {241: every, 16: bias},
    "D": {30: "is hidden really frozen here? look at its trainable", 224: "the head learns, too"},
}
hint = "sum the sizes of the arrays in trainable_weights"
sg.check_mapping(learns, right, name="learns", mistakes=wrong, hint=hint)
right = {"A": True, "B": False, "C": True, "D": True}
wrong = dict.fromkeys("ABCD", "compare get_weights() of the two layers named hidden")
sg.check_mapping(same, right, name="same", mistakes=wrong)
### END HIDDEN TESTS

# %% test="u11_e6_clinic_count" points=1
"""Repaired, 30 of 254 parameters can be trained."""
sg.check_parameters(repaired, 254, trainable=30, name="repaired")

# %% test="u11_e6_clinic_weights" points=1
"""The trained weights are still in it."""
sg.check_same_weights(repaired, kept, partial=True, name="repaired")

# %% test="u11_e6_clinic_graph" points=1
"""The new head is where it was meant to be."""
sg.check_attempted(repaired, "repaired")
### BEGIN HIDDEN TESTS
p = keras.Input(shape=(13,), name="measurements")
q = layers.Dense(16, activation="relu")(p)
q = layers.Dense(1, activation="sigmoid")(layers.Concatenate()([p, q]))
sg.check_same_architecture(repaired, keras.Model(p, q), name="repaired")
### END HIDDEN TESTS

# %% test="u11_e6_clinic_left" points=1
"""The trained model has stayed as it was."""
sg.check_attempted(left, "left")
sg.check_count(
    left,
    314,
    name="left",
    mistakes={
        90: "of trained's 314 numbers 90 would still be trained, for its hidden is frozen, too: a layer "
        "is one object wherever it stands; freeze it in a clone",
        0: "all of trained is frozen: freeze a clone of it; run the cell with the patients again",
    },
    hint="the numbers in trained's trainable_weights, once repaired is made; nothing in it is frozen",
)

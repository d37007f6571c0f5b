# %% [markdown]
# # Unit 12. Clinic and capstone: assignment
#
# Five exercises, 33 points, about 85 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why; where it only says that there is an answer, the rest of it runs when the work is
# graded.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Nothing
# needs to be trained. Unless a statement asks for a form, spelling is yours: `Add()` or `+`, a layer or
# an operation, an activation in its layer or behind it.
#
# A *model* here is a `Sequential` or a functional one, `keras.Model(inputs, outputs)`, not a class of
# your own; what has weights is one of Keras' own layers, or one that the notebook gives. Settings that a
# statement does not mention stay as Keras has them.

# %% locked="u12_setup"
import stackgraph as sg
import keras
import numpy as np
from keras import layers, ops

# %% [markdown]
# ## Exercise 1. Five broken models (7 points)
#
# Each of these was meant to be a model for a wine-grower's 13 measurements. Repair each one: the text
# says what was meant. Bind the repaired models to `fixed_1` to `fixed_5`. Names of layers are free.
#
# **1.** 13 numbers, `Dense` 32 `relu`, `Dense` 16 `relu`, `Dense` 3 `softmax`, in a line:
#
# ```python
# x = keras.Input(shape=(13,))
# h = layers.Dense(32, activation="relu")(x)
# h2 = layers.Dense(16, activation="relu")(h)
# fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
# ```

# %% [markdown]
# **2.** The absolute value of each measurement, then `Dense` 3 `softmax`:
#
# ```python
# x = keras.Input(shape=(13,))
# fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(np.abs(x)))
# ```
#
# **3.** Negative measurements should become 0, the others stay; then `Dense` 3 `softmax`:
#
# ```python
# x = keras.Input(shape=(13,))
# if x < 0:
#     x = 0
# fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(x))
# ```

# %% [markdown]
# **4.** The raw measurements and a `Dense` 8 `relu` of them, concatenated (21 wide, in either order);
# then `Dense` 3 `softmax`:
#
# ```python
# x = keras.Input(shape=(13,))
# x = layers.Dense(8, activation="relu")(x)
# merged = layers.Concatenate()([x, x])
# fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(merged))
# ```
#
# **5.** `Dense` 8 `relu`, then `Dense` 3 `softmax`; 139 parameters, all of which the model knows of:
#
# ```python
# x = keras.Input(shape=(13,))
# inner = layers.Dense(8, activation="relu")
# h = layers.Lambda(lambda t: inner(t))(x)
# fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
# ```
#
# <details><summary>Hint 1: a question</summary>
#
# Which tensor is each layer called on, and does it have values yet?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "What a tensor of the graph is not" and "Why not a Lambda?".
#
# <details><summary>Hint 3: nearly there</summary>
#
# 1 and 4: a wire is stale, or its name was rebound. 2: `ops.abs`. 3: `ops.maximum`, or `ops.relu`. 5: call the
# layer itself.
#
# </details></details></details>

# %% answer="u12_e1_fixed"
fixed_1 = None
fixed_2 = None
fixed_3 = None
fixed_4 = None
fixed_5 = None
### BEGIN SOLUTION
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h2 = layers.Dense(16, activation="relu")(h)
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h2))  # h2, not the stale h
x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.abs(x)))  # ops, not NumPy
x = keras.Input(shape=(13,))
positive = ops.maximum(x, 0)  # a choice by value belongs in the graph
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(positive))
x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)  # a new name, so that x is still the input
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))
x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)  # called directly: its weights are seen
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
### END SOLUTION

# %%
# Try it: draw each repaired model.

# %% test="u12_e1_fixed_first" points=1
"""Model 1: three layers in a line."""
sg.check_kinds(fixed_1, ["Dense", "Dense", "Dense"], name="fixed_1")
sg.check_units(fixed_1, [32, 16, 3], name="fixed_1")
sg.check_activations(fixed_1, ["relu", "relu", "softmax"], name="fixed_1")
sg.check_input_shape(fixed_1, (13,), name="fixed_1")

# %% test="u12_e1_fixed_second" points=1
"""Model 2: absolute values, then three probabilities."""
sg.check_attempted(fixed_2, "fixed_2")
### BEGIN HIDDEN TESTS
p = keras.Input(shape=(13,))
sg.check_same_function(
    fixed_2,
    keras.Model(p, layers.Dense(3, activation="softmax")(ops.abs(p))),
    name="fixed_2",
    hint="what goes into the Dense layer for the measurement -2?",
)
### END HIDDEN TESTS

# %% test="u12_e1_fixed_third" points=1
"""Model 3: nothing negative goes on, then three probabilities."""
sg.check_attempted(fixed_3, "fixed_3")
### BEGIN HIDDEN TESTS
p = keras.Input(shape=(13,))
sg.check_same_function(
    fixed_3,
    keras.Model(p, layers.Dense(3, activation="softmax")(ops.relu(p))),
    name="fixed_3",
    hint="what goes into the Dense layer for the measurement -2, and what for 3?",
)
### END HIDDEN TESTS

# %% test="u12_e1_fixed_fourth" points=1
"""Model 4: the raw measurements arrive at the merge."""
sg.check_attempted(fixed_4, "fixed_4")
### BEGIN HIDDEN TESTS
p = keras.Input(shape=(13,))
q = layers.Dense(8, activation="relu")(p)
sg.check_merge(fixed_4, "concatenate", inputs=2, width=21, name="fixed_4")
sg.check_same_architecture(
    fixed_4,
    keras.Model(p, layers.Dense(3, activation="softmax")(layers.Concatenate()([p, q]))),
    name="fixed_4",
)
### END HIDDEN TESTS

# %% test="u12_e1_fixed_fifth" points=1
"""Model 5: 139 parameters, all known to the model."""
sg.check_attempted(fixed_5, "fixed_5")
### BEGIN HIDDEN TESTS
sg.check_parameters(fixed_5, 139, name="fixed_5")
sg.check_units(fixed_5, [8, 3], name="fixed_5")
sg.check_activations(fixed_5, ["relu", "softmax"], name="fixed_5")
p = keras.Input(shape=(13,))
q = layers.Dense(3, activation="softmax")(layers.Dense(8, activation="relu")(p))
sg.check_same_architecture(fixed_5, keras.Model(p, q), name="fixed_5")
### END HIDDEN TESTS

# %% [markdown]
# **Then say what was wrong.** Two of the five stop with an error. The other three, `"1"`, `"4"` and `"5"`,
# run as they were sent, and nobody is told. Bind two dicts with these three keys:
#
# * `silent`: the fault, each of these words once: `"bypassed"` (a layer was called, and no output leads back to
#   it), `"renamed"` (the name of the input was given to another tensor), `"hidden"` (a layer is used, and the
#   model does not know of its weights);
# * `fewer`: the number that betrays it: **how many parameters fewer** the model as it was sent has than the one
#   that was meant.
#
# A worked number: without biases, the model that was meant in 5 would have 11 parameters fewer, 128 for 139.
#
# <details><summary>Hint 1: a question</summary>
#
# What does the drawing of the model as it was sent begin with, and which boxes are not in it?
#
# <details><summary>Hint 2: the place</summary>
#
# "Instrument 2: count" in the lesson, and "Why not a Lambda?".
#
# <details><summary>Hint 3: nearly there</summary>
#
# Copy the lines as they were sent into a cell of your own and ask `count_params()`; then ask the repaired model.
#
# </details></details></details>

# %% answer="u12_e1_told"
silent = None
fewer = None
### BEGIN SOLUTION
# 1: h2 is on no way to the output. 4: the model begins at what leaves the Dense. 5: the Lambda hides a layer.
silent = {"1": "bypassed", "4": "renamed", "5": "hidden"}
fewer = {"1": 1027 - 547, "4": 178 - 51, "5": 139 - 27}
### END SOLUTION

# %% test="u12_e1_told_silent" points=1
"""What is wrong with the three models that run."""
sg.check_attempted(silent, "silent")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    silent,
    {"1": "bypassed", "4": "renamed", "5": "hidden"},
    options=["bypassed", "renamed", "hidden"],
    name="silent",
    mistakes={
        "1": "which of its layers does no output lead back to?",
        "4": "which tensor does the name x stand for when the model is made?",
        "5": "does a Lambda know of the layer that its function calls?",
    },
)
### END HIDDEN TESTS

# %% test="u12_e1_told_fewer" points=1
"""How many parameters are missing from each."""
sg.check_attempted(fewer, "fewer")
### BEGIN HIDDEN TESTS
has = "that is what it has: how many fewer than what was meant?"
sign = "how many fewer, without a sign"
sg.check_mapping(
    fewer,
    {"1": 480, "4": 127, "5": 112},
    name="fewer",
    hint="count the model as it was sent, and the one that was meant: how far are they apart?",
    mistakes={
        "1": {
            547: has,
            -480: sign,
            528: "the last layer of the model that was sent reads 32 numbers, not 16",
        },
        "4": {
            51: has,
            -127: sign,
            112: "the merge is narrower, too: the last layer reads 16 numbers instead of 21",
        },
        "5": {27: has, -112: sign, 104: "the biases are missing"},
    },
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. Choose, and say why (6 points)
#
# For each project choose the **simplest** way to write it that can hold it: `"sequential"`,
# `"functional"` or `"subclass"`. Bind `choices`, a dict with these keys:
#
# * `"digits"`: a picture, three dense layers, ten probabilities;
# * `"prices"`: a photo and a table of a house; one price;
# * `"signatures"`: do two signatures come from one hand? Both are read in the same way;
# * `"residual"`: twenty blocks, each with a shortcut;
# * `"trees"`: each sentence is read along its own parse tree, a layer at every fork; no two sentences
#   have the same tree;
# * `"filter"`: sound in, five convolutions one after the other, sound out.

# %% [markdown]
# Then defend four of them. Bind `reasons`, a dict with the keys `"prices"`, `"signatures"`,
# `"residual"` and `"trees"`; each value is the one letter that fits best, and no letter comes twice:
#
# * `"a"`: a layer is used twice with the same weights;
# * `"b"`: there are several inputs that meet;
# * `"c"`: a tensor goes around some layers and joins again;
# * `"d"`: which layers follow which differs from example to example.
#
# <details><summary>Hint 1: a question</summary>
#
# Is it a line? Is it a drawing at all, before you know the data?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, the table under "Choose, and say why". Draw each as boxes and arrows.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Two projects are lines and one cannot be drawn beforehand. For the reasons: which letter is left for which
# project, once the surest are given?
#
# </details></details></details>

# %% answer="u12_e2_choose"
choices = None
reasons = None
### BEGIN SOLUTION
choices = {
    "digits": "sequential",  # a line
    "prices": "functional",  # two inputs
    "signatures": "functional",  # two inputs and a shared encoder
    "residual": "functional",  # shortcuts
    "trees": "subclass",  # a different tree for each sentence
    "filter": "sequential",  # five layers, but still a line
}
reasons = {"prices": "b", "signatures": "a", "residual": "c", "trees": "d"}
### END SOLUTION

# %%
# Try it: which of the six could you draw before you have seen any data?

# %% test="u12_e2_choose_keys" points=2
"""The digits, the easy one, have the right answer."""
sg.check_attempted(choices, "choices")
sg.check_mapping(
    choices,
    {"digits": "sequential"},
    partial=True,
    name="choices",
    mistakes={"digits": "three layers in a line; write one of the three words as they are given"},
)

# %% test="u12_e2_choose_choices" points=2
"""The simplest API that can hold each project."""
sg.check_attempted(choices, "choices")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    choices,
    {
        "digits": "sequential",
        "prices": "functional",
        "signatures": "functional",
        "residual": "functional",
        "trees": "subclass",
        "filter": "sequential",
    },
    name="choices",
    mistakes={
        "digits": "three layers in a line: a stack can hold it",
        "prices": "two inputs meet: is that a line? And does what is calculated depend on values?",
        "signatures": "one encoder, used twice: can a stack do that? Does it need Python at run time?",
        "residual": "twenty shortcuts can be drawn before any data is seen, but not as a line",
        "trees": "every sentence has a tree of its own: which one drawing would hold them all?",
        "filter": "five layers are many, yet they stand in a line",
    },
)
### END HIDDEN TESTS

# %% test="u12_e2_choose_reasons" points=2
"""The reason that fits each project best."""
sg.check_attempted(reasons, "reasons")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    reasons,
    {"prices": "b", "signatures": "a", "residual": "c", "trees": "d"},
    name="reasons",
    mistakes={
        "signatures": "two inputs alone do not make it comparable: what is done to each of them?",
        "prices": "one letter; a photo and a table come in: is anything used twice?",
        "residual": "what does a shortcut do?",
        "trees": "what must be known before one can say how often the layer runs?",
    },
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 3. A custom layer in a graph (6 points)
#
# The given layer `Gate` multiplies each of its numbers by a trained factor. Bind to `gated` a functional
# model for the 13 measurements:
#
# * one input of 13 numbers;
# * a `Gate` called on it;
# * a `Dense` layer with 8 units and `relu` after the gate;
# * a concatenation of what leaves the gate (13) and what leaves the `Dense` (8): 21 wide, in either
#   order;
# * a `Dense` layer with 3 units and `softmax`: the probabilities of three grapes.
#
# It has 191 parameters in all. Names are yours.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which tensor is needed twice?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "A layer of your own": how is `Blend` made and called?
#
# <details><summary>Hint 3: nearly there</summary>
#
# `weighed = Gate()(measurements)`; then both the `Dense` and the merge are called on `weighed`.
#
# </details></details></details>

# %% locked="u12_e3_given"
@sg.given
class Gate(layers.Layer):
    """Multiply each number of an example by a trained factor of its own, at first 1."""

    def build(self, input_shape):
        self.factor = self.add_weight(
            shape=(input_shape[-1],), initializer="ones", name="factor"
        )

    def call(self, x):
        return x * self.factor

# %% answer="u12_e3_gated"
gated = None
### BEGIN SOLUTION
measurements = keras.Input(shape=(13,))
weighed = Gate()(measurements)
hidden = layers.Dense(8, activation="relu")(weighed)
# `weighed` is used twice: under a name of its own it cannot go stale.
merged = layers.Concatenate()([weighed, hidden])
gated = keras.Model(measurements, layers.Dense(3, activation="softmax")(merged))
### END SOLUTION

# %%
# Try it: how does the drawing show a layer that Keras does not know?
if isinstance(gated, keras.Model):
    display(sg.draw(gated))

# %% test="u12_e3_gated_shapes" points=1
"""13 numbers in, three numbers out."""
sg.check_input_shape(gated, (13,), name="gated")
sg.check_output_shape(gated, (3,), name="gated")

# %% test="u12_e3_gated_kinds" points=2
"""A Gate, two Dense layers and a concatenation, 191 parameters."""
sg.check_attempted(gated, "gated")
### BEGIN HIDDEN TESTS
sg.check_kinds(gated, ["Gate", "Dense", "Concatenate", "Dense"], name="gated")
sg.check_parameters(gated, 191, name="gated")
### END HIDDEN TESTS

# %% test="u12_e3_gated_graph" points=2
"""The gate comes first, and what leaves it goes two ways."""
sg.check_attempted(gated, "gated")
### BEGIN HIDDEN TESTS
p = keras.Input(shape=(13,))
g = Gate()(p)
d = layers.Dense(8, activation="relu")(g)
sg.check_same_architecture(
    gated,
    keras.Model(p, layers.Dense(3, activation="softmax")(layers.Concatenate()([g, d]))),
    name="gated",
)
### END HIDDEN TESTS

# %% [markdown]
# **Then work out**, before anything runs. In the same graph the `Dense` after the
# gate has **20** units instead of 8. Bind `wider`, a dict with two numbers: `"merge"`, the width of
# the concatenation, and `"parameters"`, those of the whole model. Worked numbers: with 8 units they
# are 21 and 191.

# %% answer="u12_e3_wider"
wider = None
### BEGIN SOLUTION
# The raw way keeps its 13. The last layer grows too: it reads the wider merge.
wider = {"merge": 13 + 20, "parameters": 13 + (13 + 1) * 20 + (33 + 1) * 3}
### END SOLUTION

# %% test="u12_e3_wider_counts" points=1
"""The width of the merge and the parameters of the whole."""
sg.check_attempted(wider, "wider")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    wider,
    {"merge": 33, "parameters": 395},
    name="wider",
    mistakes={
        "merge": "two tensors meet: what leaves the gate, and what leaves the Dense",
        "parameters": "the gate's factors, then (numbers coming in + 1) × units for each Dense;"
        " the last one reads the whole merge",
    },
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. Capstone: the gym (8 points)
#
# A client writes:
#
# > "Our members come **twice**. At each visit we count three exercises: chin-ups, sit-ups, jumps. Both
# > visits are to be judged by **one and the same measure**: if two visits look alike, it must say the same
# > of both. What counts is what the measure says of the second visit, and how far a member has **come
# > since** the first. Think about these two together, but so that the thinking only *corrects* them and
# > never loses them. Then tell us weight, waist and pulse, three separate
# > estimates. To be twice as far off is much worse than twice as bad; and the pulse matters half as much
# > as the other two."
#
# Bind to `gym` a functional model that gives the client this, compiled.

# %% [markdown]
# How large the layers are, how many there are and which activations they have inside is yours. What the
# tests ask is what follows from the client's words:
#
# * inputs named `"first"` and `"second"`, 3 numbers each, in any order; both matter;
# * **one** `Dense` layer reads the visits: the same object, called once on each;
# * **how far**: what it says of one visit **minus** what it says of the other, either way round;
# * a concatenation of two: this difference, and what the layer says of the second visit. (What it says of
#   the first holds the same news beside the difference, and will do, too.) Both merges read the layer
#   directly: nothing with weights of its own stands between.

# %% [markdown]
# * **corrects**: one residual block: what comes in is added, unchanged, to what one or more `Dense`
#   layers make of it; an activation after the addition is yours;
# * three heads side by side after the block, `"weight"`, `"waist"` and `"pulse"`: a `Dense` of 1 unit each,
#   named so, that may give any number. Outputs as a dict with these keys, or as a list in this order;
# * compiled, with an optimizer of your choice: the mean squared error for each head, and loss weights 1, 1
#   and 0.5; both as dicts if the outputs are one, else as lists.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which of the client's sentences is an input, which an output, which a shared layer, which a wire?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "From words to a graph": four passes. Sharing is Unit 7, the block Unit 8, the heads Unit 6.
# Draw it on paper, then write one line for each box.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `before, after = effort(first), effort(second)`; `merged = layers.Concatenate()([after, after - before])`; one or
# two `Dense` layers on `merged`, the last as wide as `merged`; `merged + body`; three heads on that.
#
# </details></details></details>

# %% answer="u12_e4_gym"
gym = None
### BEGIN SOLUTION
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
# One object, called twice: both visits are measured with the same ruler.
effort = layers.Dense(8, activation="relu", name="effort")
before, after = effort(first), effort(second)
progress = after - before  # here the order matters: progress may be negative
merged = layers.Concatenate()([after, progress])
# `merged` keeps its name, so that the shortcut is not stale.
body = layers.Dense(16, activation="relu")(merged)
body = layers.Dense(16)(body)
block = ops.relu(merged + body)
# Quantities: no activation.
heads = {name: layers.Dense(1, name=name)(block) for name in ["weight", "waist", "pulse"]}
gym = keras.Model([first, second], heads)
gym.compile(
    optimizer="adam",
    loss={"weight": "mse", "waist": "mse", "pulse": "mse"},
    loss_weights={"weight": 1.0, "waist": 1.0, "pulse": 0.5},
)
### END SOLUTION

# %%
# Try it: draw it, and hold the drawing against your paper.
if isinstance(gym, keras.Model):
    display(sg.draw(gym))

# %% test="u12_e4_gym_inputs" points=1
"""Two inputs of three numbers each."""
sg.check_input_shape(gym, [(3,), (3,)], name="gym")

# %% test="u12_e4_gym_names" points=1
"""The inputs are first and second, in any order, and each matters."""
sg.check_attempted(gym, "gym")
### BEGIN HIDDEN TESTS
sg.check_input_shape(gym, {"first": (3,), "second": (3,)}, name="gym")
sg.check_every_input_matters(gym, name="gym")
### END HIDDEN TESTS

# %% test="u12_e4_gym_shared" points=1
"""One layer reads both visits."""
sg.check_shared(gym, calls=2, kind="Dense", name="gym")

# %% test="u12_e4_gym_merge" points=1
"""What is said of a visit, and the difference of the two, are concatenated."""
sg.check_attempted(gym, "gym")
### BEGIN HIDDEN TESTS
far = "how far somebody has come is what the layer says of one visit minus what it says of the other"
sg.check_merge(gym, "subtract", inputs=2, joins=["Dense"], name="gym", hint=far)
sg.check_merge(gym, "concatenate", inputs=2, joins=["Dense", "subtract"], name="gym")
### END HIDDEN TESTS

# %% test="u12_e4_gym_skip" points=1
"""The residual block has its shortcut, and each head reads what leaves the block."""
sg.check_skip(
    gym,
    merge="add",
    shortcut="identity",
    count=1,
    starts=["concatenate"],
    name="gym",
    hint="keep what comes in under a name, and add it to what the Dense layers make of it; and an addition "
    "that no output leads back to is not in the model: do the heads read the sum?",
)
for head in gym.outputs:
    to_head = keras.Model(gym.inputs, head)
    sg.check_skip(
        to_head,
        merge="add",
        shortcut="identity",
        count=1,
        name="gym, up to one head",
        hint="this head does not read what leaves the block, the sum",
    )

# %% test="u12_e4_gym_heads" points=2
"""Three heads side by side, free to give any number."""
sg.check_attempted(gym, "gym")
### BEGIN HIDDEN TESTS
sg.check_heads(
    gym,
    {name: {"units": 1, "activation": None} for name in ["weight", "waist", "pulse"]},
    ordered=True,
    name="gym",
)
### END HIDDEN TESTS

# %% test="u12_e4_gym_compiled" points=1
"""A loss and a weight for each head."""
sg.check_attempted(gym, "gym")
### BEGIN HIDDEN TESTS
sg.check_compiled(
    gym,
    loss=dict.fromkeys(["weight", "waist", "pulse"], "mean_squared_error"),
    loss_weights={"weight": 1.0, "waist": 1.0, "pulse": 0.5},
    name="gym",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 5. The other offer (6 points)
#
# Before the client decides, another office sends its offer for the gym: a drawing, and no code.

# %% locked="u12_e5_target"
target = sg.picture(
    "eNrFl8uumzAQht/FaxYxd9hV7aZSd10iFDnBJFY4BmFz2ijKu3e4JVzsRNCkXUSKx/D/8zHGHi7ok5aC5RyF2ECkYChE"
    "acX3EkIkQwbi5IOikFdZBv/zhAoURhfEEhRuDJQXtCSyuRt950Ul4YZ9RoTYtre1wR/kTMubFEpZKZoLc56yAwovVzAG"
    "w89OqfUqSAmXS0iucZIlYZzsMrrVTaBQlhUFWZJldZKbGGQzRkSTMgx49bGDPGrOgshjG2QJ5ZLJc6PFOK8vqBO4Gi0k"
    "XgkpKOAl76fEOkpTTYmVlOaY8hvlgk4p+2A3pGmal6MyooozCVn4BqoE3e4gqTbbCTkqaVahMbtl6uBHM1N607AWVtlU"
    "8ltjflHtwHI/K/TPe7yLHCCx9xfZXlhkSwlpjyEh5z2RlMNvyvl1NNUFdzkYDctNfjNIB78H2dEhW2pkW4nsLF/Xv0BT"
    "taqxu2JZm552XY+npviuDt9W4ztKfHc5vjwyflrFPy/8anpPR++o6V0lvTemJ0kyZf/ShLrBiRb/4FTydWiuGs1Tovkr"
    "1jVhQrld48V1xZ6OfDQzRQ906J4aPVCiByvQKTsc/y871nYjvhreV3cjm+X0RZUJ+hp4/ev8CF3bogSaFmXSicV3rVvj"
    "WXeiXcsGvVenm1cSBltxJEVjFTUEVhyruPIyoSUFtZTA8xm0e600frm02UubA+kIG5tYq+9P9fszRu1gKR02L3Swewdr"
    "6GCCgxFZi3wmT6pdfrdDuzWx5yb2IxPsLqmH29s4QxtnmcHjx+X1Fu7Qwn0dg98beFMDI/JeZxP0Nv7Qxn9osOitu73R"
    "wZsM7u/1cM+Igr93iAd6F1gOaf3pWRcANXIw6rYK2OxywVqlzexj+ETP962+VcHPVPD8a/Muc8MaJoYVmWFNZrdTU5Fa"
    "8EwGz/oOFSB+JmPOTrEB4PUPZ5SW9w=="
)
target

# %% [markdown]
# Bind to `offer` a functional model that is what the drawing shows, so that the client can try it: the same
# layers with the same settings, wired in the same way.
#
# * The inputs are named as in the drawing. `gain` is what is said of the second visit **minus** what is said of
#   the first.
# * Outputs as a list in the order weight, waist, pulse, or as a dict with these keys.
# * Either order is right where two wires are added or concatenated. How you write a merge, and all other
#   names, are yours. It need not be compiled.

# %% [markdown]
# Then judge it. Bind to `unmet` a list of the client's wishes (Exercise 4) that this network does **not** meet,
# one or more of these words, in any order:
#
# * `"measure"`: both visits are judged by one and the same measure;
# * `"since"`: how far a member has come since the first visit counts;
# * `"corrects"`: the thinking only corrects what the visits say, and never loses it;
# * `"separate"`: three separate estimates, each made by itself.
#
# <details><summary>Hint 1: a question</summary>
#
# Which boxes have two arrows that come in, and which have two that go out?
#
# <details><summary>Hint 2: the place</summary>
#
# A box that is called twice is one layer (Unit 7). For `"corrects"`, look where the shortcut begins (Unit 8);
# for `"separate"`, what each head reads (Unit 6).
#
# <details><summary>Hint 3: nearly there</summary>
#
# One line for each box from the top, each with a name of its own: `wide` is read by `think` and by the addition,
# `waist` by an output and by `pulse`. What leaves the concatenation reaches the addition only through a layer
# that changes it.
#
# </details></details></details>

# %% answer="u12_e5_offer"
offer = None
unmet = None
### BEGIN SOLUTION
first = keras.Input(shape=(3,), name="first")
second = keras.Input(shape=(3,), name="second")
effort = layers.Dense(8, activation="relu")
before, after = effort(first), effort(second)  # one box, called twice
both = layers.Concatenate()([after, after - before])
wide = layers.Dense(16, activation="relu")(both)
# The shortcut begins after `wide`: what `both` said is gone by then.
kept = wide + layers.Dense(16)(wide)
weight, waist = layers.Dense(1)(kept), layers.Dense(1)(kept)
pulse = layers.Dense(1)(waist)  # no estimate by itself: it knows the waist alone
offer = keras.Model([first, second], [weight, waist, pulse])
unmet = ["corrects", "separate"]
### END SOLUTION

# %%
# Try it: draw yours and hold it beside the offer.
if isinstance(offer, keras.Model):
    display(sg.draw(offer))

# %% test="u12_e5_offer_ends" points=2
"""A functional model with two named inputs of three numbers each."""
sg.check_kind(offer, "functional", name="offer")
sg.check_input_shape(offer, {"first": (3,), "second": (3,)}, name="offer")

# %% test="u12_e5_offer_graph" points=2
"""The whole network is the one in the drawing."""
sg.check_same_architecture(
    offer,
    target.architecture,
    name="offer",
    hint="hold your drawing beside the offer, and follow each arrow",
)

# %% test="u12_e5_offer_unmet" points=2
"""The wishes that the offer does not meet."""
sg.check_attempted(unmet, "unmet")
### BEGIN HIDDEN TESTS
sg.check_choice(
    unmet,
    {"corrects", "separate"},
    ["measure", "since", "corrects", "separate"],
    name="unmet",
    mistakes={
        "measure": "one layer is called on both visits: that is one measure",
        "since": "the difference of the two visits is there, and reaches the heads",
        "corrects": "where does the shortcut begin? follow what leaves the concatenation",
        "separate": "what does each of the three heads read?",
    },
)
### END HIDDEN TESTS

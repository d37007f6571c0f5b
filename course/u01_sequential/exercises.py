# %% [markdown]
# # Unit 1. Sequential, read closely: assignment
#
# Five exercises, 23 points, about 40 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why; where it only says that there is an answer, the rest of it runs when the work is
# graded.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere.

# %% locked="u01_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## Exercise 1. Predict (5 points)
#
# Read this stack; do not run it.
#
# ```python
# keras.Sequential([
#     keras.Input(shape=(20,)),
#     layers.Dense(16, activation="relu"),
#     layers.Dropout(0.2),
#     layers.Dense(8, activation="relu"),
#     layers.Dense(3, activation="softmax"),
# ])
# ```
#
# `Dropout` sets some of the numbers that pass to zero while training. It trains nothing and changes
# no shape.

# %% [markdown]
# Predict, for the four layers after the `Input`, in order:
#
# * `output_shapes`: a list of four tuples, the shape that leaves each layer, batch first: `None`
#   stands for the batch;
# * `parameter_counts`: a list of four whole numbers, the parameters in each layer;
# * `total_parameters`: one whole number;
# * `layer_count`: what `len(model.layers)` gives for this `Sequential`.
#
# A worked number: for `Input(shape=(5,))` and `Dense(4)` they would be `[(None, 4)]`, `[24]`, `24`
# and `1`, because (5 + 1) × 4 = 24.
#
# <details><summary>Hint</summary>
#
# Write the stack as a column and next to each layer how many numbers come in. Each unit holds one
# weight for each of them, and one bias.
#
# </details>

# %% answer="u01_e1_predict"
output_shapes = None
parameter_counts = None
total_parameters = None
layer_count = None
### BEGIN SOLUTION
# Only the last place of the shape changes, and only in a Dense layer.
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
# (20 + 1) * 16, nothing in Dropout, (16 + 1) * 8, (8 + 1) * 3: the "+ 1" is each unit's bias.
parameter_counts = [336, 0, 136, 27]
total_parameters = 499
# A Sequential does not list its Input: it computes nothing.
layer_count = 4
### END SOLUTION

# %%
# Try it: change a number in the stack of the statement, predict again, then let Keras count.

# %% test="u01_e1_predict_shapes" points=1
"""The four shapes, as Keras finds them."""
asked = keras.Sequential(
    [
        keras.Input(shape=(20,)),
        layers.Dense(16, activation="relu"),
        layers.Dropout(0.2),
        layers.Dense(8, activation="relu"),
        layers.Dense(3, activation="softmax"),
    ]
)
sg.check_list(
    output_shapes,
    [layer.output.shape for layer in asked.layers],
    name="output_shapes",
    hint="one shape for each of the four layers after the Input; Dropout changes no shape",
)

# %% test="u01_e1_predict_parameters" points=2
"""The parameters of each layer."""
sg.check_attempted(parameter_counts, "parameter_counts")
### BEGIN HIDDEN TESTS
sg.check_list(
    parameter_counts,
    [336, 0, 136, 27],
    name="parameter_counts",
    mistakes={
        320: "those are the weights alone: each of the 16 units also has a bias",
        128: "those are the weights alone: each of the 8 units also has a bias",
        24: "those are the weights alone: each of the 3 units also has a bias",
        16: "Dropout trains nothing: it holds no parameters",
    },
    hint="one number for each layer after the Input: (numbers coming in + 1) × units, 0 for Dropout;"
    " what comes in is what left the layer before",
)
### END HIDDEN TESTS

# %% test="u01_e1_predict_total" points=1
"""The parameters of the whole stack."""
sg.check_attempted(total_parameters, "total_parameters")
### BEGIN HIDDEN TESTS
sg.check_number(
    total_parameters,
    499,
    name="total_parameters",
    mistakes={472: "that is the weights alone: every unit also has a bias"},
    hint="it is the sum of parameter_counts; work through each layer once more",
)
### END HIDDEN TESTS

# %% test="u01_e1_predict_layers" points=1
"""How many layers the stack lists."""
sg.check_attempted(layer_count, "layer_count")
### BEGIN HIDDEN TESTS
sg.check_count(
    layer_count,
    4,
    name="layer_count",
    mistakes={
        5: "a Sequential does not list its Input: it describes the data and computes nothing",
        3: "Dropout trains nothing, yet it is a layer of the stack",
    },
    hint="count the layers in the list, without the Input",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. A digit classifier (5 points)
#
# Build a `Sequential` model named `classifier` that takes 64 numbers (an unrolled picture):
#
# * first a `Dense` layer of 64 units with `relu`;
# * then a `Dense` layer of 10 units that gives the **probabilities** of the ten digits: they sum to 1.
#
# It has 4,810 parameters: (64 + 1) × 64 + (64 + 1) × 10. Do not train it; the names of the layers
# are yours to choose.
#
# <details><summary>Hint</summary>
#
# The lesson's `build_reader` differs in one number. Describe one picture in `shape`, not all of
# them, and mind the comma of a tuple with one entry.
#
# </details>

# %% answer="u01_e2_classifier"
classifier = None
### BEGIN SOLUTION
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),  # one picture; the batch is never part of the shape
        layers.Dense(64, activation="relu"),
        # A digit is exactly one of ten, so the ten results compete: softmax.
        layers.Dense(10, activation="softmax"),
    ]
)
### END SOLUTION

# %%
# Try it: draw your model, or call it on pictures from sg.data.digits().
if isinstance(classifier, keras.Model):
    display(sg.draw(classifier))

# %% test="u01_e2_classifier_units" points=1
"""A Sequential with a layer of 64 units and a layer of 10 units."""
sg.check_kind(classifier, "sequential", name="classifier")
sg.check_units(classifier, [64, 10], name="classifier")
sg.check_kinds(classifier, ["Dense", "Dense"], name="classifier")

# %% test="u01_e2_classifier_parameters" points=1
"""64 numbers come in, and there are 4,810 parameters."""
sg.check_attempted(classifier, "classifier")
### BEGIN HIDDEN TESTS
sg.check_input_shape(classifier, (64,), name="classifier")
sg.check_parameters(classifier, 4810, name="classifier")
### END HIDDEN TESTS

# %% test="u01_e2_classifier_activations" points=2
"""Each layer has the right activation."""
sg.check_attempted(classifier, "classifier")
### BEGIN HIDDEN TESTS
sg.check_activations(classifier, ["relu", "softmax"], name="classifier")
### END HIDDEN TESTS

# %% test="u01_e2_classifier_probabilities" points=1
"""64 numbers give ten results, which sum to 1."""
sg.check_attempted(classifier, "classifier")
### BEGIN HIDDEN TESTS
sg.check_input_shape(classifier, (64,), name="classifier")
sg.check_output_shape(
    classifier, (10,), name="classifier", hint="one result for each digit: 0, 1, and so on up to 9"
)
sg.check_probabilities(classifier, name="classifier")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 3. Odd or even: edit a stack (4 points)
#
# The office wants a machine that says only whether a digit is odd. `build_reader()` below gives a
# new digit reader, 64 → 32 → 10. From such a reader make a model named `parity` with these layers:
#
# * `hidden`, 32 units, as it is in the reader;
# * a `Dense` layer of 16 units with `relu`;
# * a `Dense` layer of **one** unit that gives the probability of "odd", a number between 0 and 1.
#
# It has 2,625 parameters: 2,080 + 528 + 17. Use `pop` and `add`.

# %% [markdown]
# <details><summary>Hint</summary>
#
# `parity = build_reader()` first, in the answer cell itself, so that running the cell twice starts
# anew. `pop()` and `add()` change the model in place; what they *return* is not the model. And
# softmax shares out one whole among the units: think what a single unit gets.
#
# </details>

# %% locked="u01_e3_given"
def build_reader():
    """A new, untrained digit reader: 64 -> 32 -> 10."""
    return keras.Sequential(
        [
            keras.Input(shape=(64,)),
            layers.Dense(32, activation="relu", name="hidden"),
            layers.Dense(10, activation="softmax", name="digit"),
        ]
    )

# %% answer="u01_e3_parity"
parity = None
### BEGIN SOLUTION
parity = build_reader()
parity.pop()  # takes the ten-way layer off, in place
parity.add(layers.Dense(16, activation="relu"))
# One yes-or-no question: sigmoid. (softmax on one unit always says 1.)
parity.add(layers.Dense(1, activation="sigmoid"))
### END SOLUTION

# %%
# Try it: draw your model and compare it with the reader it came from.
if isinstance(parity, keras.Model):
    display(sg.draw(parity))

# %% test="u01_e3_parity_units" points=1
"""Layers of 32, 16 and 1 units, in this order."""
sg.check_units(
    parity,
    [32, 16, 1],
    name="parity",
    hint="one pop takes the ten-way layer off, two adds put the new layers on",
)
sg.check_kinds(parity, ["Dense", "Dense", "Dense"], name="parity")

# %% test="u01_e3_parity_activations" points=2
"""Each layer has the right activation."""
sg.check_attempted(parity, "parity")
### BEGIN HIDDEN TESTS
sg.check_activations(parity, ["relu", "relu", "sigmoid"], name="parity")
### END HIDDEN TESTS

# %% test="u01_e3_parity_parameters" points=1
"""64 numbers come in, and there are 2,625 parameters."""
sg.check_attempted(parity, "parity")
### BEGIN HIDDEN TESTS
sg.check_input_shape(parity, (64,), name="parity")
sg.check_parameters(parity, 2625, name="parity")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. Repair a broken stack (4 points)
#
# A colleague has 100 pictures that arrive as squares of 8 by 8, not unrolled, and writes a reader:
#
# ```python
# keras.Sequential([
#     keras.Input(shape=(100, 8, 8)),
#     layers.Dense(64, activation="relu"),
#     layers.Dense(10, activation="relu"),
# ])
# ```
#
# It should take any number of 8 by 8 pictures and give ten probabilities for each. It has **three**
# faults. Bind the mended model to `repaired`.

# %% [markdown]
# Keep the two `Dense` layers with 64 and 10 units, and `relu` on the first. Mended, the stack takes
# `(8, 8)`, gives `(10,)` and has 4,810 parameters; a `Dense` layer that reads eight numbers at a
# time would have only (8 + 1) × 64 = 576 of them.
#
# <details><summary>Hint</summary>
#
# One fault is in each line. What do the 100 count? What does `Dense` do with a square? Which numbers
# can leave `relu`?
#
# </details>

# %% answer="u01_e4_repaired"
repaired = None
### BEGIN SOLUTION
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),  # one picture: the 100 counted the batch
        layers.Flatten(),  # (None, 64): without it, Dense reads each row on its own
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),  # relu gives no probabilities
    ]
)
### END SOLUTION

# %%
# Try it: draw your model; build the broken one next to it and compare the shapes.
if isinstance(repaired, keras.Model):
    display(sg.draw(repaired))

# %% test="u01_e4_repaired_input" points=1
"""One 8 by 8 picture is one example."""
sg.check_input_shape(repaired, (8, 8), name="repaired")

# %% test="u01_e4_repaired_shape" points=1
"""Ten numbers for each picture."""
sg.check_attempted(repaired, "repaired")
### BEGIN HIDDEN TESTS
sg.check_output_shape(
    repaired, (10,), name="repaired", hint="unroll each picture to one row before the first Dense"
)
### END HIDDEN TESTS

# %% test="u01_e4_repaired_parameters" points=1
"""Layers of 64 and 10 units, with 4,810 parameters."""
sg.check_attempted(repaired, "repaired")
### BEGIN HIDDEN TESTS
sg.check_units(repaired, [64, 10], name="repaired")
sg.check_parameters(repaired, 4810, name="repaired")
### END HIDDEN TESTS

# %% test="u01_e4_repaired_activations" points=1
"""relu first; probabilities last."""
sg.check_attempted(repaired, "repaired")
### BEGIN HIDDEN TESTS
sg.check_activations(repaired, ["relu", "softmax"], name="repaired")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 5. The detective (5 points)
#
# All that is left of a lost stack is a torn summary; `?` marks what is missing. Every `Dense` layer
# has biases.
#
# ```
#  Layer (type)          Output Shape       Param #
#  squeeze (Dense)       (None, 24)           1,560
#  forget (Dropout)      (None, 24)               0
#  widen (Dense)         (None, 40)               ?
#  answer (Dense)        (None, ?)              205
# ```

# %% [markdown]
# Find out
#
# * `input_width`: how many numbers one example had;
# * `widen_parameters`: the parameters of `widen`;
# * `answer_units`: the units of `answer`;
#
# all whole numbers, and bind to `rebuilt` a `Sequential` with the four layers of the summary, in
# order. Rate of the `Dropout`, activations and names are free. A worked number: a `Dense` layer of 10
# units with 650 parameters holds 650 : 10 = 65 in each unit, so 64 numbers came in.
#
# <details><summary>Hint</summary>
#
# Turn (n + 1) × u round. For `answer`, n is known and u is missing: what does each unit hold?
#
# </details>

# %% answer="u01_e5_detective"
input_width = None
widen_parameters = None
answer_units = None
rebuilt = None
### BEGIN SOLUTION
# (n + 1) * 24 = 1560, so n + 1 = 65: one of the 65 is the bias.
input_width = 64
# widen reads what leaves Dropout, which changes no shape: 24 numbers.
widen_parameters = (24 + 1) * 40
# Each unit holds 40 weights and a bias: 205 / 41.
answer_units = 5
# The numbers found fix every width; a summary says nothing of activations, so they are free.
rebuilt = keras.Sequential(
    [
        keras.Input(shape=(input_width,)),
        layers.Dense(24, activation="relu"),
        layers.Dropout(0.2),
        layers.Dense(40, activation="relu"),
        layers.Dense(answer_units, activation="softmax"),
    ]
)
### END SOLUTION

# %%
# Try it: rebuilt.summary() next to the torn one.

# %% test="u01_e5_detective_input" points=1
"""How many numbers came in."""
sg.check_attempted(input_width, "input_width")
### BEGIN HIDDEN TESTS
sg.check_number(
    input_width,
    64,
    name="input_width",
    mistakes={65: "1,560 / 24 = 65 counts each unit's bias as one more number coming in"},
    hint="(n + 1) × 24 = 1,560: solve for n",
)
### END HIDDEN TESTS

# %% test="u01_e5_detective_numbers" points=2
"""The two numbers missing from the summary."""
sg.check_attempted(widen_parameters, "widen_parameters")
sg.check_attempted(answer_units, "answer_units")
### BEGIN HIDDEN TESTS
sg.check_number(
    widen_parameters,
    1000,
    name="widen_parameters",
    mistakes={
        960: "24 × 40 are the weights alone: every unit also has a bias",
        2600: "widen reads the 24 numbers that leave the layer before it, not the stack's input",
    },
    hint="(numbers coming in + 1) × units, as for any Dense layer",
)
sg.check_number(
    answer_units,
    5,
    name="answer_units",
    mistakes={40: "40 come in; the units are how many go out: 205 parameters, 40 + 1 in each unit"},
    hint="each of its units holds 40 weights and a bias; all of them together hold 205 parameters",
)
### END HIDDEN TESTS

# %% test="u01_e5_detective_layers" points=1
"""rebuilt is a Sequential with the four layers of the summary."""
sg.check_kind(rebuilt, "sequential", name="rebuilt")
sg.check_kinds(rebuilt, ["Dense", "Dropout", "Dense", "Dense"], name="rebuilt")

# %% test="u01_e5_detective_rebuilt" points=1
"""rebuilt has the widths and parameters of the summary."""
sg.check_attempted(rebuilt, "rebuilt")
### BEGIN HIDDEN TESTS
sg.check_input_shape(rebuilt, (64,), name="rebuilt")
sg.check_units(rebuilt, [24, 40, 5], name="rebuilt")
sg.check_parameters(rebuilt, 1560 + 1000 + 205, name="rebuilt")
### END HIDDEN TESTS

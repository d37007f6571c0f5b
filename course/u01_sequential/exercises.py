# %% [markdown]
# # Unit 1. Sequential, read closely: assignment
#
# Six exercises, 28 points, about 75 minutes. In each: read the statement, fill in the answer
# cell (replace what comes after the `=`, or write below it), run it, then run the test cells. A test
# prints `passed: …`, or says what it expected, what it found and why; where it only says that there is
# an answer, the rest of it runs when the work is graded. The last cell of an exercise gives a verdict.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Nothing
# needs to be trained.
#
# A *model* here is a `Sequential` or a functional one, `keras.Model(inputs, outputs)`, not a class of
# your own; what has weights is one of Keras' own layers. Settings that a statement does not mention
# stay as Keras has them.

# %% locked="u01_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## Exercise 1. Predict (4 points)
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
# `Dropout` is new here: while the stack is trained, it sets some of the numbers that pass to zero. It
# holds no parameters and changes no shape.

# %% [markdown]
# Work out, for the four layers after the `Input`, in order:
#
# * `output_shapes`: a list of four tuples, the shape that leaves each layer, with `None` for the batch;
# * `parameter_counts`: a list of four whole numbers, the parameters that each layer holds;
# * `total_parameters`: those of the whole stack;
# * `layer_count`: what `len(model.layers)` gives for this `Sequential`.
#
# A worked number: for `Input(shape=(5,))` and `Dense(4)` they would be `[(None, 4)]`, `[24]`, `24`
# and `1`, because (5 + 1) × 4 = 24.
#
# <details><summary>Hint 1: a question</summary>
#
# How many numbers come into each layer? Write it beside the layer.
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "Count by hand, then by Keras", and the summary below it: which line is missing there?
#
# <details><summary>Hint 3: nearly there</summary>
#
# The shapes end in 16, 16, 8 and 3. The first layer holds (20 + 1) × 16; go on with what left the layer
# before. A `Sequential` does not list its `Input`, and it does list its `Dropout`.
#
# </details></details></details>

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

# %% test="u01_e1_predict_parameters" points=1
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
        321: "a bias for each of the 16 units, not one for the layer",
        129: "a bias for each of the 8 units, not one for the layer",
        25: "a bias for each of the 3 units, not one for the layer",
        340: "the + 1 is counted with the numbers that come in: (20 + 1) × 16",
        144: "the + 1 is counted with the numbers that come in: (16 + 1) × 8",
        32: "the + 1 is counted with the numbers that come in: (8 + 1) × 3",
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
    mistakes={472: "that is the weights alone, or the sum without the last layer"},
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
# The pictures of the sorting office come unrolled: 8 rows of 8 pixels, one row of numbers for each picture.
# Bind to `classifier` a `Sequential` of two layers that reads them:
#
# * a `Dense` layer of 64 units with the activation `relu`;
# * a `Dense` layer that gives the **probabilities** of the ten digits: they sum to 1.
#
# It has 4,810 parameters in all. Names of layers are yours, and so is the way you write an activation: as an
# argument of the layer, or as a layer after it.
#
# <details><summary>Hint 1: a question</summary>
#
# What does one picture look like to the stack, and what must the ten results do together?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "Build the digit reader", and number 5 under "Break it on purpose".
#
# <details><summary>Hint 3: nearly there</summary>
#
# A list of three: `keras.Input(shape=(64,))` with the comma, a `Dense` of 64 and a `Dense` of 10 units.
# Of `relu`, `sigmoid` and `softmax`, one makes a row sum to 1.
#
# </details></details></details>

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

# %% test="u01_e2_classifier_activations" points=1
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
# **Then judge one.** `template` is a stack of a single layer. Nobody trained it: its weights are the mean
# pictures of the ten digits, so it says how near a picture is to each of them.

# %% locked="u01_e2_template" tags=["notebook-only"]
import numpy as np

digits = sg.data.digits()
template = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(10, activation="softmax")])
mean_pictures = [digits.x_train[digits.y_train == digit].mean(axis=0) for digit in range(10)]
thresholds = [-(mean @ mean) / 2 for mean in mean_pictures]
template.set_weights([np.transpose(mean_pictures), np.array(thresholds)])

# %% [markdown]
# Bind to `read_right` a whole number: how many of the **held-out** pictures (`digits.x_test`, with the labels
# `digits.y_test`) `template` classifies correctly. The digit with the largest probability is its answer.
#
# A worked number: of the first three held-out pictures it classifies 2 correctly.
#
# <details><summary>Hint 1: a question</summary>
#
# Which method of a model gives the ten probabilities of each picture?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, the end of "Train it": the same by hand.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `said = template.predict(digits.x_test, verbose=0).argmax(axis=1)`. Then count how often `said` equals the
# label: `(said == digits.y_test).sum()`.
#
# </details></details></details>

# %% answer="u01_e2_judged"
read_right = None
### BEGIN SOLUTION
# Ten probabilities a picture; the place of the largest is the digit.
said = template.predict(digits.x_test, verbose=0).argmax(axis=1)
read_right = int((said == digits.y_test).sum())
### END SOLUTION

# %% test="u01_e2_judged_count" points=1
"""How many held-out pictures are classified correctly."""
sg.check_attempted(read_right, "read_right")
### BEGIN HIDDEN TESTS
sg.check_count(
    read_right,
    408,
    name="read_right",
    mistakes={
        1220: "those are pictures to learn from: judge it on the ones held out",
        1628: "those are all pictures: judge it on the ones held out",
        450: "that is how many there are: on how many of them is it right?",
        42: "so many template gets wrong; or was another model asked?",
        148: "those are probabilities above 0.5: is each answer compared with its label?",
    },
    hint="ask template; for each held-out picture by itself (axis=1), compare the place of the largest "
    "probability with the label",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 3. Odd or even: edit a stack (4 points)
#
# The office wants a machine that says only whether a digit is odd. `build_reader()` below gives a
# new digit reader, 64 → 32 → 10. From it make the model `parity`, with three
# `Dense` layers and no others (an activation may stand as a layer of its own, as in Exercise 2):
#
# * the reader's first, 32 units with `relu`;
# * a `Dense` layer of 16 units with `relu`;
# * a `Dense` layer of **one** unit that gives the probability of "odd": a number between 0 and 1, by itself,
#   with the usual activation for one question of yes or no.
#
# It has 2,625 parameters in all. `pop` and `add` are the quick way; any other will do. Names of layers are
# yours.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# What do `pop()` and `add()` change, and what do they give back?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "Edit a stack"; for the last layer, the stack with a single unit under "Break it on purpose".
#
# <details><summary>Hint 3: nearly there</summary>
#
# `parity = build_reader()` first, in the answer cell itself, so that running it twice starts anew. Then
# `parity.pop()`, and `parity.add(…)` twice, each on a line of its own. One question of yes or no: `sigmoid`.
#
# </details></details></details>

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
# ## Exercise 4. The clinic (5 points)
#
# A patient was brought in. It was meant to read 8 by 8 pictures that come as squares: unrolled to 64 numbers,
# then `Dense` 64 with `relu`, then `Dense` 10 with `softmax`, 4,810 parameters in all. It runs, no message
# comes, and its ten results sum to 1. Yet there is **one** fault, of these:
#
# * `"late"`: the pictures are unrolled too late;
# * `"linear"`: an activation is missing;
# * `"narrow"`: a layer has too few units;
# * `"sums"`: the results of a picture do not sum to 1.
#
# You need not read its code: examine it.

# %% locked="u01_e4_given"
def admitted(*numbers):
    """A stack of three layers, listed in the order of these numbers."""
    made = [layers.Flatten(), layers.Dense(64, activation="relu")]
    made.append(layers.Dense(10, activation="softmax"))
    return keras.Sequential([keras.Input(shape=(8, 8)), *(made[n] for n in numbers)])

patient = admitted(1, 0, 2)

# %%
# Examine here.
patient.summary()

# %% [markdown]
# Bind
#
# * `fault`: the fault, one of the four words above;
# * `reads`: how many numbers each unit of the patient's first `Dense` layer reads at a time, without the bias;
#   64 were meant.
#
# A worked number: a `Dense` layer of 5 units that holds 55 parameters reads 55 / 5 - 1 = 10.
#
# <details><summary>Hint 1: a question</summary>
#
# Which total was meant, and which one does the summary show?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, number 4 under "Break it on purpose": what does `Dense` do with a square?
#
# <details><summary>Hint 3: nearly there</summary>
#
# Divide the parameters of the first `Dense` layer by its 64 units, and take the bias away. Then look where
# `Flatten` stands in the summary.
#
# </details></details></details>

# %% answer="u01_e4_clinic"
fault = None
reads = None
### BEGIN SOLUTION
# 576 parameters in 64 units: 9 in each, a bias and 8 weights. It reads a row, not the picture.
reads = 576 / 64 - 1
fault = "late"
### END SOLUTION

# %% test="u01_e4_clinic_fault" points=1
"""The fault has a name."""
sg.check_attempted(fault, "fault")
### BEGIN HIDDEN TESTS
sg.check_choice(
    fault,
    "late",
    ["late", "linear", "narrow", "sums"],
    name="fault",
    mistakes={
        "linear": "a missing activation changes no parameters: compare the total with 4,810",
        "narrow": "64 and 10 units are there, as meant; what comes into the first of them?",
        "sums": "the last activation is softmax, so each picture's results sum to 1",
    },
)
### END HIDDEN TESTS

# %% test="u01_e4_clinic_reads" points=1
"""How many numbers a unit of the first Dense layer reads."""
first = patient.layers[0]
sg.check_count(
    reads,
    first.count_params() // first.units - 1,
    name="reads",
    mistakes={
        9: "one of the 9 in each unit is its bias",
        64: "64 were meant, but then the layer would hold (64 + 1) × 64 = 4,160 parameters",
        512: "that is what comes into the last layer: ask the first Dense layer",
        576: "those are the parameters of all its 64 units",
    },
    hint="(numbers coming in + 1) × 64 units are the parameters that the summary shows",
)

# %% [markdown]
# **Then repair it.** Bind to `repaired` what was meant: it takes one picture of shape `(8, 8)` and gives ten
# probabilities that sum to 1, by a `Dense` of 64 with `relu` and a `Dense` of 10; 4,810 parameters in all. A
# new model is fine, a stack or a graph; how it unrolls, and names, are yours.

# %% answer="u01_e4_repaired"
repaired = None
### BEGIN SOLUTION
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),  # first of all: (None, 64), so that each unit sees the whole picture
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
### END SOLUTION

# %%
# Try it: the drawing of the patient, with all that you repaired marked.
if isinstance(repaired, keras.Model):
    display(sg.draw(patient, compare=repaired))

# %% test="u01_e4_repaired_input" points=1
"""One 8 by 8 picture is one example."""
sg.check_input_shape(repaired, (8, 8), name="repaired")

# %% test="u01_e4_repaired_parameters" points=1
"""Layers of 64 and 10 units, 4,810 parameters, ten numbers for each picture."""
sg.check_attempted(repaired, "repaired")
### BEGIN HIDDEN TESTS
sg.check_output_shape(
    repaired, (10,), name="repaired", hint="unroll each picture to one row before the first Dense"
)
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
# Work out three whole numbers (`64.0` is as good as `64`):
#
# * `input_width`: how many numbers one example had;
# * `widen_parameters`: the parameters of `widen`;
# * `answer_units`: the units of `answer`.
#
# And bind to `rebuilt` a `Sequential`, with its `Input`, that has the four layers of the summary in order. The
# dropout rate, activations and names are up to you.
#
# A worked number: a `Dense` layer of 10 units with 310 parameters holds 310 / 10 = 31 in each unit, so 30
# numbers came in.
#
# <details><summary>Hint 1: a question</summary>
#
# You know (n + 1) × u. Which of n, u and the product are given in each line?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "Count by hand, then by Keras", read from right to left.
#
# <details><summary>Hint 3: nearly there</summary>
#
# For `squeeze`, divide by u and take the bias away. `widen` reads what leaves `forget`. For `answer`, each
# unit holds 40 weights and a bias: divide 205 by that.
#
# </details></details></details>

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
# Try it: rebuilt.summary() beside the torn one.

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

# %% test="u01_e5_detective_numbers" points=1
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

# %% test="u01_e5_detective_rebuilt" points=2
"""rebuilt has the widths and parameters of the summary."""
sg.check_attempted(rebuilt, "rebuilt")
### BEGIN HIDDEN TESTS
sg.check_input_shape(rebuilt, (64,), name="rebuilt")
sg.check_units(rebuilt, [24, 40, 5], name="rebuilt")
sg.check_parameters(rebuilt, 1560 + 1000 + 205, name="rebuilt")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 6. From picture to code (5 points)
#
# Three networks, A, B and C, were drawn; their code is lost.

# %% locked="u01_e6_a" tags=["notebook-only"]
picture_a = sg.picture(
    "eNq9lc1uozAUhd/lrllgY0UVu0qzqTRvEKHICaa1xjHIP1WjKO/eCw4NOIZOq6o7fG2fcz58MWd4FcbKVkNJMuCdhBIa"
    "rw8OS1xBBpofBZTaK4XPbS0slNszyBrKPIO2E4a7YTc86c473HBQ3Npd2BaKf/lJmEjq0OpGPkN5vqArur1eZcJsxw2u"
    "dZhssHGGS833SuyWJqB0xguU5Ur1CfMKZZXkdsiLA+2PewzRQ3bcvYSirIV20p0GLal1v6APcMkCIZkT/hHaiphwLCbh"
    "wGvpMAHZZOCt2O0xUYgaYYMRysMcnOWL6POpGJ58EZ4k4elPwVP2LfiHZfiHFXi6BE/T8DQJX8zheV3H6I9D6RdbulgC"
    "K9JgRRKM/dSpfnqotm3ckb9F50qWm5qsNjVbwmdpfDbHr25KH7dXf51dP328pa6yrXc42NkX3g1O24GfsqpKnWpramEE"
    "yjVcWTG5N4I2mWhv8yyvFg3IJjYYv4q0BR0t6NSCrFncM6xbFKNFEVNkW/o1o7WXxUYbNrUp1gzuQW7NFplUE9Ez8jb9"
    "z6FHgEETR2NkbKPWyqCXz5v/nzjd2ihEmuqxe73/lbu8A1Xegbg="
)
picture_a

# %% locked="u01_e6_b"
picture_b = sg.picture(
    "eNq9ldFqgzAUht/lXHthYijD6zEY7A2KlLQ9rmFplCSWldJ339HUVW3sNii7Myfm//+PE48nOKB1qjKQswRkrSCHsjEb"
    "TyWpIQEj9wi5abSm52qLDvLlCdQW8jSBqkYrfXcaXk3deDqw0dK5VTgWim/yiHYitalMqd4hP53JldwOF5mwW0tL73pK"
    "1tl4K5WRa42ruQ3IvW2QZKXWbcK0IFmtpOvy0sI0+zWFaCFr6XehqLZovPLHTksZ077QBjgngZCNCV+09B7NlPFa/kdA"
    "9kdAFgXkY8BnNA6neH0xCgeNUZ4SsEUCjcPVmhKFqBNs8NLsYAwu0ln08dYUns/B8zg8j8Jnj4Ln4gf4256L9Gke/ekO"
    "ejaHnsXRsyi6eBT6T+TgqtLv5eek82y+8+xu58UcvojjizF+cVX6nmHtULsMAJpVF9mq8bRYuZ2sO6dlx79IRFHEWlvZ"
    "LVokvVJqh4PxEcTZQHyZJmkx68D/ZMB7Az40YPcM2GJq0H+ZcYust8iGFvxxDKI3EEOD7J7Bjf7glk1MioHoCSyW7b8h"
    "af8OnSatvhtLF6hyKgim42v/gcfrBQqZhoLiVvC3cucvV8uDdg=="
)
picture_b

# %% locked="u01_e6_c" tags=["notebook-only"]
picture_c = sg.picture(
    "eNrNlc1uozAUhd/lrllgY1UR286m0rxBhCInubTWOAb5p2oU5d17waEBYtJGmpFmgYRtfM75fG1zgne0TjUGSpaBbBWU"
    "UAez89QlNWRg5AGhNEFrem/26KBcn0DtocwzaFq00vez4cW0wdOEnZbObeK02PlbHtHOpHaNqdUrlKczuZLb+0UmjrbS"
    "0reekvU23kpl5FbjZmkASm8DkqzUukuYVySrlXR9XmqYcNhSiA6ylf4tdqo9Gq/8sddSxnQfdAHOWSRk/zEhWyLkaUKW"
    "JORTwl9oHM4Jh84kHASjPCVgpBQcbraUKEadYYNFHWAKznOxhD4dmsPzB8vLk/DFFJ6YdtKjoWe+BM+TofRCyA/VrcO/"
    "qXbxYLWLJLD4W9UW3xXbNbU/yI9ZvVeL5V7dq7ZYgi/S8GIKX12Vvi6u7ia7nHo6vhfZJnhqbNybbHundU/PnqoqVdPG"
    "7tEiydVSOxxdGVGb/UR79Yg0H6T5SHqdZ3m1nJ3PDYZjmLYoBotibMHJIluze0Y8f4REDDZibFPcMxA3INctNjOpRqIn"
    "4q27/0GHAL0mtYa60vZpnIp6+XTL/8Hj9exEDXarsZpIsCWJL6pxJHErJ36WqDp/AkfZluM="
)
picture_c

# %% [markdown]
# Bind
#
# * `line`: the letter, `"A"`, `"B"` or `"C"`, of the one network that a `Sequential` can hold;
# * `drawn`: that network as a `Sequential`: the input's shape, and the same layers with the same settings, in
#   the same order. Names are yours.
#
# <details><summary>Hint 1: a question</summary>
#
# Which of them can you follow with one finger, from top to bottom, without lifting it?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "From picture to code", and "What a stack cannot do".
#
# <details><summary>Hint 3: nearly there</summary>
#
# `keras.Input(shape=…)` without the `None`, then one line for each box. The layer that unrolls is `Flatten`; a
# box that says `linear` has no activation.
#
# </details></details></details>

# %% answer="u01_e6_drawn"
line = None
drawn = None
### BEGIN SOLUTION
line = "B"  # in A a wire goes around two layers, and C has two inputs
drawn = keras.Sequential(
    [
        keras.Input(shape=(6, 4)),  # the picture's None is the batch
        layers.Flatten(),
        layers.Dense(16, activation="tanh"),
        layers.Dense(24),  # linear: no activation
        layers.Dense(4, activation="softmax"),
    ]
)
### END SOLUTION

# %%
# Try it: draw yours and hold it beside the picture.
if isinstance(drawn, keras.Model):
    display(sg.draw(drawn))

# %% test="u01_e6_drawn_line" points=2
"""The letter of the network that is one line."""
sg.check_attempted(line, "line")
### BEGIN HIDDEN TESTS
sg.check_choice(
    line,
    "B",
    ["A", "B", "C"],
    name="line",
    mistakes={
        "A": "in A the input is read twice: its numbers go around two layers and are added again",
        "C": "C has two inputs, and a stack has one",
    },
)
### END HIDDEN TESTS

# %% test="u01_e6_drawn_kind" points=1
"""A Sequential that ends as the picture does."""
sg.check_kind(drawn, "sequential", name="drawn")
sg.check_output_shape(drawn, (4,), name="drawn", hint="read the last box of the picture again")

# %% test="u01_e6_drawn_stack" points=2
"""The whole stack is the one in the picture."""
sg.check_attempted(drawn, "drawn")
### BEGIN HIDDEN TESTS
sg.check_same_architecture(
    drawn,
    picture_b.architecture,
    name="drawn",
    hint="hold your drawing beside the picture, box by box",
)
### END HIDDEN TESTS

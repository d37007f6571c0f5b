# %% [markdown]
# # Unit 6. Several outputs: assignment
#
# Six exercises, 26 points, about 65 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why. Where it only says that there is an answer, the rest of it runs when the work is
# graded; it asks for nothing that the statement does not say.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Names of
# layers are yours unless the statement says "named". Nothing needs to be trained. Unless a statement
# asks for a form, spelling is yours: `Add()` or `+`, a layer or an operation, an activation in its
# layer or behind it.
#
# A *model* here is a `Sequential` or a functional one, `keras.Model(inputs, outputs)`, not a class of
# your own; what has weights is one of Keras' own layers. Settings that a statement does not mention
# stay as Keras has them.

# %% locked="u06_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## Exercise 1. One trunk, two heads (3 points)
#
# Build a model for pictures of 64 numbers and bind it to `two_heads`:
#
# * a trunk: `Dense` with 48 units and `relu`;
# * a head `digit`: `Dense` with 10 units and `softmax`;
# * a head `turned`: `Dense` with 1 unit and `sigmoid`.
#
# Both heads read the trunk; neither reads the other. Give the outputs as a dict with the keys `"digit"`
# and `"turned"`; or as a list, in any order, and then the head's layers are *named* `"digit"` and
# `"turned"`. The model has 3,659 parameters.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# How often is the tensor that leaves the trunk read?
#
# <details><summary>Hint 2: the place</summary>
#
# "Run it" in the lesson: keep that tensor under a name of its own.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `digit = layers.Dense(10, activation="softmax", name="digit")(features)`, and `turned` in the same way,
# on `features` too. The last line is `keras.Model(pixels, {…})`.
#
# </details></details></details>

# %% answer="u06_e1_heads"
two_heads = None
### BEGIN SOLUTION
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
# Both heads are called on `features`: parallel, so that neither depends on the other's mistakes.
digit = layers.Dense(10, activation="softmax", name="digit")(features)
turned = layers.Dense(1, activation="sigmoid", name="turned")(features)
two_heads = keras.Model(pixels, {"digit": digit, "turned": turned})
### END SOLUTION

# %%
# Try it: draw the model; add a third head and count its parameters before Keras does.
if isinstance(two_heads, keras.Model):
    display(sg.draw(two_heads))

# %% test="u06_e1_heads_input" points=1
"""64 numbers come in; there are 3,659 parameters."""
sg.check_input_shape(two_heads, (64,), name="two_heads")
sg.check_parameters(two_heads, 3659, name="two_heads")

# %% test="u06_e1_heads_parallel" points=1
"""Two heads, digit and turned, side by side on one trunk."""
sg.check_attempted(two_heads, "two_heads")
### BEGIN HIDDEN TESTS
sg.check_heads(two_heads, {"digit": {"units": 10}, "turned": {"units": 1}}, name="two_heads")
### END HIDDEN TESTS

# %% test="u06_e1_heads_activations" points=1
"""softmax and sigmoid at the heads, relu in the trunk."""
sg.check_attempted(two_heads, "two_heads")
### BEGIN HIDDEN TESTS
sg.check_heads(
    two_heads,
    {
        "digit": {"units": 10, "activation": "softmax"},
        "turned": {"units": 1, "activation": "sigmoid"},
    },
    name="two_heads",
)
sg.check_activation(two_heads, 0, "relu", name="two_heads")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. From picture to code (3 points)
#
# Bind to `rebuilt` a model that is what the picture shows: the same layers, wired in the same way. The
# outputs are a list in the picture's order, `Output 1` first, or a dict with the keys `"early"`,
# `"digit"` and `"ink"`.

# %% locked="u06_e2_target"
target = sg.picture(
    "eNqtls1uqzAQhd9l1iywMVXFuptK9w0iFDnFtFYdg2xTNYry7h0gJPzYSbjKDv+dM9/BGjjCjzBWVhoyEgGvJWRQNv"
    "rD4RRXEIHmewGZbpTC56oQFrLNEWQBWRxBVQvDXXca3nXdODzwobi12/5YP/mPH4S5SEEtf4Wy7c5Kl/ITsuMJndHx"
    "5yzVm9Xc4H6H1XVWznCp+U6JbWgBMmcagbJcqbbKOEdZJbntasaBbvY7LKQFrbn76idlIbST7tBpSa3bDW0Bp6inJF"
    "PKN6GtmFMOk+OsLnDQaOmwAob6jRXbHVbUlzrDBiNUA1Nw+hIH2Wdrc3yyEp948emz8On/4L/SIP10aQ5PQ/DUD594"
    "4ZPV8CC4UQfw8JO7/LYq3Z7/ziJgJBjBdGkeQRKKIPFHQL0RsPURFPJTumdGQMMR0JsRsFAEzB8B80aQro9A6m9vAH"
    "f4l42PkjD5DfA0BJ76wdMpeH5VurT6tvefeyS29LNs1TgcbO0XrzunTUfwwvLcB1aZQhiBciVXVowabK9NRtqbOIrz"
    "oAGL5wZD8/Bb0MGCji3ILQu60iIZLJKHLcjS4nr//S5scGFjF/pkl3RwSR93eeiN5yO9I+ZZtl/pqP1Od3I4Gu4PXt"
    "PKyl4qXv45fIvD9ar2FY01k6UmiQOaQ8O+SkaDDLsrQxZNzyOTemQmKnTWN0Z0pz/vYDNR"
)
target

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which of the three heads starts from a different tensor from the other two?
#
# <details><summary>Hint 2: the place</summary>
#
# "An auxiliary head" and "A third head, for a quantity" in the lesson. A box that says
# `linear` has no activation.
#
# <details><summary>Hint 3: nearly there</summary>
#
# One `Dense` on the pixels and one on its result; a head on the first, two heads on the second.
#
# </details></details></details>

# %% answer="u06_e2_picture"
rebuilt = None
### BEGIN SOLUTION
pixels = keras.Input(shape=(64,))
first = layers.Dense(40, activation="relu")(pixels)
second = layers.Dense(20, activation="relu")(first)
early = layers.Dense(10, activation="softmax", name="early")(first)  # the auxiliary head
digit = layers.Dense(10, activation="softmax", name="digit")(second)
ink = layers.Dense(1, name="ink")(second)
rebuilt = keras.Model(pixels, [early, digit, ink])
### END SOLUTION

# %%
# Try it: draw yours and hold it beside the picture.
if isinstance(rebuilt, keras.Model):
    display(sg.draw(rebuilt))

# %% test="u06_e2_picture_ends" points=1
"""64 numbers come in; the three outputs are as wide as in the picture."""
sg.check_input_shape(rebuilt, (64,), name="rebuilt")
if isinstance(getattr(rebuilt, "output", None), dict):
    sg.check_output_shape(rebuilt, {"early": (10,), "digit": (10,), "ink": (1,)}, name="rebuilt")
else:
    sg.check_output_shape(rebuilt, [(10,), (10,), (1,)], name="rebuilt")

# %% test="u06_e2_picture_graph" points=2
"""The whole network is the one in the picture."""
sg.check_same_architecture(rebuilt, target.architecture, name="rebuilt")

# %% [markdown]
# ## Exercise 3. Losses, metrics, weights (5 points)
#
# The given function makes a network like yours. Bind a new one to `compiled` and compile it:
#
# * optimizer Adam, at any rate;
# * for `digit` the loss `sparse_categorical_crossentropy`, for `turned` `binary_crossentropy`;
# * the **loss weights** 1 for `digit` and 0.2 for `turned`;
# * for **each** head the metric `accuracy`.
#
# Do not fit it. Then work out, without running anything: if the digit loss is 0.5 and the turned loss
# 0.3, which number does this training push down? Bind it to `total_loss`. A worked number: with losses
# 0.4 and 0.1 it would be 0.42.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# By what are losses, weights and metrics found?
#
# <details><summary>Hint 2: the place</summary>
#
# `compile_both` in the lesson, and the sentence below it. `compile` returns nothing: first bind the
# model, then compile it.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Three dicts, `loss=`, `loss_weights=` and `metrics=`, each with the keys `"digit"` and `"turned"`. The
# total is a sum in which each loss is multiplied by its weight.
#
# </details></details></details>

# %% locked="u06_e3_given"
def build_two_heads():
    """A new network, not compiled, with the heads "digit" and "turned"."""
    pixels = keras.Input(shape=(64,))
    features = layers.Dense(32, activation="relu", name="trunk")(pixels)
    digit = layers.Dense(10, activation="softmax", name="digit")(features)
    turned = layers.Dense(1, activation="sigmoid", name="turned")(features)
    return keras.Model(pixels, {"digit": digit, "turned": turned})

# %% answer="u06_e3_compile"
compiled = None
total_loss = None
### BEGIN SOLUTION
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    # Each question has its own kind of answer, so its own loss.
    loss={"digit": "sparse_categorical_crossentropy", "turned": "binary_crossentropy"},
    # By name, so that no weight can reach the wrong head.
    loss_weights={"digit": 1.0, "turned": 0.2},
    metrics={"digit": ["accuracy"], "turned": ["accuracy"]},
)
# Each loss times its weight: a mistake in turned counts a fifth.
total_loss = 1.0 * 0.5 + 0.2 * 0.3
### END SOLUTION

# %%
# Try it: evaluate it, untrained, on sg.data.turned_digits() and read the dict that comes back.

# %% test="u06_e3_compile_optimizer" points=1
"""The model is compiled, with Adam."""
sg.check_compiled(compiled, optimizer="adam", name="compiled")

# %% test="u06_e3_compile_losses" points=1
"""Each head has the loss of its question."""
sg.check_attempted(compiled, "compiled")
### BEGIN HIDDEN TESTS
sg.check_compiled(
    compiled,
    loss={"digit": "sparse_categorical_crossentropy", "turned": "binary_crossentropy"},
    name="compiled",
)
### END HIDDEN TESTS

# %% test="u06_e3_compile_weights" points=1
"""The digit weighs 1, turned weighs 0.2."""
sg.check_attempted(compiled, "compiled")
### BEGIN HIDDEN TESTS
sg.check_compiled(compiled, loss_weights={"digit": 1.0, "turned": 0.2}, name="compiled")
### END HIDDEN TESTS

# %% test="u06_e3_compile_metrics" points=1
"""Each head is measured by accuracy."""
sg.check_attempted(compiled, "compiled")
### BEGIN HIDDEN TESTS
sg.check_compiled(
    compiled, metrics={"digit": ["accuracy"], "turned": ["accuracy"]}, name="compiled"
)
### END HIDDEN TESTS

# %% test="u06_e3_compile_total" points=1
"""The number that training pushes down."""
sg.check_attempted(total_loss, "total_loss")
### BEGIN HIDDEN TESTS
sg.check_number(
    total_loss,
    0.56,
    tolerance=1e-6,
    name="total_loss",
    mistakes={
        0.8: "that is the plain sum: the weights are missing",
        **dict.fromkeys([0.16, 0.96, 0.15, 0.03], "each loss times its own weight, then the sum"),
        0.28: "Keras sums the weighted losses, it does not average them",
        0.56 / 1.2: "Keras sums the weighted losses, it does not divide by the weights",
        0.4: "the weights belong to the heads: 1 to the digit, 0.2 to turned",
    },
    hint="each loss times the weight of its head, then the sum",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. Read the results (5 points)
#
# A colleague trained such a network and sends what `evaluate` returned for 360 held-out pictures,
# half of them turned:
#
# ```python
# {"loss": 0.69, "digit_loss": 0.35, "turned_loss": 0.68,
#  "digit_accuracy": 0.90, "turned_accuracy": 0.55}
# ```
#
# The weight of `digit` was 1. Find out
#
# * `turned_weight`: the weight of `turned`, a number;
# * `digits_wrong`: how many of the pictures had the wrong digit (`20` and `20.0` are the same to us, if
#   that were the number);
# * `weak_head`: the head that has learned next to nothing, the text `"digit"` or `"turned"`.
#
# A worked number: with losses 0.35 and 0.68 and a total of 1.03, the weight would be 1.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# What would someone score who never looks at the pictures: in the one head, in the other?
#
# <details><summary>Hint 2: the place</summary>
#
# "Read the results" in the lesson, and question 3 of its Reflect.
#
# <details><summary>Hint 3: nearly there</summary>
#
# What is left of the total when the digit loss is taken off is weight × 0.68. An accuracy is a share of
# 360; what is missing from 1 was wrong.
#
# </details></details></details>

# %% answer="u06_e4_read"
turned_weight = None
digits_wrong = None
weak_head = None
### BEGIN SOLUTION
# 0.69 = 1 * 0.35 + weight * 0.68
turned_weight = (0.69 - 0.35) / 0.68
# An accuracy is a share; what is missing from 1 was wrong.
digits_wrong = round((1 - 0.90) * 360)
# Guessing gives 0.5 for turned and 0.1 for the digit: 0.55 is hardly better than a guess. And a guess
# of one half costs 0.69, which is what this head's loss nearly is.
weak_head = "turned"
### END SOLUTION

# %%
# Try it: what would the total be if both weights were 1?

# %% test="u06_e4_read_weak" points=1
"""The head that is hardly better than a guess."""
sg.check_attempted(weak_head, "weak_head")
### BEGIN HIDDEN TESTS
sg.check_choice(
    weak_head,
    "turned",
    ["digit", "turned"],
    name="weak_head",
    mistakes={"digit": "a guess among ten digits is right one time in ten; 0.90 is far above"},
)
### END HIDDEN TESTS

# %% test="u06_e4_read_weight" points=2
"""The weight with which the total is the colleague's."""
sg.check_attempted(turned_weight, "turned_weight")
### BEGIN HIDDEN TESTS
sg.check_number(
    turned_weight,
    0.5,
    tolerance=1e-3,
    name="turned_weight",
    mistakes={
        2: "turn the fraction round: what is left of the total, divided by the turned loss",
        0.34: "that is what the turned loss adds to the total, weight and all: divide it by the turned loss",
        0.69 / 0.68: "take the digit loss off the total first",
    },
    hint="the total is the digit loss plus the weight times the turned loss",
)
### END HIDDEN TESTS

# %% test="u06_e4_read_wrong" points=2
"""Of 360 digits, so many wrong ones are the share that is missing from the accuracy."""
sg.check_number(
    digits_wrong,
    0.10,
    through=lambda wrong: wrong / 360,
    tolerance=1e-6,
    name="digits_wrong",
    mistakes={
        324: "that many were right",
        18: "every one of the 360 pictures has a digit, turned or not",
        10: "that is the percentage: out of 100, and how many of 360?",
        90: "that is the percentage of right ones: how many of 360 were wrong?",
        35: "nearly: 1 - 0.90 is a hair less than 0.1 to a computer, and int() cuts; use round()",
        0.1: "that is a share: of 360 pictures, how many is it?",
        162: "that is the other head",
        126: "0.35 is the loss; the share of right answers is the accuracy",
    },
    hint="what is missing from the digit's accuracy is a share of 360 pictures",
)

# %% [markdown]
# ## Exercise 5. A head for a quantity (5 points)
#
# A winery knows 12 measurements of each wine, and wants two more things from them: the grape, and the
# strength of the wine's tint, which is not among the twelve. Build a model and bind it to `wine_heads`:
#
# * one input of 12 numbers;
# * a trunk: `Dense` with 24 units and `relu`;
# * a head `grape`: a `Dense` layer that gives the probabilities of **three** grapes, which sum to 1;
# * a head `tint`: a `Dense` layer that gives one number, which may take **any** value.
#
# Choose units and activation of both heads yourself. Both read the trunk. Outputs as a dict with the
# keys `"grape"` and `"tint"`; or as a list, in this order, of layers *named* like that. Then compile it;
# choose for each head the loss that its question needs. The grapes of the data are whole numbers, 0 to
# 2; wrong tints are to count **squared**. Optimizer and metrics are yours; use no loss weights. The
# model has 412 parameters.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# What does each of `relu`, `sigmoid` and `softmax` forbid a number to be?
#
# <details><summary>Hint 2: the place</summary>
#
# The table in "A loss for each head".
#
# <details><summary>Hint 3: nearly there</summary>
#
# `tint` has one unit and no activation, and `"mse"`. `grape` is what `digit` was, with three units.
#
# </details></details></details>

# %% answer="u06_e5_wine"
wine_heads = None
### BEGIN SOLUTION
measurements = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(measurements)
grape = layers.Dense(3, activation="softmax", name="grape")(features)
# A quantity may have any value, so nothing may squeeze it: no activation.
tint = layers.Dense(1, name="tint")(features)
wine_heads = keras.Model(measurements, {"grape": grape, "tint": tint})
wine_heads.compile(
    optimizer="adam",
    loss={"grape": "sparse_categorical_crossentropy", "tint": "mse"},
)
### END SOLUTION

# %%
# Try it: draw the model; sg.data.wine(colour="target") has the winery's numbers.
if isinstance(wine_heads, keras.Model):
    display(sg.draw(wine_heads))

# %% test="u06_e5_wine_input" points=1
"""12 numbers come in; there are 412 parameters."""
sg.check_input_shape(wine_heads, (12,), name="wine_heads")
sg.check_parameters(wine_heads, 412, name="wine_heads")

# %% test="u06_e5_wine_heads" points=2
"""Two parallel heads, each with the units and the activation that its question needs."""
sg.check_attempted(wine_heads, "wine_heads")
### BEGIN HIDDEN TESTS
sg.check_heads(
    wine_heads,
    {
        "grape": {"units": 3, "activation": "softmax"},
        "tint": {"units": 1, "activation": None},
    },
    ordered=True,
    name="wine_heads",
)
sg.check_activation(wine_heads, 0, "relu", name="wine_heads")
### END HIDDEN TESTS

# %% test="u06_e5_wine_losses" points=2
"""Each head has the loss of its question."""
sg.check_attempted(wine_heads, "wine_heads")
### BEGIN HIDDEN TESTS
sg.check_compiled(
    wine_heads,
    loss={"grape": "sparse_categorical_crossentropy", "tint": "mean_squared_error"},
    loss_weights={"grape": 1, "tint": 1},
    name="wine_heads",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 6. The clinic (5 points)
#
# Four patients. Each was meant to be a network like `build_two_heads()`: one trunk of 32, the head
# `digit` with `softmax` and the head `turned` with `sigmoid`, both on the trunk. Each has **one** slip,
# and a different one:
#
# * `"chained"`: `turned` reads the digit head;
# * `"one unit"`: `turned` has softmax over its one unit;
# * `"two trunks"`: each head has a trunk of its own;
# * `"bypassed"`: `turned` reads the pixels, past the trunk.
#
# You need not read their code. Examine them: draw them, count, let them predict.

# %% locked="u06_e6_patients" tags=["notebook-only"]
def patient(chained, one, two, bypassed):
    pixels = keras.Input(shape=(64,))
    trunk = layers.Dense(32, activation="relu")(pixels)
    digit = layers.Dense(10, activation="softmax", name="digit")(trunk)
    start = pixels if bypassed else digit if chained else trunk
    start = layers.Dense(32, activation="relu")(pixels) if two else start
    squeeze = "softmax" if one else "sigmoid"
    turned = layers.Dense(1, activation=squeeze, name="turned")(start)
    return keras.Model(pixels, {"digit": digit, "turned": turned})

chart = {"A": 3, "B": 1, "C": 0, "D": 2}
patients = {name: patient(*[i == slip for i in range(4)]) for name, slip in chart.items()}

# %%
# Examine here.
sg.draw(patients["A"])

# %% [markdown]
# Bind
#
# * `faults`: a dict from each letter, `"A"` to `"D"`, to its slip, written as above;
# * `reads`: a dict from each letter to a whole number: how many numbers does the layer `turned` read of
#   one picture, that is, how wide is the tensor that it is called on?
# * `repaired`: a model that is what all four were meant to be; the outputs a dict with the keys
#   `"digit"` and `"turned"`. A newly built one is fine. Neither compile nor fit it.
#
# A worked number: in a healthy network `turned` reads 32 numbers.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which slips change the wires of the drawing, and which one a single word in a box?
#
# <details><summary>Hint 2: the place</summary>
#
# "Break it on purpose", slips 1 and 2. `patients["A"].get_layer("turned").count_params()` is one more
# than what the layer reads.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `patients["B"].predict(keras.random.normal((4, 64)))["turned"]`: what do you see? Of the others one
# reads 10 numbers, one 64, and one has 4,523 parameters.
#
# </details></details></details>

# %% answer="u06_e6_clinic"
faults = None
reads = None
repaired = None
### BEGIN SOLUTION
# A: 64 numbers are the pixels. B: each prediction is 1. C: 10 numbers are the digit head. D: 4,523
# parameters, the trunk is paid for twice.
faults = {"A": "bypassed", "B": "one unit", "C": "chained", "D": "two trunks"}
reads = {letter: model.get_layer("turned").count_params() - 1 for letter, model in patients.items()}
pixels = keras.Input(shape=(64,))
trunk = layers.Dense(32, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(trunk)
turned = layers.Dense(1, activation="sigmoid", name="turned")(trunk)
repaired = keras.Model(pixels, {"digit": digit, "turned": turned})
### END SOLUTION

# %% test="u06_e6_clinic_faults" points=2
"""The slip of each patient."""
sg.check_attempted(faults, "faults")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    faults,
    {"A": "bypassed", "B": "one unit", "C": "chained", "D": "two trunks"},
    name="faults",
    options=["chained", "one unit", "two trunks", "bypassed"],
    hint="the options are 'chained', 'one unit', 'two trunks' and 'bypassed', each once",
    mistakes={
        "A": "in the drawing, follow the wire into turned back to where it starts",
        "B": "its wires are as meant: read the words in the boxes, and let it predict a few pictures",
        "C": "in the drawing, follow the wire into turned back to where it starts",
        "D": "compare its parameters with those of build_two_heads()",
    },
)
### END HIDDEN TESTS

# %% test="u06_e6_clinic_reads" points=1
"""How many numbers turned reads in each."""
sg.check_attempted(reads, "reads")
### BEGIN HIDDEN TESTS
of_one = "turned reads the one tensor that it is called on, not all that leads there"
sg.check_mapping(
    reads,
    {"A": 64, "B": 32, "C": 10, "D": 32},
    name="reads",
    mistakes={
        letter: {
            n + 1: "the layer's parameters: a weight for each number read, and one bias",
            1: "that is what it gives: how many numbers does it read?",
            **({} if n == 64 else {64: of_one}),
        }
        for letter, n in {"A": 64, "B": 32, "C": 10, "D": 32}.items()
    },
    hint="the layer turned holds a weight for each number that it reads, and a bias",
)
### END HIDDEN TESTS

# %% test="u06_e6_clinic_repaired" points=2
"""The repaired network is what all four were meant to be, its outputs by the same names."""
sg.check_output_names(repaired, ["digit", "turned"], keyed=True, name="repaired")
sg.check_same_architecture(repaired, build_two_heads(), name="repaired")

# %% [markdown]
# # Unit 6. Several outputs: assignment
#
# Five exercises, 24 points, about 45 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why; where it only says that there is an answer, the rest of it runs when the work is
# graded.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Nothing
# needs to be trained.

# %% locked="u06_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## Exercise 1. One trunk, two heads (6 points)
#
# Build a model named `two_heads` for pictures of 64 numbers:
#
# * a trunk: `Dense` with 48 units and `relu`;
# * a head named `digit`: `Dense` with 10 units, the probabilities of ten digits, which sum to 1;
# * a head named `parity`: `Dense` with 1 unit, the probability of "odd", between 0 and 1.
#
# Both heads read the trunk, neither reads the other. The outputs are a dict with the keys `"digit"`
# and `"parity"`, or a list of what leaves layers with these names.
# There are 3,659 parameters: 3,120 + 490 + 49.

# %% [markdown]
# <details><summary>Hint</summary>
#
# Keep the tensor that leaves the trunk under a name of its own, and call both heads on it.
#
# </details>

# %% answer="u06_e1_heads"
two_heads = None
### BEGIN SOLUTION
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
# Both heads are called on `features`: parallel, so that neither depends on the other's mistakes.
digit = layers.Dense(10, activation="softmax", name="digit")(features)
parity = layers.Dense(1, activation="sigmoid", name="parity")(features)
two_heads = keras.Model(pixels, {"digit": digit, "parity": parity})
### END SOLUTION

# %%
# Try it: draw the model; add a third head and count its parameters before Keras does.
if isinstance(two_heads, keras.Model):
    display(sg.draw(two_heads))

# %% test="u06_e1_heads_input" points=1
"""64 numbers come in; there are 3,659 parameters."""
sg.check_input_shape(two_heads, (64,), name="two_heads")
sg.check_parameters(two_heads, 3659, name="two_heads")

# %% test="u06_e1_heads_parallel" points=2
"""Two heads named digit and parity, side by side on one trunk."""
sg.check_attempted(two_heads, "two_heads")
### BEGIN HIDDEN TESTS
sg.check_heads(two_heads, {"digit": {"units": 10}, "parity": {"units": 1}}, name="two_heads")
### END HIDDEN TESTS

# %% test="u06_e1_heads_activations" points=2
"""Each head has the activation that its question needs; the trunk has relu."""
sg.check_attempted(two_heads, "two_heads")
### BEGIN HIDDEN TESTS
sg.check_heads(
    two_heads,
    {
        "digit": {"units": 10, "activation": "softmax"},
        "parity": {"units": 1, "activation": "sigmoid"},
    },
    name="two_heads",
)
sg.check_activation(two_heads, 0, "relu", name="two_heads")
### END HIDDEN TESTS

# %% [markdown]
# **Then predict.** Two separate networks answer the same questions: each has a trunk of its own like
# the one above, and one of the two heads. Bind the number of parameters of both **together** to
# `two_networks`. A worked number: with trunks of 32 units, as in the lesson, it would be 4,523.

# %% answer="u06_e1_networks"
two_networks = None
### BEGIN SOLUTION
# The trunk's 3,120 are paid twice; each head stands in one network only.
two_networks = (3120 + 490) + (3120 + 49)
### END SOLUTION

# %% test="u06_e1_networks_parameters" points=1
"""The parameters of two separate networks."""
sg.check_attempted(two_networks, "two_networks")
### BEGIN HIDDEN TESTS
sg.check_count(
    two_networks,
    6779,
    name="two_networks",
    mistakes={
        3659: "that is one trunk with both heads: how many trunks do two networks have?",
        7318: "each of the two networks has one head only",
        6240: "those are the two trunks: each network has a head as well",
        3610: "that is the network for the digit alone",
        3169: "that is the network for the parity alone",
    },
    hint="write the layers of each network down, and add up what each layer holds",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. A loss and a metric for each head (5 points)
#
# The given function makes a network like yours. Bind a new one to `compiled` and compile it:
#
# * optimizer Adam;
# * for `digit` the loss `sparse_categorical_crossentropy`, for `parity` `binary_crossentropy`;
# * for **each** head the metric `accuracy`.
#
# It need not be fitted. Use no loss weights.
#
# <details><summary>Hint</summary>
#
# `compile` returns nothing: first bind the model, then compile it. Both `loss` and `metrics` take a
# dict whose keys are the heads' names.
#
# </details>

# %% locked="u06_e2_given"
def build_two_heads():
    """A new network, not compiled, with the heads "digit" and "parity"."""
    pixels = keras.Input(shape=(64,))
    features = layers.Dense(32, activation="relu", name="trunk")(pixels)
    digit = layers.Dense(10, activation="softmax", name="digit")(features)
    parity = layers.Dense(1, activation="sigmoid", name="parity")(features)
    return keras.Model(pixels, {"digit": digit, "parity": parity})

# %% answer="u06_e2_compile"
compiled = None
### BEGIN SOLUTION
compiled = build_two_heads()
compiled.compile(
    optimizer="adam",
    # Each question has its own kind of answer, so its own loss.
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    # Metrics too are given head by head: one list for both would be matched by position.
    metrics={"digit": ["accuracy"], "parity": ["accuracy"]},
)
### END SOLUTION

# %%
# Try it: evaluate the untrained model on digits and read the dict that comes back.

# %% test="u06_e2_compile_optimizer" points=1
"""The model is compiled, with Adam."""
sg.check_compiled(compiled, optimizer="adam", name="compiled")

# %% test="u06_e2_compile_losses" points=2
"""Each head has the loss of its question, and no loss weighs more than the other."""
sg.check_attempted(compiled, "compiled")
### BEGIN HIDDEN TESTS
sg.check_compiled(
    compiled,
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    loss_weights={"digit": 1, "parity": 1},
    name="compiled",
)
### END HIDDEN TESTS

# %% test="u06_e2_compile_metrics" points=2
"""Each head is measured by accuracy."""
sg.check_attempted(compiled, "compiled")
### BEGIN HIDDEN TESTS
sg.check_compiled(
    compiled, metrics={"digit": ["accuracy"], "parity": ["accuracy"]}, name="compiled"
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 3. Weigh the losses (4 points)
#
# The office cares most about the digit. Bind another `build_two_heads()` to `weighted`, compiled
# with the same two losses and with these **loss weights**: 1 for `digit`, 0.2 for `parity`. The
# optimizer and the metrics are free.
#
# Then, without running anything: the digit loss is 0.5 and the parity loss 0.3. Bind to `total_loss`
# the number that this training pushes down. A worked number: with losses 0.4 and 0.1 it would be
# 0.42.
#
# <details><summary>Hint</summary>
#
# The total is a sum in which each loss is multiplied by its weight.
#
# </details>

# %% answer="u06_e3_weights"
weighted = None
total_loss = None
### BEGIN SOLUTION
weighted = build_two_heads()
weighted.compile(
    optimizer="adam",
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    # By name, so that no weight can reach the wrong head.
    loss_weights={"digit": 1.0, "parity": 0.2},
)
# Each loss times its weight: a mistake in parity counts a fifth.
total_loss = 1.0 * 0.5 + 0.2 * 0.3
### END SOLUTION

# %%
# Try it: which weight for parity would make the total exactly 0.8?

# %% test="u06_e3_weights_losses" points=1
"""The model is compiled with the two losses."""
sg.check_compiled(
    weighted,
    loss={"digit": "sparse_categorical_crossentropy", "parity": "binary_crossentropy"},
    name="weighted",
)

# %% test="u06_e3_weights_values" points=2
"""The digit weighs 1, the parity 0.2."""
sg.check_attempted(weighted, "weighted")
### BEGIN HIDDEN TESTS
sg.check_compiled(weighted, loss_weights={"digit": 1.0, "parity": 0.2}, name="weighted")
### END HIDDEN TESTS

# %% test="u06_e3_weights_total" points=1
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
        0.28: "Keras sums the weighted losses, it does not average them",
        0.56 / 1.2: "Keras sums the weighted losses, it does not divide by the weights",
        0.4: "the weights belong to the heads: 1 to the digit, 0.2 to the parity",
    },
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. Read the results (4 points)
#
# A colleague trained such a network and sends what `evaluate` returned for 360 held-out pictures,
# half of them odd:
#
# ```python
# {"loss": 0.83, "digit_loss": 0.35, "parity_loss": 0.24,
#  "digit_accuracy": 0.90, "parity_accuracy": 0.55}
# ```
#
# The weight of `digit` was 1. Find out
#
# * `parity_weight`: the weight of `parity`, a number;
# * `digits_wrong`: how many of the pictures had the wrong digit, a whole number;
# * `weak_head`: the head that has learned next to nothing, `"digit"` or `"parity"`.
#
# A worked number: with losses 0.35 and 0.24 and a total of 0.47, the weight would be 0.5.
#
# <details><summary>Hint</summary>
#
# What would someone score who never looks at the pictures: in the one head, in the other?
#
# </details>

# %% answer="u06_e4_read"
parity_weight = None
digits_wrong = None
weak_head = None
### BEGIN SOLUTION
# 0.83 = 1 * 0.35 + weight * 0.24
parity_weight = (0.83 - 0.35) / 0.24
# An accuracy is a share; what is missing from 1 was wrong.
digits_wrong = round((1 - 0.90) * 360)
# Guessing gives 0.5 for parity and 0.1 for the digit: 0.55 is hardly better than a guess.
weak_head = "parity"
### END SOLUTION

# %%
# Try it: what would the total be if both weights were 1?

# %% test="u06_e4_read_weak" points=1
"""The head that is hardly better than a guess."""
sg.check_attempted(weak_head, "weak_head")
### BEGIN HIDDEN TESTS
sg.check_choice(
    weak_head,
    "parity",
    ["digit", "parity"],
    name="weak_head",
    mistakes={"digit": "a guess among ten digits is right one time in ten; 0.90 is far above"},
)
### END HIDDEN TESTS

# %% test="u06_e4_read_weight" points=2
"""With your weight of parity, the total is the colleague's again."""
sg.check_number(
    parity_weight,
    0.83,
    through=lambda weight: 1 * 0.35 + weight * 0.24,
    tolerance=1e-3,
    name="parity_weight",
    mistakes={
        0.5: "turn the fraction round: what is left of the total, divided by the parity loss",
    },
    hint="the total is the digit loss plus the weight times the parity loss",
)

# %% test="u06_e4_read_wrong" points=1
"""How many digits were wrong."""
sg.check_attempted(digits_wrong, "digits_wrong")
### BEGIN HIDDEN TESTS
sg.check_count(
    digits_wrong,
    36,
    name="digits_wrong",
    mistakes={
        324: "that many were right",
        35: "nearly: 1 - 0.90 is a hair less than 0.1 to a computer, and int() cuts; use round()",
        0.1: "that is a share: of 360 pictures, how many is it?",
        162: "that is the parity head",
        126: "0.35 is the loss; the share of right answers is the accuracy",
    },
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 5. A head for a quantity (5 points)
#
# A winery knows 12 measurements of each wine, and wants two more things from them: the grape, and the
# colour intensity, which is not among the twelve. Build a model and bind it to `wine_heads`:
#
# * one input of 12 numbers;
# * a trunk: `Dense` with 24 units and `relu`;
# * a head named `cultivar`: the probabilities of **three** grapes, which sum to 1;
# * a head named `colour`: the colour intensity, one number that may take **any** value;
# * both heads are single `Dense` layers on the trunk; outputs as a dict with these names as keys, or
#   as a list in this order.
#
# Compile it with the loss `sparse_categorical_crossentropy` for `cultivar` and the mean squared error
# for `colour`; the optimizer is free. There are 412 parameters.

# %% [markdown]
# <details><summary>Hint</summary>
#
# What does each of `relu`, `sigmoid` and `softmax` forbid a number to be?
#
# </details>

# %% answer="u06_e5_wine"
wine_heads = None
### BEGIN SOLUTION
measurements = keras.Input(shape=(12,))
features = layers.Dense(24, activation="relu")(measurements)
cultivar = layers.Dense(3, activation="softmax", name="cultivar")(features)
# A quantity may have any value, so nothing may squeeze it: no activation.
colour = layers.Dense(1, name="colour")(features)
wine_heads = keras.Model(measurements, {"cultivar": cultivar, "colour": colour})
wine_heads.compile(
    optimizer="adam",
    loss={"cultivar": "sparse_categorical_crossentropy", "colour": "mse"},
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
"""Two parallel heads, each with the activation that its question needs."""
sg.check_attempted(wine_heads, "wine_heads")
### BEGIN HIDDEN TESTS
sg.check_heads(
    wine_heads,
    {
        "cultivar": {"units": 3, "activation": "softmax"},
        "colour": {"units": 1, "activation": None},
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
    loss={"cultivar": "sparse_categorical_crossentropy", "colour": "mean_squared_error"},
    name="wine_heads",
)
### END HIDDEN TESTS

# %% [markdown]
# # Unit 4. Several inputs: assignment
#
# Six exercises, 28 points, about 75 minutes. In each: read the statement, fill in the answer
# cell (replace what comes after the `=`, or write below it), run it, then run the test cells. A test
# prints `passed: …`, or says what it expected, what it found and why; where it only says that there is
# an answer, the rest of it runs when the work is graded.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Unless a
# statement asks for a form, spelling is yours: `Add()` or `+`, a layer or an operation, an activation
# in its layer or behind it.
#
# A *model* here is a `Sequential` or a functional one, `keras.Model(inputs, outputs)`, not a class of
# your own; what has weights is one of Keras' own layers. Settings that a statement does not mention
# stay as Keras has them.

# %% locked="u04_setup"
import stackgraph as sg
import keras
import numpy as np
from keras import layers, ops

tumours = sg.data.breast_cancer()

# %% [markdown]
# `tumours.x_train` and `tumours.x_test` are dicts with the keys `"mean"`, `"error"` and `"worst"`;
# each value is a table of ten standardised columns. `tumours.y_train` and `tumours.y_test` are 1 for
# a benign tumour and 0 for a malignant one.

# %% [markdown]
# ## Exercise 1. Two inputs (5 points)
#
# Bind to `two_inputs` a functional model:
#
# * an input named `"mean"` of 10 numbers and an input named `"worst"` of 10 numbers, in this order;
# * a tower for each: `Dense` with 16 units and `relu`. The towers do not share weights;
# * a concatenation of the two towers, 32 wide, in either order;
# * a `Dense` layer with 1 unit and `sigmoid`: the **probability** of "benign", between 0 and 1.
#
# It has 385 parameters in all. Names of layers other than the inputs are yours to choose, and so is the
# spelling of the merge.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# What tells Keras which table belongs to which input?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, "Run it". `keras.Input` takes a `name`; `keras.Model` takes a list of inputs, and its
# order is the order in which a list of arrays will be fed.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Two calls of `layers.Dense(16, activation="relu")`, one on each input, then
# `layers.Concatenate()([…, …])`.
#
# </details></details></details>

# %% answer="u04_e1_two"
two_inputs = None
### BEGIN SOLUTION
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
# Two calls of layers.Dense(...): two towers, each with weights of its own.
merged = layers.Concatenate()(
    [
        layers.Dense(16, activation="relu")(mean),
        layers.Dense(16, activation="relu")(worst),
    ]
)
# One yes-or-no question, one unit: sigmoid.
two_inputs = keras.Model([mean, worst], layers.Dense(1, activation="sigmoid")(merged))
### END SOLUTION

# %%
# Try it: draw the model; feed it a dict with the first five tumours.
if isinstance(two_inputs, keras.Model):
    display(sg.draw(two_inputs))

# %% test="u04_e1_two_inputs" points=1
"""Two inputs of ten numbers each."""
sg.check_input_shape(two_inputs, [(10,), (10,)], name="two_inputs")

# %% test="u04_e1_two_names" points=1
"""The inputs are named mean and worst, in this order."""
sg.check_attempted(two_inputs, "two_inputs")
### BEGIN HIDDEN TESTS
sg.check_input_names(two_inputs, ["mean", "worst"], name="two_inputs")
### END HIDDEN TESTS

# %% test="u04_e1_two_towers" points=1
"""Two separate towers meet in a concatenation, and each input matters."""
sg.check_attempted(two_inputs, "two_inputs")
### BEGIN HIDDEN TESTS
sg.check_merge(two_inputs, "concatenate", inputs=2, width=32, name="two_inputs")
sg.check_no_shared(two_inputs, name="two_inputs")
sg.check_every_input_matters(two_inputs, name="two_inputs")
sg.check_parameters(two_inputs, 385, name="two_inputs")
### END HIDDEN TESTS

# %% test="u04_e1_two_activations" points=1
"""relu in the towers, a probability at the end."""
sg.check_attempted(two_inputs, "two_inputs")
### BEGIN HIDDEN TESTS
sg.check_activations(two_inputs, ["relu", "relu", "sigmoid"], name="two_inputs")
sg.check_output_shape(two_inputs, (1,), name="two_inputs")
### END HIDDEN TESTS

# %% [markdown]
# **Then work out.** Somebody glues the two tables together first: **one** input of 20 numbers, one
# `Dense` with 32 units and `relu` in place of the two towers, then the same last layer. Bind the
# number of parameters of that network to `glued_parameters`. A worked number: for three tables and
# `Dense(24)`, as in the lesson, it would be 769.
#
# <details><summary>Hint 1: a question</summary>
#
# How many numbers does each of the 32 units read now?
#
# <details><summary>Hint 2: the place</summary>
#
# In the lesson, the numbers below "Run it".
#
# <details><summary>Hint 3: nearly there</summary>
#
# (20 + 1) × 32 in the first layer; count the second layer, too.
#
# </details></details></details>

# %% answer="u04_e1_glued"
glued_parameters = None
### BEGIN SOLUTION
# Every unit now pays for 20 weights and a bias, not for 10 and a bias: 672, and 33 at the end.
glued_parameters = (20 + 1) * 32 + (32 + 1) * 1
### END SOLUTION

# %% test="u04_e1_glued_parameters" points=1
"""The parameters of the glued network."""
sg.check_attempted(glued_parameters, "glued_parameters")
### BEGIN HIDDEN TESTS
sg.check_count(
    glued_parameters,
    705,
    name="glued_parameters",
    mistakes={
        385: "those are the two towers': here each of the 32 units reads all 20 numbers",
        672: "that is the first layer alone, or both without their biases: count the second, too",
        704: "the last layer's one unit has a bias, too",
        673: "each of the 32 units has a bias, too",
        640: "those are the weights of the first layer alone: biases and the last layer are missing",
        1025: "that is for three tables, 30 numbers; here are two",
    },
    hint="(numbers coming in + 1) × units, for each of the two Dense layers",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. From picture to code (4 points)
#
# Of a network only the picture is left. Bind to `three_towers` a functional model that is what the
# picture shows: inputs with the names and shapes in the picture, and the same layers, wired in the same
# way. Names of layers are yours, and so are the order of the inputs, the order in which the towers enter
# the merge, and its spelling.

# %% locked="u04_e2_picture"
target = sg.picture(
    "eNrFl92O4iAYhu+F4x4IpT/p6e7JJnsHxhhUHMlW2gCdHWO89/naWqUIGk3NHGgstO/zPYVSPKJPrrSoJCpwhFgtUIG2"
    "jVwbaGIlipBke44K2ZQl/K42XKNifkRig4pZhKqaK2a6q9EfWTcGLliXTOtlf1nf+JcduLpEoT1nsj2vklvxgYrjCbjA"
    "+zwH9aiaKTjbQG0dyCgmJFuVfBnqQIVRDYdYVpZtjbMFxJaC6a5iOJDNfgVltJo1M7u+UWy4NMIcuiwhZXtCW8Ap6h3x"
    "i45cqUq9XxKHJIlfEnslyYuS/yulzfslSUgy9ksSr2Q8lvzNpeau5NBoz/mLHGqkMFABTiPUaL5cQUV9qY42Urxs0Fgc"
    "Z2lIfdzlysdPTuPEK0+nks9fcM/zkPqoxzWnT87t2GueTGVOH5kbJneOOaUh81GPa548OeGp1zz9yTHHcXi+x/fmexpy"
    "p3731Ouejd1Bac0Ml/Bx78CvUZf/PrAv0db9ntUtCwknfuHMK5xPtro9GmwtPvYVIMfqBIfcRz2ufB6ST/3y+Vh+cU26"
    "bEnaPcr5bQ5vrHNs1Rg4WOodqzvSvLPHs8XCN6aV2nDFIW7LSs2trUCfjafPJkM2mT47HrJjK3tOoi4kAEhdwPCM+xF0"
    "QFAbMbuHyJ8jJAMhsQn4HoHeEM4rtJ+QDoTUJsQTOmQDIbMJFAjRPOm+03s08tSo5wMst2HZ3VG/0bk+6w5kYYUewXrb"
    "brhbBdRlwtEwUeE5rrTo82buX4B//HBdxvoU/DAF32yyPTHkYQy52cZeYy63yPbLPZF+vX5crLjTN5fze4s="
)
target

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which tower is taller than the others, and which one bends in another way?
#
# <details><summary>Hint 2: the place</summary>
#
# Follow each arrow down from its input, and read kind, units and activation of every box on the way.
#
# <details><summary>Hint 3: nearly there</summary>
#
# mean: 8 units; error: 4 units; worst: 16, then 8. Build each tower to its end before you merge: 20 numbers
# enter the last layer.
#
# </details></details></details>

# %% answer="u04_e2_towers"
three_towers = None
### BEGIN SOLUTION
mean = keras.Input(shape=(10,), name="mean")
error = keras.Input(shape=(10,), name="error")
worst = keras.Input(shape=(10,), name="worst")
mean_tower = layers.Dense(8, activation="relu")(mean)
error_tower = layers.Dense(4, activation="tanh")(error)
worst_tower = layers.Dense(16, activation="relu")(worst)
worst_tower = layers.Dense(8, activation="relu")(worst_tower)
# Towers may differ in height and width: a concatenation takes any widths.
merged = layers.Concatenate()([mean_tower, error_tower, worst_tower])
benign = layers.Dense(1, activation="sigmoid")(merged)
three_towers = keras.Model([mean, error, worst], benign)
### END SOLUTION

# %%
# Try it: draw yours and hold it beside the picture.
if isinstance(three_towers, keras.Model):
    display(sg.draw(three_towers))

# %% test="u04_e2_towers_inputs" points=1
"""Three inputs of ten numbers, one number out."""
sg.check_input_shape(three_towers, [(10,), (10,), (10,)], name="three_towers")
sg.check_output_shape(three_towers, (1,), name="three_towers")

# %% test="u04_e2_towers_names" points=1
"""The inputs are named mean, error and worst, in any order."""
sg.check_attempted(three_towers, "three_towers")
### BEGIN HIDDEN TESTS
sg.check_input_shape(
    three_towers, {"mean": (10,), "error": (10,), "worst": (10,)}, name="three_towers"
)
### END HIDDEN TESTS

# %% test="u04_e2_towers_graph" points=2
"""The whole network is the one in the picture."""
sg.check_same_architecture(
    three_towers,
    target.architecture,
    name="three_towers",
    hint="hold your drawing beside the picture, and follow each arrow down from its input",
)

# %% [markdown]
# ## Exercise 3. Feed it by list (5 points)
#
# The given cell makes a small network, `given`, whose three inputs stand in an order that somebody
# chose for you, and `patients`, a dict with the three tables of five tumours. The network is not trained:
# its numbers say nothing about tumours, but they show which table reached which input. Bind
#
# * `order`: the names of the inputs of `given`, in order, a list of three texts;
# * `by_list`: what `given.predict(…, verbose=0)` gives for the five when it is fed a **list** of the three
#   arrays, each at the place of its own input;
# * `by_dict`: the same, fed a **dict**;
# * `flips`: somebody feeds a list in the order mean, error, worst, and nobody gets a message. **How
#   many** of the 143 held-out tumours in `tumours.x_test` get another verdict than when each array
#   reaches its own input? The verdict is "benign" where the prediction is above 0.5.
#
# `by_list` and `by_dict` are NumPy arrays of shape `(5, 1)`, which is what `predict` gives.

# %% locked="u04_e3_given"
keras.utils.set_random_seed(44)
entries = [keras.Input(shape=(10,), name=name) for name in ["worst", "mean", "error"]]
ends = [layers.Dense(4, activation="relu")(entry) for entry in entries]
given = keras.Model(
    entries, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends))
)
patients = {name: table[:5].copy() for name, table in tumours.x_test.items()}

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Does a list know the names of its arrays?
#
# <details><summary>Hint 2: the place</summary>
#
# `given.inputs` shows the order, and each entry has a `name`. "Feed it: list or dict" in the lesson.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `[patients[i.name] for i in given.inputs]`. For `flips`, predict for all of `tumours.x_test` twice, compare
# `> 0.5` with `> 0.5`, and sum where they differ.
#
# </details></details></details>

# %% answer="u04_e3_feed"
order = None
by_list = None
by_dict = None
flips = None
### BEGIN SOLUTION
order = [i.name for i in given.inputs]  # worst, mean, error
# A list is matched by position, a dict by name, in any order.
by_list = given.predict([patients[name] for name in order], verbose=0)
by_dict = given.predict(patients, verbose=0)
held_out = tumours.x_test
right = given.predict(held_out, verbose=0) > 0.5
swapped = given.predict([held_out[name] for name in ["mean", "error", "worst"]], verbose=0) > 0.5
flips = int((right != swapped).sum())
### END SOLUTION

# %%
# Try it: how much does the largest prediction change when the list is swapped?

# %% test="u04_e3_feed_order" points=1
"""The names of the inputs, as the model lists them."""
sg.check_list(
    order,
    [i.name for i in given.inputs],
    name="order",
    mistakes={
        ("mean", "error", "worst"): "that is the order of the data; the model has its own",
        ("error", "mean", "worst"): "that is the order of the alphabet; the model has its own",
    },
    hint="the name of each entry of given.inputs, from the first to the last: a list of three texts",
)

# %% test="u04_e3_feed_shape" points=1
"""One probability for each of the five patients, both ways."""
sg.check_attempted(by_list, "by_list")
sg.check_attempted(by_dict, "by_dict")
others = {(143, 1): "those are all the held-out tumours: predict for the five in patients"}
each = "a row for each of the five patients, with one probability in it"
sg.check_shape(np.shape(by_list), (5, 1), name="the shape of by_list", mistakes=others, hint=each)
sg.check_shape(np.shape(by_dict), (5, 1), name="the shape of by_dict", mistakes=others, hint=each)

# %% test="u04_e3_feed_dict" points=1
"""Fed by dict, each array reaches its own input."""
sg.check_attempted(by_dict, "by_dict")
### BEGIN HIDDEN TESTS
told = np.array(given(patients)).ravel()
everyone = np.array(given(tumours.x_test)).ravel()
sg.check_array(
    np.ravel(by_dict),
    told,
    tolerance=1e-4,
    name="by_dict",
    hint="does each key belong to its own table of the five patients?",
    mistakes=[
        (np.round(told), "give the probabilities as predicted, not rounded to 0 and 1"),
        (everyone, "those are all the held-out tumours: predict for the five in patients"),
    ],
)
### END HIDDEN TESTS

# %% test="u04_e3_feed_list" points=1
"""Fed by list, each array reaches its own input."""
sg.check_attempted(by_list, "by_list")
### BEGIN HIDDEN TESTS
told = np.array(given([patients[name] for name in ["worst", "mean", "error"]])).ravel()
everyone = np.array(given(tumours.x_test)).ravel()
sg.check_array(
    np.ravel(by_list),
    told,
    tolerance=1e-4,
    name="by_list",
    hint="a list is matched by position: in which order do given.inputs stand?",
    mistakes=[
        (np.round(told), "give the probabilities as predicted, not rounded to 0 and 1"),
        (everyone, "those are all the held-out tumours: predict for the five in patients"),
    ],
)
### END HIDDEN TESTS

# %% test="u04_e3_feed_flips" points=1
"""How many verdicts a swapped list turns over."""
sg.check_attempted(flips, "flips")
### BEGIN HIDDEN TESTS
tables = tumours.x_test
fed = [tables[name] for name in ["mean", "error", "worst"]]
should, does = (np.array(given(x)) > 0.5 for x in (tables, fed))
labels = "compare the two ways of feeding with each other, not with the diagnoses"
sg.check_count(
    flips,
    int((should != does).sum()),
    name="flips",
    mistakes={
        abs(int(should.sum()) - int(does.sum())): "turned over in both directions, verdicts cancel in "
        "sums: compare them one by one",
        **{int((v.ravel() != tumours.y_test).sum()): labels for v in (should, does)},
        0: "were the two predictions really fed in different orders?",
        int((should == does).sum()): "those are the verdicts that stay",
        143: "the predictions change, but a verdict changes only where one crosses 0.5",
        int((should != does.ravel()).sum()): "so many are compared in a table of 143 by 143: (143, 1) "
        "against (143,) pairs each with each; bring both to one shape first",
        int((should[:5] != does[:5]).sum()): "of all the held-out tumours, not of the five patients",
    },
    hint="count where (prediction > 0.5) differs between the two ways of feeding tumours.x_test",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. Switch a table off (4 points)
#
# The table for `worst` is missing today. Every column is standardised, so a table of zeros stands for
# "nothing known".
#
# * `without_worst`: what `given` of Exercise 3 predicts for the five `patients` when the array for `worst`
#   is replaced by zeros of the same shape; a NumPy array of shape `(5, 1)`. The other two arrays stay.
# * `changes`: five numbers, a list or a NumPy array of shape `(5,)`: for each patient the **absolute difference**
#   between the prediction with all three tables and `without_worst`.
#
# A worked number: 0.75 with all three and 0.5 without `worst` is a change of 0.25.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# What must stay as it was, so that you can still predict with all three tables?
#
# <details><summary>Hint 2: the place</summary>
#
# "Switch a tower off" in the lesson. A new dict leaves the old one alone: `{**patients, "worst": …}`.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `np.zeros_like(patients["worst"])`; then `np.abs(full - without_worst)`, and `.ravel()` makes five numbers
# of the shape `(5, 1)`.
#
# </details></details></details>

# %% answer="u04_e4_off"
without_worst = None
changes = None
### BEGIN SOLUTION
# A new dict: patients itself is needed again, unharmed. Zeros are the average tumour: no news.
blank = {**patients, "worst": np.zeros_like(patients["worst"])}
without_worst = given.predict(blank, verbose=0)
# The shape (5, 1) is unrolled to five plain numbers.
changes = np.abs(given.predict(patients, verbose=0) - without_worst).ravel().tolist()
### END SOLUTION

# %%
# Try it: which of the three tables changes these predictions most?

# %% test="u04_e4_off_shape" points=1
"""A prediction for each of the five patients."""
sg.check_attempted(without_worst, "without_worst")
sg.check_shape(
    np.shape(without_worst),
    (5, 1),
    name="the shape of without_worst",
    mistakes={(143, 1): "those are all the held-out tumours: predict for the five in patients"},
    hint="a row for each of the five patients, with one probability in it",
)

# %% test="u04_e4_off_values" points=2
"""Only the array for worst is zero."""
sg.check_attempted(without_worst, "without_worst")
### BEGIN HIDDEN TESTS
five = {name: table[:5] for name, table in tumours.x_test.items()}
everyone = {**tumours.x_test, "worst": np.zeros((143, 10))}
told_all = "those are all the held-out tumours: predict for the five in patients"
sg.check_array(
    without_worst,
    np.array(given({**five, "worst": np.zeros((5, 10))})),
    tolerance=1e-4,
    name="without_worst",
    hint="zeros for worst, the patients' own numbers for mean and error, each to its own input",
    mistakes=[
        (np.array(given(five)), "this is with all three tables"),
        (np.array(given(everyone)), told_all),
    ],
)
### END HIDDEN TESTS

# %% test="u04_e4_off_changes" points=1
"""The change for each patient."""
sg.check_attempted(changes, "changes")
### BEGIN HIDDEN TESTS
five = {name: table[:5] for name, table in tumours.x_test.items()}
all_three = np.array(given(five))
off = np.array(given({**five, "worst": np.zeros((5, 10))}))
yours = without_worst if np.shape(without_worst) == (5, 1) else off
sg.check_array(
    changes,
    np.abs(all_three - off).ravel(),
    tolerance=1e-4,
    name="changes",
    hint="the size of the difference, without its sign, as five plain numbers",
    mistakes=[
        (np.zeros(5), "nothing changes: are both one prediction, or was patients changed first?"),
        (
            np.abs(all_three - np.asarray(yours, dtype=float)).ravel(),
            "this follows from without_worst, which is not right yet: put that right first",
        ),
        (np.square(all_three - off).ravel(), "those are the squares of the differences"),
        ((off - all_three).ravel(), "the size of the difference, without its sign"),
        ((all_three - off).ravel(), "the size of the difference, without its sign"),
    ],
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 5. Train it (5 points)
#
# Bind to `trained` a model with three inputs of 10 numbers, named `"mean"`, `"error"` and `"worst"` (in
# any order), and one output of 1 unit, the probability of "benign", between 0 and 1 (`sigmoid`). The
# whole model may hold **at most 100 parameters**; the lesson's network, with three towers of 8 units,
# holds 289. What stands between inputs and output is your choice. Compile it, fit it on
# `tumours.x_train` and `tumours.y_train` with `verbose=0` (all of it, or with a part kept aside for
# validation), and hand it in fitted.
#
# On `tumours.x_test`, which it has not seen, it must classify at least **90 %** correctly; a prediction
# above 0.5 counts as benign. Every input must matter: different numbers in any of the three tables give
# different predictions. Set a seed, so that you get the same result twice.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Where do most of the lesson's 289 parameters stand? Which loss belongs to one probability, and how do
# three tables reach three inputs?
#
# <details><summary>Hint 2: the place</summary>
#
# "Train it" in the lesson, and for the count the sums in "Run it": a tower holds (10 + 1) × units.
# Build, compile and fit in one cell, so that running it again starts anew.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Three towers of w units, concatenated, and a `Dense` of 1 unit hold 3 × 11 × w + 3 × w + 1 parameters: how
# large may w be? `loss="binary_crossentropy"`, fed with the dict `tumours.x_train`. With
# `keras.optimizers.Adam(0.02)`, 15 epochs are plenty.
#
# </details></details></details>

# %% answer="u04_e5_train"
trained = None
### BEGIN SOLUTION
keras.utils.set_random_seed(4)
ins = [keras.Input(shape=(10,), name=name) for name in ["mean", "error", "worst"]]
# 3 × (10 + 1) × 2 = 66, and (6 + 1) × 1 = 7 behind the merge: 73. A third unit a tower would make 109.
merged = layers.Concatenate()([layers.Dense(2, activation="relu")(i) for i in ins])
trained = keras.Model(ins, layers.Dense(1, activation="sigmoid")(merged))
trained.compile(optimizer=keras.optimizers.Adam(0.02), loss="binary_crossentropy")
# Fed by dict: with three tables of equal width, a list could be swapped in silence.
history = trained.fit(tumours.x_train, tumours.y_train, epochs=10, verbose=0)
### END SOLUTION

# %%
# Try it: how much does your model lose without each table?

# %% test="u04_e5_train_inputs" points=1
"""Three inputs of ten numbers, one number out."""
sg.check_input_shape(
    trained, {"mean": (10,), "error": (10,), "worst": (10,)}, name="trained"
)
sg.check_output_shape(trained, (1,), name="trained", hint="one unit: the probability of benign")

# %% test="u04_e5_train_small" points=1
"""At most 100 parameters."""
sg.check_parameters(trained, at_most=100, name="trained")

# %% test="u04_e5_train_matters" points=1
"""Every input matters."""
sg.check_attempted(trained, "trained")
### BEGIN HIDDEN TESTS
sg.check_every_input_matters(trained, sample=tumours.x_test, name="trained")
### END HIDDEN TESTS

# %% test="u04_e5_train_score" points=2
"""At least 90 % of unseen tumours are classified correctly."""
sg.check_attempted(trained, "trained")
### BEGIN HIDDEN TESTS
sg.check_output_shape(trained, (1,), name="trained", hint="one unit: the probability of benign")
sg.check_probabilities(trained, name="trained")
sg.check_score(
    trained,
    tumours.x_test,
    tumours.y_test,
    metric="accuracy",
    at_least=0.9,
    name="trained",
    hint="did each table reach its own input? fitted long enough? a list goes by position",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 6. The clinic (5 points)
#
# A patient was brought in. It was meant to have three inputs named `"mean"`, `"error"` and `"worst"`, of
# 10 numbers each; a tower of its own for each, `Dense` of 6 units with `tanh`; one
# concatenation of the three towers; and a `Dense` of 1 unit with `sigmoid`. That makes 217 parameters,
# and 217 it has. Yet there is **one** fault, of these:
#
# * `"deaf"`: an input leads nowhere, and another one leads into two towers;
# * `"shared"`: two towers have one set of weights;
# * `"added"`: the towers are added, not concatenated;
# * `"glued"`: the tables are concatenated before the towers.
#
# You need not read its code: examine it.

# %% locked="u04_e6_patient" tags=["notebook-only"]
def admitted(*history):
    tables = [keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst")]
    for table in tables:
        layers.Identity()(table)  # leads nowhere; before Keras 3.14 an input has to be called with
    towers = [layers.Dense(6, activation="tanh")(tables[place]) for place in history]
    verdict = layers.Dense(1, activation="sigmoid")(layers.Concatenate()(towers))
    return keras.Model(tables, verdict)

keras.utils.set_random_seed(6)
patient = admitted(0, 2, 2)

# %%
# Examine here.
patient.summary()

# %% [markdown]
# Bind
#
# * `fault`: the fault, one of the four words above;
# * `hears`: the numbers that betray it, a dict with the keys `"mean"`, `"error"` and `"worst"`. For each of
#   the three tables: **how many** of the 143 held-out predictions change, by more than 0.000001, when that
#   table alone is replaced by zeros?
# * `repaired`: what was meant, as a functional model. A newly built one is fine; nothing is trained here,
#   and names of layers are yours.
#
# A worked number: in a healthy network all three are 143.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# If nothing changes when a table is taken away, where does that table go?
#
# <details><summary>Hint 2: the place</summary>
#
# "Switch a tower off" in the lesson, with `patient` in place of the trained network. Then draw it.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `before = patient.predict(tumours.x_test, verbose=0)`, the same with one table as zeros, and
# `(abs(before - after) > 1e-6).sum()`.
#
# </details></details></details>

# %% answer="u04_e6_clinic"
fault = None
hears = None
repaired = None
### BEGIN SOLUTION
hears = {}
before = patient.predict(tumours.x_test, verbose=0)
for name, table in tumours.x_test.items():
    after = patient.predict({**tumours.x_test, name: np.zeros_like(table)}, verbose=0)
    hears[name] = int((abs(before - after) > 1e-6).sum())
# No prediction hears error: two towers stand on worst, which is why the count of parameters is right.
fault = "deaf"
repaired = admitted(0, 1, 2)
### END SOLUTION

# %% test="u04_e6_clinic_fault" points=1
"""The fault has a name."""
sg.check_attempted(fault, "fault")
### BEGIN HIDDEN TESTS
sg.check_choice(
    fault,
    "deaf",
    ["deaf", "shared", "added", "glued"],
    name="fault",
    mistakes={
        "shared": "shared weights are counted once: there would be 66 parameters less",
        "added": "the last layer sees 18 numbers: look at the merge in the drawing",
        "glued": "each tower reads 10 numbers, not 30: look at the parameters of a tower",
    },
)
### END HIDDEN TESTS

# %% test="u04_e6_clinic_hears" points=1
"""How many predictions hear each table."""
sg.check_attempted(hears, "hears")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    hears,
    {"mean": 143, "error": 0, "worst": 143},
    name="hears",
    mistakes={
        "mean": {0: "count those that change, not those that stay; was it fed by its name?"},
        "error": {
            143: "so many change where another table is zero as well: put each table back before the "
            "next one is tried; and count those that change, not those that stay",
        },
        "worst": {0: "count those that change, not those that stay; was it fed by its name?"},
    },
    hint="replace one table at a time by zeros, and count every prediction of the 143 that changes,"
    " whether or not it crosses 0.5",
)
### END HIDDEN TESTS

# %% test="u04_e6_clinic_matters" points=1
"""The repaired network hears every table."""
sg.check_input_shape(
    repaired, {"mean": (10,), "error": (10,), "worst": (10,)}, name="repaired"
)
sg.check_every_input_matters(repaired, name="repaired")

# %% test="u04_e6_clinic_repaired" points=2
"""The repaired network is the one that was meant."""
sg.check_attempted(repaired, "repaired")
### BEGIN HIDDEN TESTS
m, e, w = (keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst"))
joined = layers.Concatenate()([layers.Dense(6, activation="tanh")(i) for i in (m, e, w)])
meant = keras.Model([m, e, w], layers.Dense(1, activation="sigmoid")(joined))
sg.check_same_architecture(repaired, meant, name="repaired")
### END HIDDEN TESTS

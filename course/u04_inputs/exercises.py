# %% [markdown]
# # Unit 4. Several inputs: assignment
#
# Five exercises, 23 points, about 45 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why; where it only says that there is an answer, the rest of it runs when the work is
# graded.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere.

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
# ## Exercise 1. Two inputs (6 points)
#
# Build a model named `two_inputs`:
#
# * an input named `mean` of 10 numbers and an input named `worst` of 10 numbers, in this order;
# * a tower for each: `Dense` with 16 units and `relu`. The towers do not share weights;
# * a concatenation of the two towers, 32 wide, in either order;
# * a `Dense` layer with 1 unit and `sigmoid`: the **probability** of "benign", between 0 and 1.
#
# It has 385 parameters: 176 + 176 + 33. Names of layers other than the inputs are yours to choose.

# %% [markdown]
# <details><summary>Hint</summary>
#
# `keras.Input` takes a `name`. `keras.Model` takes a list of inputs; its order is the order in
# which a list of arrays will be fed.
#
# </details>

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

# %% test="u04_e1_two_towers" points=2
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
# **Then predict.** Somebody glues the two tables together first: **one** input of 20 numbers, one
# `Dense` with 32 units and `relu` in place of the two towers, then the same last layer. Bind the
# number of parameters of that network to `glued_parameters`. A worked number: for three tables and
# `Dense(24)`, as in the lesson, it would be 769.

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
        672: "that is the first layer alone, or both layers without their biases: all of it counts",
        704: "the last layer's one unit has a bias, too",
        673: "each of the 32 units has a bias, too",
        640: "those are the weights of the first layer alone: biases and the last layer are missing",
        1025: "that is for three tables, 30 numbers; here are two",
    },
    hint="(numbers coming in + 1) × units, for each of the two Dense layers",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. Three towers of different height (5 points)
#
# Build a model named `three_towers` with three inputs of 10 numbers each, named `mean`, `error` and
# `worst`, in this order. The towers:
#
# * on `mean`: `Dense` with 8 units and `relu`;
# * on `error`: `Dense` with 4 units and `relu`;
# * on `worst`: `Dense` with 16 units and `relu`, then `Dense` with 8 units and `relu`.
#
# Concatenate the three (20 wide, in any order); then `Dense` with 1 unit and `sigmoid`. It has 465
# parameters: 88 + 44 + 176 + 136 + 21.
#
# <details><summary>Hint</summary>
#
# Build each tower to its end before you merge. A concatenation *before* the towers would mix the
# instruments.
#
# </details>

# %% answer="u04_e2_towers"
three_towers = None
### BEGIN SOLUTION
mean = keras.Input(shape=(10,), name="mean")
error = keras.Input(shape=(10,), name="error")
worst = keras.Input(shape=(10,), name="worst")
mean_tower = layers.Dense(8, activation="relu")(mean)
error_tower = layers.Dense(4, activation="relu")(error)
worst_tower = layers.Dense(16, activation="relu")(worst)
worst_tower = layers.Dense(8, activation="relu")(worst_tower)
# Towers may differ in height and width: a concatenation takes any widths.
merged = layers.Concatenate()([mean_tower, error_tower, worst_tower])
benign = layers.Dense(1, activation="sigmoid")(merged)
three_towers = keras.Model([mean, error, worst], benign)
### END SOLUTION

# %%
# Try it: which tower holds the most parameters? Read it off the drawing.
if isinstance(three_towers, keras.Model):
    display(sg.draw(three_towers))

# %% test="u04_e2_towers_inputs" points=1
"""Three inputs of ten numbers, one number out."""
sg.check_input_shape(three_towers, [(10,), (10,), (10,)], name="three_towers")
sg.check_output_shape(three_towers, (1,), name="three_towers")

# %% test="u04_e2_towers_merge" points=1
"""Three towers meet in one concatenation, and each input matters."""
sg.check_attempted(three_towers, "three_towers")
### BEGIN HIDDEN TESTS
sg.check_merge(three_towers, "concatenate", width=20, name="three_towers")
sg.check_every_input_matters(three_towers, name="three_towers")
### END HIDDEN TESTS

# %% test="u04_e2_towers_names" points=1
"""The inputs are named mean, error and worst, in this order."""
sg.check_attempted(three_towers, "three_towers")
### BEGIN HIDDEN TESTS
sg.check_input_names(three_towers, ["mean", "error", "worst"], name="three_towers")
### END HIDDEN TESTS

# %% test="u04_e2_towers_graph" points=2
"""Each tower is the one described for its input."""
sg.check_attempted(three_towers, "three_towers")
### BEGIN HIDDEN TESTS
m, e, w = (keras.Input(shape=(10,), name=n) for n in ["mean", "error", "worst"])
tall = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(w))
joined = layers.Concatenate()(
    [layers.Dense(8, activation="relu")(m), layers.Dense(4, activation="relu")(e), tall]
)
expected = keras.Model([m, e, w], layers.Dense(1, activation="sigmoid")(joined))
sg.check_same_architecture(three_towers, expected, name="three_towers")
sg.check_parameters(three_towers, 465, name="three_towers")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 3. Feed it both ways (4 points)
#
# The given cell makes a small network, `given`, whose three inputs stand in an order that somebody
# chose for you, and `patients`, a dict with five tumours. Predict for these five with
# `given.predict(..., verbose=0)`:
#
# * `by_list`: what it predicts when fed a **list** of the three arrays;
# * `by_dict`: what it predicts when fed a **dict**.
#
# Both are arrays of shape `(5, 1)`, and both are the right prediction for each patient.
#
# <details><summary>Hint</summary>
#
# A list is matched by position. `given.inputs` shows the order, and each entry has a `name`.
#
# </details>

# %% locked="u04_e3_given"
keras.utils.set_random_seed(44)
_inputs = [keras.Input(shape=(10,), name=name) for name in ["worst", "mean", "error"]]
_towers = [layers.Dense(4, activation="relu")(i) for i in _inputs]
given = keras.Model(
    _inputs, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(_towers))
)
patients = {name: table[:5] for name, table in tumours.x_test.items()}

# %% answer="u04_e3_feed"
by_list = None
by_dict = None
### BEGIN SOLUTION
# The order of given.inputs is worst, mean, error; a list is matched by position.
by_list = given.predict([patients[i.name] for i in given.inputs], verbose=0)
# A dict is matched by name, in any order.
by_dict = given.predict(patients, verbose=0)
### END SOLUTION

# %%
# Try it: do your two answers agree? What happens to the list in another order?

# %% test="u04_e3_feed_shape" points=1
"""One probability for each of the five patients, both ways."""
sg.check_attempted(by_list, "by_list")
sg.check_attempted(by_dict, "by_dict")
sg.check_shape(np.shape(by_list), (5, 1), name="the shape of by_list")
sg.check_shape(np.shape(by_dict), (5, 1), name="the shape of by_dict")

# %% test="u04_e3_feed_dict" points=1
"""Fed by dict, each array reaches its own input."""
sg.check_attempted(by_dict, "by_dict")
### BEGIN HIDDEN TESTS
told = given.predict(patients, verbose=0).ravel()
sg.check_array(
    np.ravel(by_dict),
    told,
    tolerance=1e-4,
    name="by_dict",
    hint="does each key stand with its own table of the five patients?",
    mistakes=[(np.round(told), "give the probabilities as predicted, not rounded to 0 and 1")],
)
### END HIDDEN TESTS

# %% test="u04_e3_feed_list" points=2
"""Fed by list, each array reaches its own input."""
sg.check_attempted(by_list, "by_list")
### BEGIN HIDDEN TESTS
told = given.predict([patients[name] for name in ["worst", "mean", "error"]], verbose=0).ravel()
sg.check_array(
    np.ravel(by_list),
    told,
    tolerance=1e-4,
    name="by_list",
    hint="a list is matched by position: in which order do given.inputs stand?",
    mistakes=[(np.round(told), "give the probabilities as predicted, not rounded to 0 and 1")],
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. Switch an instrument off (4 points)
#
# The instrument for `worst` breaks. Every column is standardised, so a table of zeros stands for
# "nothing known".
#
# * `without_worst`: what `given` predicts for the five `patients` when the array for `worst` is
#   replaced by zeros of the same shape; an array of shape `(5, 1)`. The other two arrays stay.
# * `changes`: a list of five numbers, for each patient the **absolute difference** between the
#   prediction with all three instruments and `without_worst`.
#
# A worked number: 0.75 with all three and 0.5 without `worst` is a change of 0.25.

# %% [markdown]
# <details><summary>Hint</summary>
#
# Copy the dict before you change an entry, `{**patients, ...}`, or the next cell will miss the
# original. `np.abs` and `.ravel()` help with the list.
#
# </details>

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
# Try it: which of the three instruments changes these predictions most?

# %% test="u04_e4_off_shape" points=1
"""A prediction for each of the five patients."""
sg.check_attempted(without_worst, "without_worst")
sg.check_shape(np.shape(without_worst), (5, 1), name="the shape of without_worst")

# %% test="u04_e4_off_values" points=2
"""Only the array for worst is zero."""
sg.check_attempted(without_worst, "without_worst")
### BEGIN HIDDEN TESTS
sg.check_array(
    without_worst,
    given.predict({**patients, "worst": np.zeros((5, 10))}, verbose=0),
    tolerance=1e-4,
    name="without_worst",
    hint="zeros for worst, the patients' own numbers for mean and error, each to its own input",
)
### END HIDDEN TESTS

# %% test="u04_e4_off_changes" points=1
"""The change for each patient."""
sg.check_attempted(changes, "changes")
### BEGIN HIDDEN TESTS
all_three = given.predict(patients, verbose=0)
off = given.predict({**patients, "worst": np.zeros((5, 10))}, verbose=0)
sg.check_array(
    changes,
    np.abs(all_three - off).ravel(),
    tolerance=1e-4,
    name="changes",
    hint="the size of the difference, without its sign, as five plain numbers",
    mistakes=[
        (np.zeros(5), "nothing changes: are the two predictions you compare the same one?"),
        ((off - all_three).ravel(), "the size of the difference, without its sign"),
        ((all_three - off).ravel(), "the size of the difference, without its sign"),
    ],
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 5. Train it (4 points)
#
# Bind to `trained` a model with three inputs of 10 numbers, named `mean`, `error` and `worst` (in
# any order), and one output, the probability of "benign" (`sigmoid`). What stands between is
# your choice; 10 to 30 epochs of a network like those above suffice. Compile it, fit it on
# `tumours.x_train` and `tumours.y_train` with `verbose=0`, and hand it in fitted.
#
# On tumours that it has not seen it must classify at least **90 %** correctly (a prediction above 0.5
# counts as benign), and every input must matter.

# %% [markdown]
# <details><summary>Hint</summary>
#
# The loss for one probability is `"binary_crossentropy"`. Feed the dict `tumours.x_train`. Fit a
# model that is built in the same cell, so that running it again starts anew.
#
# </details>

# %% answer="u04_e5_train"
trained = None
### BEGIN SOLUTION
keras.utils.set_random_seed(4)
ins = [keras.Input(shape=(10,), name=name) for name in ["mean", "error", "worst"]]
merged = layers.Concatenate()([layers.Dense(8, activation="relu")(i) for i in ins])
trained = keras.Model(ins, layers.Dense(1, activation="sigmoid")(merged))
trained.compile(optimizer=keras.optimizers.Adam(0.02), loss="binary_crossentropy")
# Fed by dict: with three tables of equal width, a list could be swapped in silence.
history = trained.fit(tumours.x_train, tumours.y_train, epochs=10, verbose=0)
### END SOLUTION

# %%
# Try it: how much does your model lose without each instrument?

# %% test="u04_e5_train_inputs" points=1
"""Three inputs of ten numbers, one number out."""
sg.check_input_shape(
    trained, {"mean": (10,), "error": (10,), "worst": (10,)}, name="trained"
)
sg.check_output_shape(trained, (1,), name="trained")

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
sg.check_output_shape(trained, (1,), name="trained")
sg.check_score(
    trained,
    tumours.x_test,
    tumours.y_test,
    metric="accuracy",
    at_least=0.9,
    name="trained",
    hint="did each table reach its own input? fitted long enough? a list goes by position",
)
sg.check_probabilities(trained, name="trained")
### END HIDDEN TESTS

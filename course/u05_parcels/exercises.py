# %% [markdown]
# # Unit 5. Inputs of different kinds: assignment
#
# Six exercises, 24 points, about 65 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why. Where it only says that there is an answer, the rest of it runs when the work is
# graded; it asks for nothing that the statement does not say.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Only the
# last exercise trains. Unless a statement asks for a form, spelling is yours: `Add()` or `+`, a layer
# or an operation, an activation in its layer or behind it.
#
# A *model* here is a `Sequential` or a functional one, `keras.Model(inputs, outputs)`, not a class of
# your own; what has weights is one of Keras' own layers. Settings that a statement does not mention
# stay as Keras has them.

# %% locked="u05_setup"
import stackgraph as sg
import keras
import numpy as np
from keras import layers, ops

parcels = sg.data.parcels()
reader = layers.TextVectorization(name="reader")
reader.adapt(parcels.x_train["label"])
code = layers.StringLookup(name="code")
code.adapt(parcels.x_train["country"])

# %% [markdown]
# `reader` and `code` are adapted already and serve all exercises: `reader` turns a label into the
# numbers of its words (28 rows, 0 for no word), `code` a country into its number (5 rows).
#
# ## Exercise 1. Shapes and counts (3 points)
#
# A `StringLookup` is adapted to 12 different countries, a `TextVectorization` to 300 different words,
# both with the usual settings. Each is followed by an `Embedding` with exactly as many rows as its
# numbers need: for the countries 4 numbers wide, for the words 16 wide, with `mask_zero=True`. The
# inputs have `shape=()`. The words' embedding is followed by a `GlobalAveragePooling1D`. Bind to
# `predicted` a dict with these keys:
#
# * `"country"`: the shape after the countries' embedding, `"words"`: that after the words'
#   embedding, `"mean"`: that after the pooling. Each is a tuple without the batch, with None for a
#   length that is free;
# * `"rows"`: the rows of the words' table;
# * `"parameters"`: the parameters of both tables together;
# * `"longer"`: the same, if all texts were ten times as long.
#
# A worked number: in the lesson, 26 different words needed 28 rows, and 224 parameters at a width of 8.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which words need a row that no parcel shows?
#
# <details><summary>Hint 2: the place</summary>
#
# "A word" and "A text" in the lesson: what do places 0 and 1 mean in each vocabulary?
#
# <details><summary>Hint 3: nearly there</summary>
#
# Countries: 12 and one for the unknown. Words: 300, one for the unknown and one for no word. A table
# holds rows times width.
#
# </details></details></details>

# %% answer="u05_e1_predict"
predicted = None
### BEGIN SOLUTION
predicted = {
    "country": (4,),  # one row of the table for each parcel
    "words": (None, 16),  # a row for each word, however many there are
    "mean": (16,),  # the mean over the words: their number is gone
    "rows": 302,  # no word, unknown, and 300
    "parameters": 13 * 4 + 302 * 16,
    "longer": 4884,  # rows belong to the vocabulary, not to a text
}
### END SOLUTION

# %%
# Try it: layers.StringLookup(vocabulary=["AT", "DE"]).vocabulary_size()

# %% test="u05_e1_predict_shapes" points=1
"""The three shapes, as Keras finds them."""
sg.check_attempted(predicted, "predicted")
label = keras.Input(shape=(), dtype="string")
rows = layers.Embedding(400, 16, mask_zero=True)(layers.TextVectorization()(label))
place = layers.Embedding(40, 4)(layers.StringLookup()(label))
made = {"country": place, "words": rows, "mean": layers.GlobalAveragePooling1D()(rows)}
found = {name: tuple(tensor.shape[1:]) for name, tensor in made.items()}
gone = "the pooling takes the words together: their axis goes, that of their numbers stays"
wrong = {
    "country": {
        (None, 4): "without the batch; and a parcel has one country, so nothing is free",
        (1, 4): "with shape=() a parcel has one country and no length: an axis is one too many",
    },
    "words": {
        **dict.fromkeys([(300, 16), (302, 16)], "the length is that of a text, not of the table"),
        (None, None, 16): "without the batch: what is free then is the length alone",
        (16,): "each word has a row of its own until the pooling",
    },
    "mean": {
        (None, 16): "without the batch; and the pooling combines the words into one row",
        **dict.fromkeys([(None,), (None, 1), (1,), (1, 16)], gone),
    },
}
hint = "without the batch; None where a length is free; last, the numbers that a row holds"
sg.check_mapping(predicted, found, partial=True, name="predicted", mistakes=wrong, hint=hint)

# %% test="u05_e1_predict_counts" points=2
"""Rows and parameters."""
sg.check_attempted(predicted, "predicted")
### BEGIN HIDDEN TESTS
right = {"rows": 302, "parameters": 4884, "longer": 4884}
of_rows = {
    300: "two rows are for no word and for unknown words",
    301: "there is a row for no word and one for unknown words",
    315: "those are both tables together",
}
of_tables = {
    4848: "the rows for unknown words and for no word are missing",
    4868: "a table of words has a row for no word and one for unknown words",
    4880: "an unknown country has a row, too",
    4888: "a StringLookup has no place for no word, as a TextVectorization has",
    4904: "a table has no biases",
    **dict.fromkeys([4913, 5186, 5199], "a table has no biases: rows times width"),
    4832: "that is the words' table alone",
    1416: "the words' rows are 16 wide, those of the countries 4",
}
places = "does a table hold a row for each place in a text, or for each word there is?"
wrong = {"rows": of_rows, "parameters": of_tables, "longer": dict.fromkeys([48840, 48372], places)}
hint = "a table has a row for each word, and for what else can come; its parameters: rows × width"
sg.check_mapping(predicted, right, partial=True, name="predicted", mistakes=wrong, hint=hint)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. From picture to code (3 points)
#
# Bind to `rebuilt` a model that is what the picture shows: inputs with the names, shapes and dtypes in
# it, the same layers, wired in the same way. Use `reader` and `code`; they are the `TextVectorization`
# and the `StringLookup` in the picture. Names of layers are yours, and so are the spelling of a merge
# (`Add()` or `+`) and the order in it. Mind the box `!= 0`: which setting puts it there?

# %% locked="u05_e2_picture"
target = sg.picture(
    "eNq9l11vmzAUhv/K5GsuYr4CuavUappUTZM27SaKIic4qVXHZthUy6L+9x0gEHBtIramd2DD+57n2MccTuiFFopJgRbY"
    "QyRnaIF2pdhqGCIceUiQA0ULUXIO1zKjCi2WJ8QytJh5SOa0ILp+G30ReanhhS0nSq2b15rBR3KkRSeFtrIUujhWj0qx"
    "Y3u0OKFMH/NqTumCiT16hVAghJezduOekwIENIRbe+uCMEE2nK5dE2ihi5KCDeG8Cnu2AlnOiKoh4EaUhw1EVpHnRD81"
    "gyyjQjN9rLWYENUDVQCvXoON/xGbkw3lHw+NXdC+HRpbof0h9A/6W/+kWy0L9qcZMxJge+A8VVCS1XnpEnEbcH/iavtW"
    "8GAI/gASWVatlgHcn+iXzGW1WbUn1hk7gFUCqqXu7mMPHYh6Vg3C1XTgOHElZDhlpiSYuBcCa0rCYUqE1Gv6q6wPi0FK"
    "vkr9cB63Z4QU+/IAXp8wrORtNkHoIg7sxKGVOBoSf6/r9VHK5zI3oY257sjL6O13fOSCDe2wsRU2HsJ+5nJD+B18Jcie"
    "fpOSAx6+N7GdT1lX/jb4sQs/suNHVvz5LQo+Mur9agICZwaCsRTMXSmI7SmYW1OQDFNAssyEv6uHPnBtExfY3A6WWMHS"
    "Idg9FYqaaO2gfU1LwXR1zMKBWSq63kBE1kMbvnK8REPwJHSRD2ZM9NSFntjRU3vXMns39mvoiu0PkmUGPQ6c36xgrH1x"
    "Nm2po38xurbVRatrW6s+9tzeQU2edc8Fqp5IXlstq9dXK9t2lgV0MBS0doQr2msMG2H8zsJ+K+z3hJfYm61c6t5Ui6C1"
    "CPoW/jULL55iErYm4SSTKRZRaxH1LWYjFlPU41Y97qsHoO4twzGMa2lqyqj7ADUm875J9D/yA4ik1U/6+nENMX83l7R1"
    "SfsuyZg+9k2D9hR11FtXybhfyst01OSNx+W4MmxWPdEThLKrfiGrNKFaE+7q/QPHkFSsEZtZfnKf6fFyFDcqeFwFv/ln"
    "vGh0YP2o8NuwPGwPrFmznt7rX7cqaB0="
)

# %%
target

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which box has two wires coming in though you would call it on one tensor?
#
# <details><summary>Hint 2: the place</summary>
#
# "The mask is a wire" in the lesson. `28 → 6` are the two numbers of an `Embedding`.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `words = layers.Embedding(28, 6, mask_zero=True)(reader(label))`, then
# `layers.GlobalAveragePooling1D()(words)`; the country's table has no mask.
#
# </details></details></details>

# %% answer="u05_e2_rebuild"
rebuilt = None
### BEGIN SOLUTION
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
# The wire from != 0 comes with mask_zero=True.
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
x = mean + layers.Embedding(5, 6)(code(country))
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
### END SOLUTION

# %%
# Try it: draw yours and hold it beside the picture.
if isinstance(rebuilt, keras.Model):
    display(sg.draw(rebuilt))

# %% test="u05_e2_rebuild_ports" points=1
"""Two inputs of strings, and the parcels' words and countries are known to what reads them."""
sg.check_input_shape(
    rebuilt,
    {"country": (), "label": ()},
    dtypes={"country": "string", "label": "string"},
    name="rebuilt",
)
sg.check_adapted(rebuilt, "TextVectorization", parcels.x_train["label"], name="rebuilt")
sg.check_adapted(rebuilt, "StringLookup", parcels.x_train["country"], name="rebuilt")

# %% test="u05_e2_rebuild_picture" points=2
"""The whole network is the one in the picture."""
sg.check_same_architecture(rebuilt, target.architecture, name="rebuilt")

# %% [markdown]
# ## Exercise 3. One table for two texts (4 points)
#
# Do the label and the customs declaration of a parcel name the same things? Build a model `customs`:
#
# * two inputs of strings with `shape=()`, named `"label"` and `"declaration"`, in this order;
# * both are read by `reader` and then by **one** `Embedding` with 28 rows of 6 numbers;
# * for each text, the mean over its words, in which padding is **not** counted;
# * the **absolute difference** of the two means, number by number;
# * a `Dense` with 8 units and `relu`, then a `Dense` with 1 unit and `sigmoid`: the probability of "yes".
#
# Names of layers are yours. It has 233 parameters.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# How often is the table made, and how often is it called?
#
# <details><summary>Hint 2: the place</summary>
#
# "One table for two texts" in the lesson. A mask is lost by arithmetic on the tensor: which comes first,
# the mean or the difference?
#
# <details><summary>Hint 3: nearly there</summary>
#
# `table = layers.Embedding(28, 6, mask_zero=True)` once, `table(reader(...))` twice, a pooling on each,
# and then `ops.abs(one - other)`.
#
# </details></details></details>

# %% answer="u05_e3_customs"
customs = None
### BEGIN SOLUTION
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
# Made once, called twice: a word has one row, wherever it is written.
table = layers.Embedding(28, 6, mask_zero=True)
pool = layers.GlobalAveragePooling1D()
# Each text is pooled before the difference: arithmetic does not hand a mask on.
apart = ops.abs(pool(table(reader(label))) - pool(table(reader(declaration))))
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
### END SOLUTION

# %%
# Try it: what does it say of two equal texts, and of the same words in another order?
if isinstance(customs, keras.Model):
    display(sg.draw(customs))

# %% test="u05_e3_customs_ports" points=1
"""Two inputs of strings, in order; one probability out."""
sg.check_input_shape(
    customs,
    {"label": (), "declaration": ()},
    dtypes={"label": "string", "declaration": "string"},
    name="customs",
)
sg.check_output_shape(customs, (1,), name="customs")

# %% test="u05_e3_customs_shared" points=1
"""One table reads both texts."""
sg.check_attempted(customs, "customs")
### BEGIN HIDDEN TESTS
sg.check_shared(customs, kind="Embedding", calls=2, name="customs")
### END HIDDEN TESTS

# %% test="u05_e3_customs_padding" points=1
"""What stands beside a text makes no difference."""
sg.check_padding(customs, name="customs")

# %% test="u05_e3_customs_graph" points=1
"""The inputs are in order, and the whole graph is the one described."""
sg.check_attempted(customs, "customs")
### BEGIN HIDDEN TESTS
sg.check_input_names(customs, ["label", "declaration"], name="customs")
one, two = (keras.Input(shape=(), dtype="string", name=n) for n in ["label", "declaration"])
shared = layers.Embedding(28, 6, mask_zero=True)
means = [layers.GlobalAveragePooling1D()(shared(reader(text))) for text in (one, two)]
x = layers.Dense(8, activation="relu")(ops.abs(means[0] - means[1]))
meant = keras.Model([one, two], layers.Dense(1, activation="sigmoid")(x))
sg.check_same_architecture(customs, meant, name="customs")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. The clinic: scaling (4 points)
#
# Four patients. Each reads a weight, scales it and guesses the fee. The scaling should have been
# adapted to the parcels to learn from, `parcels.x_train["weight"]`. One is healthy; the other three are not:
#
# * `"healthy"`: adapted as it should be;
# * `"leak"`: adapted to all parcels, those to learn from and the held-out ones together;
# * `"held out"`: adapted to the held-out parcels only;
# * `"never"`: never adapted.

# %% locked="u05_e4_patients"
def patient(weights):
    scale = layers.Normalization(name="scale")
    if weights is not None:
        scale.adapt(weights)
    weight = keras.Input(shape=(1,), name="weight")
    x = layers.Dense(8, activation="relu")(scale(weight))
    return keras.Model(weight, layers.Dense(1)(x))

keras.utils.set_random_seed(2)
old, new = parcels.x_train["weight"], parcels.x_test["weight"]
patients = {
    name: patient([np.concatenate([old, new]), None, old, new][slip])
    for name, slip in {"A": 3, "B": 0, "C": 1, "D": 2}.items()
}

# %%
# Examine here. A layer is found by its name: patients["A"].get_layer("scale")
sg.draw(patients["A"])

# %% [markdown]
# Bind
#
# * `faults`: a dict from each letter, `"A"` to `"D"`, to one of the four words above, each once;
# * `kept`: a dict from each letter to the **mean** in kilograms that its layer keeps, a number, as
#   it is or rounded to two decimal places;
# * `repaired`: a model that is what all four were meant to be: an input `"weight"` with `shape=(1,)`, a
#   `Normalization` adapted to `parcels.x_train["weight"]`, a `Dense` with 8 units and `relu`, and a `Dense`
#   with 1 unit and no activation. A newly built one is fine; nothing is trained here.
#
# A worked number: the mean of the first four weights in `parcels.x_train` is 8.325.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# What does each layer know, and which parcels have that mean?
#
# <details><summary>Hint 2: the place</summary>
#
# "Break it on purpose", slips 1 and 2. What a layer keeps is in `layer.mean`.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `float(np.ravel(patients["A"].get_layer("scale").mean)[0])`, to compare with `old.mean()`,
# `new.mean()` and the mean of both together.
#
# </details></details></details>

# %% answer="u05_e4_scaling"
faults = None
kept = None
repaired = None
### BEGIN SOLUTION
# What each layer keeps tells which parcels it has seen.
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(parcels.x_train["weight"])  # the parcels to learn from, and no others
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
### END SOLUTION

# %% test="u05_e4_scaling_faults" points=1
"""What each patient suffers from."""
sg.check_attempted(faults, "faults")
### BEGIN HIDDEN TESTS
compare = (
    "compare the mean that its scale keeps with the mean weight of the parcels to learn from, of those "
    "held out, and of both together"
)
sg.check_mapping(
    faults,
    {"A": "held out", "B": "leak", "C": "never", "D": "healthy"},
    name="faults",
    options=["healthy", "leak", "held out", "never"],
    hint="the options are 'healthy', 'leak', 'held out' and 'never', each once",
    mistakes={
        "A": dict.fromkeys(["healthy", "leak", "never"], compare),
        "B": dict.fromkeys(["healthy", "held out", "never"], compare),
        "C": dict.fromkeys(
            ["healthy", "leak", "held out"],
            "which mean and variance does a layer have before it has seen anything?",
        ),
        "D": dict.fromkeys(["leak", "held out", "never"], compare),
    },
)
### END HIDDEN TESTS

# %% test="u05_e4_scaling_kept" points=1
"""The mean that each layer keeps."""
sg.check_attempted(kept, "kept")
### BEGIN HIDDEN TESTS
# From the data: a patient may have been repaired by now.
both = np.concatenate([old, new])
sg.check_mapping(
    kept,
    {"A": float(new.mean()), "B": float(both.mean()), "C": 0.0, "D": float(old.mean())},
    tolerance=0.0051,
    name="kept",
    hint="the layer keeps it as layer.mean; give it in kilograms, to two digits",
    mistakes={"C": "a layer that was never adapted keeps a number, too: look at its mean"},
)
### END HIDDEN TESTS

# %% test="u05_e4_scaling_adapted" points=1
"""The repaired model knows the parcels to learn from, and no others."""
sg.check_adapted(repaired, "Normalization", parcels.x_train["weight"], name="repaired")

# %% test="u05_e4_scaling_repaired" points=1
"""The repaired model is what all four were meant to be."""
sg.check_attempted(repaired, "repaired")
### BEGIN HIDDEN TESTS
w = keras.Input(shape=(1,), name="weight")
hidden = layers.Dense(8, activation="relu")(layers.Normalization()(w))
sg.check_same_architecture(repaired, keras.Model(w, layers.Dense(1)(hidden)), name="repaired")
sg.check_input_names(repaired, ["weight"], name="repaired")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 5. The clinic: padding (4 points)
#
# Four more patients. Each reads a label with `reader` and a table of 28 rows of 6 numbers named
# `"table"`, and combines the words. Padding should not be counted. Each has one of these:
#
# * `"healthy"`: as it should be;
# * `"no mask"`: the table sends no mask;
# * `"lost"`: the table sends a mask, and it is lost on the way;
# * `"ignored"`: the mask gets as far as the operation that combines the words, which asks for
#   none.

# %% locked="u05_e5_patients" tags=["notebook-only"]
def clinic(fault):
    label = keras.Input(shape=(), dtype="string", name="label")
    table = layers.Embedding(28, 6, mask_zero=fault != "no mask", name="table")
    x = table(reader(label))
    x = x * 0.5 if fault == "lost" else layers.Rescaling(0.5)(x)
    x = ops.max(x, axis=1) if fault == "ignored" else layers.GlobalAveragePooling1D()(x)
    return keras.Model(label, layers.Dense(5, activation="softmax")(x))

keras.utils.set_random_seed(3)
order = {"A": 1, "B": 3, "C": 0, "D": 2}
readers = {n: clinic(["lost", "no mask", "healthy", "ignored"][k]) for n, k in order.items()}

# %%
# Examine here. Texts are fed as readers["A"](ops.convert_to_tensor(["old lamp", "red"]))
sg.draw(readers["A"])

# %% [markdown]
# Bind
#
# * `diagnosis`: a dict from each letter, `"A"` to `"D"`, to one of the four words above, each once;
# * `counted`: a dict from each letter to a number: the text `"old lamp"` is fed together with
#   `"two old red books for wool"`. How many **places** of `"old lamp"` are looked at where its words are
#   combined?
# * `healed`: a model that is what all four were meant to be: an input `"label"` of strings with `shape=()`,
#   `reader`, an `Embedding` with 28 rows of 6 numbers, `Rescaling(0.5)`, the mean over the words without
#   padding, and a `Dense` with 5 units and `softmax`.
#
# A worked number: fed alone, `"old lamp"` has 2 places in each of them.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which drawing has a wire from `!= 0`? Of those that have none, which tables make a mask, and what
# becomes of it?
#
# <details><summary>Hint 2: the place</summary>
#
# "Where a mask gets lost" in the lesson. A table says what it does: `get_layer("table").mask_zero`.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Beside a text of six words a text of two has six places, four of them empty. A mask that arrives leaves
# out the empty ones. Arithmetic (`* 0.5`) loses it; `ops.max` asks for none.
#
# </details></details></details>

# %% answer="u05_e5_padding"
diagnosis = None
counted = None
healed = None
### BEGIN SOLUTION
# A's table makes no mask. B ends in a maximum. C multiplies by hand. D has the wire from != 0.
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
# A layer that knows of masks hands it on; x * 0.5 would not.
x = layers.GlobalAveragePooling1D()(layers.Rescaling(0.5)(x))
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
### END SOLUTION

# %% test="u05_e5_padding_diagnosis" points=1
"""What each patient suffers from."""
sg.check_attempted(diagnosis, "diagnosis")
### BEGIN HIDDEN TESTS
right = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
look = {
    "A": "ask its table: get_layer('table').mask_zero",
    "B": "which step combines the words here?",
    "C": "its table sends a mask: what stands between the table and the mean?",
    "D": "follow the wire from != 0 in the drawing: where does it end?",
}
options = ["healthy", "no mask", "lost", "ignored"]
sg.check_mapping(
    diagnosis,
    right,
    name="diagnosis",
    options=["healthy", "no mask", "lost", "ignored"],
    hint="the options are 'healthy', 'no mask', 'lost' and 'ignored', each once",
    mistakes={p: {o: look[p] for o in options if o != right[p]} for p in right},
)
### END HIDDEN TESTS

# %% test="u05_e5_padding_counted" points=1
"""How many places of the short text are looked at."""
sg.check_attempted(counted, "counted")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    counted,
    {"A": 6, "B": 6, "C": 6, "D": 2},
    name="counted",
    mistakes={
        "A": {4: "the words count as well as the empty places", 2: "no mask: the zeros count"},
        "B": {2: "ops.max asks for no mask", 4: "the words count as well as the empty places"},
        "C": {2: "the mask does not arrive", 4: "the words count as well as the empty places"},
        "D": {6: "the mask arrives: the empty places are left out"},
    },
    hint="with a mask, the words of the short text alone count; without one, all its places do",
)
### END HIDDEN TESTS

# %% test="u05_e5_padding_invariant" points=1
"""The healed model does not count padding."""
sg.check_padding(healed, "label", name="healed")

# %% test="u05_e5_padding_healed" points=1
"""The healed model is what all four were meant to be."""
sg.check_attempted(healed, "healed")
### BEGIN HIDDEN TESTS
text = keras.Input(shape=(), dtype="string", name="label")
word = layers.Embedding(28, 6, mask_zero=True)(reader(text))
meant = layers.GlobalAveragePooling1D()(layers.Rescaling(0.5)(word))
meant = keras.Model(text, layers.Dense(5, activation="softmax")(meant))
sg.check_same_architecture(healed, meant, name="healed")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 6. The fee (6 points)
#
# A parcel costs 4 euros, half a euro a kilogram, a surcharge for its country, and 5 euros if the label
# says "express". Build **and train** a model `fee` that finds that out, from three inputs of three
# dtypes:
#
# * `"weight"`: `shape=(1,)`, numbers, as they come from the scales. A `Normalization` **inside** the model,
#   adapted to `raw_train["weight"]`, scales them;
# * `"country"`: `shape=()`, strings. `code` and an `Embedding` read them, inside the model;
# * `"words"`: `shape=(None,)`, whole numbers (`dtype="int32"`), the numbers of the words of a label, 0 for
#   no word, at most 27. The prediction stays the same however many zeros are put after them: whatever
#   combines the words leaves the empty places out, and does not count them;
# * one output of shape `(1,)`: the fee in euros, without activation;
# * on the held-out parcels it is wrong by at most 1.5 euros on average (mean absolute error).
#
# The fit sees the parcels to learn from only: `raw_train` and `fees_train`. All else is yours: widths,
# further layers, loss, optimizer, epochs (a cell has 30 seconds when it is graded). Eight epochs in batches
# of 64 are enough with `keras.optimizers.Adam(0.03)` and the loss `"mse"`. Set a seed, so that you get the
# same result twice.

# %% locked="u05_e6_raw"
def raw(x):
    """Weight, country and the numbers of the words, as the counter delivers them."""
    words = np.asarray(reader(x["label"]), dtype="int32")
    return {"weight": x["weight"], "country": x["country"], "words": words}

raw_train, raw_test = raw(parcels.x_train), raw(parcels.x_test)
fees_train, fees_test = parcels.y_train["fee"], parcels.y_test["fee"]

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# What does each tower end in? A concatenation takes rows of numbers: one row for each parcel.
#
# <details><summary>Hint 2: the place</summary>
#
# "All four" in the lesson has two of the three towers. The words are numbers already: the table reads
# them at once.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `layers.Embedding(28, 8, mask_zero=True)(words)`, then the mean by a layer that reads the mask (by hand,
# divide the sum by the number of words); `layers.Embedding(5, 3)(code(country))`; `scale(weight)`.
# Concatenate the three, a `Dense` of 32 with `relu`, a `Dense` of 1. Feed the dict to `fit`.
#
# </details></details></details>

# %% answer="u05_e6_fee"
fee = None
### BEGIN SOLUTION
keras.utils.set_random_seed(6)
scale = layers.Normalization()
scale.adapt(raw_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
country = keras.Input(shape=(), dtype="string", name="country")
words = keras.Input(shape=(None,), dtype="int32", name="words")
rows = layers.Embedding(28, 8, mask_zero=True)(words)
# Each tower ends in one row a parcel, of whatever kind it began.
towers = [
    scale(weight),
    layers.Embedding(5, 3)(code(country)),
    layers.GlobalAveragePooling1D()(rows),
]
x = layers.Dense(32, activation="relu")(layers.Concatenate()(towers))
fee = keras.Model([weight, country, words], layers.Dense(1)(x))
fee.compile(optimizer=keras.optimizers.Adam(0.03), loss="mse")
history = fee.fit(raw_train, fees_train, batch_size=64, epochs=6, verbose=0)
### END SOLUTION

# %%
# Try it: what does it say of a parcel of 2 kg to US, with the word number 2 ("express") and without?
if isinstance(fee, keras.Model):
    display(sg.draw(fee))

# %% test="u05_e6_fee_ports" points=1
"""Three inputs of three dtypes, one number out, without activation."""
sg.check_input_shape(
    fee,
    {"weight": (1,), "country": (), "words": (None,)},
    dtypes={"weight": "float", "country": "string", "words": "int"},
    name="fee",
)
sg.check_output_shape(fee, (1,), name="fee")
sg.check_activation(fee, -1, None, name="fee")

# %% test="u05_e6_fee_adapted" points=1
"""The scaling is inside, and knows the parcels to learn from."""
sg.check_adapted(fee, "Normalization", raw_train["weight"], name="fee")

# %% test="u05_e6_fee_padding" points=1
"""Zeros after the words change nothing: a mean is over the words, not over all places."""
sg.check_padding(fee, "words", name="fee")

# %% test="u05_e6_fee_matters" points=1
"""Each of the three inputs matters."""
sg.check_every_input_matters(fee, name="fee")

# %% test="u05_e6_fee_score" points=2
"""Held-out fees are met within 1.5 euros on average, from raw data."""
sg.check_attempted(fee, "fee")
### BEGIN HIDDEN TESTS
sg.check_score(
    fee,
    raw_test,
    fees_test,
    metric="mae",
    at_most=1.5,
    name="fee",
    hint="was it fitted long enough, on the fees and not on the depots, and fed by name?",
)
### END HIDDEN TESTS

# %% [markdown]
# # Unit 10. Models as layers: assignment
#
# Six exercises, 26 points, about 70 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why. Where it only says that there is an answer, the rest of it runs when the work is
# graded; it asks for nothing that the statement does not say.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Exercises 4
# and 5 train. Unless a statement asks for a form, spelling is yours: `Add()` or `+`, a layer or an
# operation, an activation in its layer or behind it.
#
# A *model* here is a `Sequential` or a functional one, `keras.Model(inputs, outputs)`, not a class of
# your own; what has weights is one of Keras' own layers. Settings that a statement does not mention
# stay as Keras has them.

# %% locked="u10_setup"
import stackgraph as sg
import keras
from keras import layers, ops
import numpy as np

# %% [markdown]
# Somebody has trained a reader of the ten digits on a thousand pictures, and cut off its head. What
# is left are `trained`, a list of eight weight arrays, and a function that builds a base which they
# fit:

# %% locked="u10_given"
def build_base(name="base"):
    """64 pixels to 24 features; its weights are new."""
    return keras.Sequential(
        [
            keras.Input(shape=(64,)),
            layers.BatchNormalization(name="norm"),
            layers.Dense(48, activation="relu", name="strokes"),
            layers.Dense(24, name="features"),
            layers.Activation("relu", name="bent"),
        ],
        name=name,
    )

trained = sg.data.reader_weights()
base = build_base()
base.set_weights(trained)

# %% [markdown]
# ## Exercise 1. Count (3 points)
#
# `base` has 4,552 parameters: 256 in `norm`, 3,120 in `strokes`, 1,176 in `features`. Half of those in
# `norm` are statistics, which no gradient moves. Somebody writes
#
# ```python
# pixels = keras.Input(shape=(64,))
# whole = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels)))
# ```
#
# Work out, before you ask Keras, and bind to `counts` a dict with these keys; all values are whole
# numbers:
#
# * `"entries"`: how many entries does `whole.layers` have?
# * `"open"`: how many parameters of `whole` can a gradient move if nothing is frozen?
# * `"frozen"`: and if `base` is frozen?
# * `"pair"`: from Unit 7. Another model has *two* inputs, calls `base` on both, concatenates what comes
#   out and ends in a `Dense` of 1 unit. How many parameters does it hold in all?
#
# A worked number: a head of 10 units on the frozen base would leave 250 to train.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# What does a model count as when it is called like a layer, and what does a second call add?
#
# <details><summary>Hint 2: the place</summary>
#
# "Nest" and "A base with statistics" in the lesson.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Open: all parameters of `whole`, less the 2 × 64 statistics. The pair's last layer sees 48 numbers.
#
# </details></details></details>

# %% answer="u10_e1_count"
counts = None
### BEGIN SOLUTION
counts = {
    "entries": 3,  # the input, the base as one box, the head
    "open": 4552 - 128 + 25,  # moving means and variances are no gradient's business
    "frozen": (24 + 1) * 1,  # the head alone
    "pair": 4552 + (48 + 1) * 1,  # two calls of the base, one set of weights
}
### END SOLUTION

# %%
# Try it: build the two models and ask Keras.

# %% test="u10_e1_count_nested" points=1
"""Entries, and the parameters of the pair, as Keras finds them."""
sg.check_attempted(counts, "counts")
one, two = keras.Input(shape=(64,)), keras.Input(shape=(64,))
whole = keras.Model(one, layers.Dense(1)(base(one)))
pair = keras.Model([one, two], layers.Dense(1)(layers.Concatenate()([base(one), base(two)])))
sg.check_mapping(
    counts,
    {"entries": len(whole.layers), "pair": pair.count_params()},
    partial=True,
    name="counts",
    mistakes={
        "entries": {
            2: "the input is listed, too",
            **dict.fromkeys([5, 6, 7], "a model inside is one entry, whatever it holds"),
        },
        "pair": {
            **dict.fromkeys([9153, 9129], "the second call of base adds no weights: it is one object"),
            4577: "the last layer sees the features of both calls, side by side",
            4600: "the last layer has a bias, too",
            **dict.fromkeys([4473, 4472], "in all: the statistics, which no gradient moves, count"),
        },
    },
    hint="len(model.layers) counts entries; what base holds counts once, however often it is called",
)

# %% test="u10_e1_count_trainable" points=2
"""What training can move: nothing frozen, and the base frozen."""
sg.check_attempted(counts, "counts")
### BEGIN HIDDEN TESTS
right = {"open": 4449, "frozen": 25}
when_open = {
    4577: "means and variances of norm are no weights that a gradient moves",
    4424: "that is the base alone: the head learns, too",
    4321: "scale and shift of norm do learn; its means and variances don't",
    4552: "that is all of the base; take the statistics off, and add the head",
    4513: "norm keeps two statistics for each number: means and variances",
}
when_frozen = {
    24: "the head has a bias, too",
    250: "that is a head of 10 units: here it has 1",
    4552: "that is what is frozen",
    153: "frozen is frozen: scale and shift of norm, too",
    0: "only the base is frozen; the head is new",
}
wrong = {"open": when_open, "frozen": when_frozen}
hint = "leave out what no gradient moves: all of a frozen model, and the statistics of norm at any time"
sg.check_mapping(counts, right, partial=True, name="counts", mistakes=wrong, hint=hint)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. From picture to code (3 points)
#
# Bind to `rebuilt` a model that is what the picture shows: the same layers, wired in the same way, the
# outputs in the same order, `Output 1` first. Whether you nest models, as the picture does, or write
# all layers in one graph is up to you, and so are the names.

# %% locked="u10_e2_target"
target = sg.picture(
    "eNrdV8uumzAU/JezZoGBkCvW3VTqrssIRU4wuVYdQ7G5uhHKv/cA4f1ISLhS2138mjnjzBknGXywRPFIgkcMoDEHD8JU"
    "HjVOUQEGSHpm4MlUCPwcBUyBt8uAB+CZBkQxS6guTsN3GacaDxwFVWpfHisnf9ALS2ooiPknEyrfGcmQn8DLrsiMjB83"
    "qJIspgnu11hdQaUTyiU9CLafWgBPJylDWCpEXqXpI6zgVBU140Cm5wMWkguNqX4vJ3nApOb6UmBxKfMNeQFXo1RJuip/"
    "st9pfqC4m47UzsptjskjXlmySCvZkkm5vbW+YrJQMakVZyM2ULOCVvFCqf4v84H1iA++MalYX2E1OSoOUsk1VmA5BqSK"
    "7Q9YUVlqTzYkTKTQM8XGnTZFd+1VU9ij8q215Lt31I80xGZG+pxya0q5Na7c6Sr3G6Ta5Lnrb0mBZr7BRqnGwV6907hg"
    "2hUaXMf3x6RFCTYQQ7iQCsVa9iqxSQt7ZxqmP0lgDQgq54xTWBWF1aYgcxTuQxL8Fl6GNYR50xl52xVwOKouBO89UryE"
    "MrtG+cUuzb2X1bTxrBG8B+GuEx5eFuUBWx7ljvM25dzu0qvO3SwO8kbO/xvk7tcGuXs3yBU/nSPkXMkVS5N8u26efXGc"
    "DfOydX9PJs4LgUNeCLA6cezFXoOAn7iGEbvlv/zu2C0K9Zl+9uy2ney17Vyz2VNms8fN9vZvPZ6L3PzMy7lIgF0R2A8T"
    "EHPYLvX3v+4D3fxje+KRnsJsHqAG1KiA7CEQMTtAZNAw7f77AxaC9m4="
)
target

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which tensor is read twice?
#
# <details><summary>Hint 2: the place</summary>
#
# The boxes within a frame are the layers of a model inside. The picture also has a description in
# words.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `code = encoder(pixels)`, and then two calls on `code`: one of the decoder, one of the head.
#
# </details></details></details>

# %% answer="u10_e2_picture"
rebuilt = None
### BEGIN SOLUTION
pixels = keras.Input(shape=(64,))
coder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(24, activation="relu"), layers.Dense(6)]
)
code = coder(pixels)  # read by both
painter = keras.Sequential([keras.Input(shape=(6,)), layers.Dense(64, activation="sigmoid")])
rebuilt = keras.Model(pixels, [painter(code), layers.Dense(10, activation="softmax")(code)])
### END SOLUTION

# %%
# Try it: draw yours and hold it beside the picture.
if isinstance(rebuilt, keras.Model):
    display(sg.draw(rebuilt))

# %% test="u10_e2_picture_ends" points=1
"""One input and two outputs, of the shapes in the picture, in its order."""
sg.check_input_shape(rebuilt, (64,), name="rebuilt")
sg.check_output_shape(rebuilt, [(64,), (10,)], name="rebuilt")

# %% test="u10_e2_picture_graph" points=2
"""The whole network is the one in the picture."""
sg.check_same_architecture(rebuilt, target.architecture, name="rebuilt")

# %% [markdown]
# ## Exercise 3. Two taps from one reader (4 points)
#
# The given cell puts a head on `base`; the result is `reader`. Bind to `both` a model with one input
# of 64 numbers and a list of two outputs, in this order:
#
# 1. what leaves the layer `features` of `base`, 24 numbers, **before** the activation `bent` has
#    touched them;
# 2. what `reader` answers, 10 numbers.
#
# It uses the layers of `base` and `reader` themselves, so it has as many parameters as `reader`: 4,802.
# Leave `base` and `reader` as they are, their weights too. A worked number: of any picture, `base`
# gives 24 numbers of which none is negative; among your 24 some are.

# %% locked="u10_e3_given"
keras.utils.set_random_seed(2)
reader_input = keras.Input(shape=(64,))
reader = keras.Model(reader_input, layers.Dense(10, activation="softmax")(base(reader_input)))

as_given = build_base()  # what base is now, for comparison
as_given.set_weights(trained)

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# To which input do the tensors of `base` belong, and to which does the answer of `reader`?
#
# <details><summary>Hint 2: the place</summary>
#
# "Tap inside a nested model" in the lesson. Mind on which side of an activation you tap.
#
# <details><summary>Hint 3: nearly there</summary>
#
# First a tap: `keras.Model(base.inputs, base.get_layer(...).output)`. Then call it on
# `reader.inputs[0]`.
#
# </details></details></details>

# %% answer="u10_e3_taps"
both = None
### BEGIN SOLUTION
# A tensor of base belongs to base's own input; a model over base's layers can be called on another.
tap = keras.Model(base.inputs, base.get_layer("features").output)
both = keras.Model(reader.inputs, [tap(reader.inputs[0]), reader.outputs[0]])
### END SOLUTION

# %% locked="u10_e3_after"
base_after = None if both is None else base

# %%
# Try it: draw it. Which boxes are drawn twice but exist only once?
if isinstance(both, keras.Model):
    display(sg.draw(both))

# %% test="u10_e3_taps_shapes" points=1
"""64 numbers in; 24 and 10 numbers out."""
sg.check_input_shape(both, (64,), name="both")
sg.check_output_shape(both, [(24,), (10,)], name="both")

# %% test="u10_e3_taps_parameters" points=1
"""No layer is copied: 4,802 parameters, and they are those of reader."""
sg.check_attempted(both, "both")
sg.check_same_weights(base_after, as_given, name="base")
sg.check_same_weights(both, reader, name="both")
sg.check_contains(both, base_after, calls=None, inner_name="base", name="both")
sg.check_contains(
    both, reader.layers[-1], calls=None, inner_name="the last layer of reader", name="both"
)
### BEGIN HIDDEN TESTS
sg.check_parameters(
    both,
    4802,
    name="both",
    hint="a layer built anew counts again: are all of them those of base and of reader?",
)
### END HIDDEN TESTS

# %% test="u10_e3_taps_values" points=2
"""First the features before their activation, then the reader's answer; base is as it was."""
sg.check_attempted(both, "both")
sg.check_same_predictions(
    base_after,
    as_given,
    name="base",
    hint="base is to be left as it is: run the cells that make base and reader again",
)
### BEGIN HIDDEN TESTS
p = keras.Input(shape=(64,))
t = keras.Model(base.inputs, [base.get_layer("features").output, *base.outputs])
features, bent = t(p)
sg.check_same_predictions(
    both,
    keras.Model(p, [features, reader.layers[-1](bent)]),
    name="both",
    hint="can the 24 numbers be negative? is the answer that of the reader given, with its one softmax?",
    mistakes=[
        (
            keras.Model(p, [bent, reader.layers[-1](bent)]),
            "the 24 numbers are those behind the activation: tap before it, at features",
        )
    ],
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. An autoencoder that cleans (4 points)
#
# A bad scanner adds noise, and a speck of dirt on its lens paints one column black. The given cell
# spoils the pictures in this way. Their mean squared error against the clean ones is about 0.057.
# Build three models and train the third:
#
# * `encoder`: 64 numbers in, `Dense` with 40 units and `relu`, then `Dense` with 10 units and no
#   activation;
# * `decoder`: 10 numbers in, `Dense` with 40 units and `relu`, then `Dense` with 64 units and `sigmoid`;
# * `cleaner`: 64 numbers in; **your** `encoder` and then **your** `decoder`, each called **as one
#   layer**, once; nothing else. It has 6,074 parameters.
#
# Train `cleaner` so that a **spoiled** picture goes in and the **clean** one comes out. On the spoiled
# held-out pictures its mean squared error must be at most 0.038. Optimizer, loss and epochs are yours
# (a cell has 30 seconds when it is graded); five epochs with `keras.optimizers.Adam(0.02)` and `"mse"` are
# plenty. The names of layers and models are yours, too.

# %% locked="u10_e4_given"
digits = sg.data.digits()

def spoil(clean, seed):
    """Noise everywhere, and a black column."""
    noise = np.random.default_rng(seed).normal(0, 0.2, clean.shape)
    pictures = np.clip(clean + noise, 0, 1).reshape(-1, 8, 8)
    pictures[:, :, 3] = 1
    return pictures.reshape(-1, 64).astype("float32")

spoiled_train, spoiled_test = spoil(digits.x_train, 10), spoil(digits.x_test, 11)

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# In the lesson a picture was its own target. What is the target of a spoiled picture?
#
# <details><summary>Hint 2: the place</summary>
#
# "An autoencoder" in the lesson. The decoder's input is a code, not a picture.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `keras.Model(pixels, decoder(encoder(pixels)))`, then
# `cleaner.fit(spoiled_train, digits.x_train, …)`.
#
# </details></details></details>

# %% answer="u10_e4_cleaner"
encoder = None
decoder = None
cleaner = None
### BEGIN SOLUTION
keras.utils.set_random_seed(4)
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(40, activation="relu"), layers.Dense(10)]
)
decoder = keras.Sequential(
    [
        keras.Input(shape=(10,)),
        layers.Dense(40, activation="relu"),
        layers.Dense(64, activation="sigmoid"),  # pixels lie between 0 and 1
    ]
)
pixels = keras.Input(shape=(64,))
# The objects themselves are called, so training the whole trains the parts.
cleaner = keras.Model(pixels, decoder(encoder(pixels)))
cleaner.compile(optimizer=keras.optimizers.Adam(0.02), loss="mse")
history = cleaner.fit(spoiled_train, digits.x_train, epochs=4, verbose=0)
### END SOLUTION

# %%
# Try it: look at a spoiled picture and its cleaned copy, side by side.
if isinstance(cleaner, keras.Model):
    display(sg.draw(cleaner))

# %% test="u10_e4_cleaner_parts" points=1
"""The encoder and the decoder, each for itself."""
sg.check_input_shape(encoder, (64,), name="encoder")
sg.check_units(encoder, [40, 10], name="encoder")
sg.check_activations(encoder, ["relu", None], name="encoder")
sg.check_input_shape(decoder, (10,), name="decoder")
sg.check_units(decoder, [40, 64], name="decoder")
sg.check_activations(decoder, ["relu", "sigmoid"], name="decoder")

# %% test="u10_e4_cleaner_inside" points=1
"""The two models themselves are inside, each as one layer, and nothing else."""
sg.check_attempted(cleaner, "cleaner")
### BEGIN HIDDEN TESTS
for part, called in [(encoder, "encoder"), (decoder, "decoder")]:
    sg.check_contains(cleaner, part, nested=True, inner_name=called, name="cleaner")
p = keras.Input(shape=(64,))
q = layers.Dense(10)(layers.Dense(40, activation="relu")(p))
q = layers.Dense(64, activation="sigmoid")(layers.Dense(40, activation="relu")(q))
sg.check_same_architecture(cleaner, keras.Model(p, q), name="cleaner")
### END HIDDEN TESTS

# %% test="u10_e4_cleaner_score" points=2
"""Spoiled held-out pictures come out cleaner than they went in."""
sg.check_attempted(cleaner, "cleaner")
### BEGIN HIDDEN TESTS
sg.check_score(
    cleaner,
    spoiled_test,
    digits.x_test,
    metric="mse",
    at_most=0.038,
    name="cleaner",
    hint="a spoiled picture goes in, the clean one is its target; and was it fitted long enough?",
    mistakes=[(spoiled_test, "it gives back the spoiled pictures: its targets are the clean ones")],
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 5. Reuse that pays (6 points)
#
# A sorting arm grips digits from below. It wants to know whether a digit is **round at the bottom**:
# 0, 3, 5, 6 and 8 are. The given cell holds 40 pictures with that answer, `bowl_few`, and the same for
# a second question, whether the ink **leans back** like a `\`: more of it in the upper left and the
# lower right quarter than in the other two.

# %% locked="u10_e5_given"
def bowl(x, y):
    """1 for a digit that is round at the bottom."""
    return np.isin(y, [0, 3, 5, 6, 8]).astype("int32")

def lean(x, y):
    """1 for a picture with more ink on the one diagonal than on the other."""
    rows = x.reshape(-1, 8, 8)
    same = rows[:, :4, :4].sum((1, 2)) + rows[:, 4:, 4:].sum((1, 2))
    return (2 * same > rows.sum((1, 2))).astype("int32")

rest, rest_digits = digits.x_train[1000:], digits.y_train[1000:]  # the reader never saw these
rows = np.concatenate([np.flatnonzero(rest_digits == d)[:4] for d in range(10)])
x_few, y_few = rest[rows], rest_digits[rows]
bowl_few, lean_few = bowl(x_few, y_few), lean(x_few, y_few)
bowl_test, lean_test = (question(digits.x_test, digits.y_test) for question in (bowl, lean))

# %% [markdown]
# Build **and train** a model `transfer` for the first question:
#
# * 64 numbers in, the given `base` on them (called as one layer, or its graph continued: as you like);
# * on what leaves `base`, a new `Dense` layer with one unit: the probability of "round at the bottom";
# * `base` is **frozen**: of 4,577 parameters 25 are trainable, and at the end its weights are those in
#   `trained`;
# * compiled with Adam, at a rate of your choice, and the loss `binary_crossentropy`;
# * fitted on `x_few` and `bowl_few`; at least 0.8 of `digits.x_test` is classified correctly.
#
# Epochs are yours (a cell has 30 seconds when it is graded); 60 at a rate of 0.01 are plenty.
#
# Then **run the race** of the lesson with the same 40 pictures, for both questions: a model like
# `transfer` against the same network around a new `build_base()` with nothing frozen. Both get Adam at
# 0.01 and 60 epochs in batches of 32 (as `fit` takes them by itself), and the mean of three seeds counts:
# one race alone may fall either way by luck. Race in the "Try it" cell or one of your own; the answer
# cell takes only what came out.
# Bind to `pays` a dict with the keys `"bowl"` and `"lean"`; the value is `"reuse"` where
# the frozen base is ahead on the held-out pictures, or `"new"` where the network from nothing is.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# In which order do freezing, compiling and fitting come? And of which question would a reader of
# digits have learned something along the way?
#
# <details><summary>Hint 2: the place</summary>
#
# "Freeze and reuse" and "Does it pay?" in the lesson. If a fit has changed `base`, run
# `base.set_weights(trained)`, then your cell again.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `base.trainable = False`, then the model: `layers.Dense(1, activation="sigmoid")(base(pixels))`, then
# `compile`, then `fit(x_few, bowl_few, epochs=60, verbose=0)`.
#
# </details></details></details>

# %% answer="u10_e5_reuse"
transfer = None
pays = None
### BEGIN SOLUTION
keras.utils.set_random_seed(3)
base.trainable = False  # before compile and fit
pixels = keras.Input(shape=(64,))
transfer = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(base(pixels)))
transfer.compile(optimizer=keras.optimizers.Adam(0.03), loss="binary_crossentropy")
history = transfer.fit(x_few, bowl_few, batch_size=8, epochs=8, verbose=0)
# What is round at the bottom tells digits apart, so the features hold it; how a digit leans is no
# matter to a reader of digits. Over three seeds: 0.94 against 0.87, and 0.71 against 0.79.
pays = {"bowl": "reuse", "lean": "new"}
### END SOLUTION

# %%
# Try it: run the race here. If base has changed: base.set_weights(trained), and freeze it again.
if isinstance(transfer, keras.Model):
    display(sg.draw(transfer))

# %% test="u10_e5_reuse_shapes" points=1
"""64 numbers in, one out; base is inside, itself."""
sg.check_input_shape(transfer, (64,), name="transfer")
sg.check_output_shape(transfer, (1,), name="transfer")
sg.check_contains(transfer, base, name="transfer")

# %% test="u10_e5_reuse_frozen" points=1
"""4,577 parameters, 25 of them trainable."""
sg.check_attempted(transfer, "transfer")
### BEGIN HIDDEN TESTS
sg.check_parameters(transfer, 4577, trainable=25, name="transfer")
### END HIDDEN TESTS

# %% test="u10_e5_reuse_kept" points=1
"""The weights of base are those that it came with."""
sg.check_attempted(transfer, "transfer")
### BEGIN HIDDEN TESTS
sg.check_kept_weights(transfer, base, trained, name="transfer")
### END HIDDEN TESTS

# %% test="u10_e5_reuse_score" points=2
"""A probability; Adam and the loss asked for; held-out pictures are classified correctly."""
sg.check_attempted(transfer, "transfer")
### BEGIN HIDDEN TESTS
sg.check_activations(
    transfer,
    [None, "relu", "relu", "sigmoid"],
    name="transfer",
    hint="the head reads what leaves base, behind bent: base(pixels), not the output of features",
)
sg.check_compiled(transfer, loss="binary_crossentropy", optimizer="adam", name="transfer")
sg.check_score(
    transfer,
    digits.x_test,
    bowl_test,
    at_least=0.8,
    name="transfer",
    hint="was it fitted long enough, on the answers in bowl_few? and was base frozen, with its trained "
    "weights, while it was fitted?",
)
### END HIDDEN TESTS

# %% test="u10_e5_reuse_pays" points=1
"""Which question is worth reusing for."""
sg.check_attempted(pays, "pays")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    pays,
    {"bowl": "reuse", "lean": "new"},
    name="pays",
    hint="the values are 'reuse' and 'new'",
    mistakes={
        "bowl": {
            "new": "run it again: the base with its trained weights, frozen; rate and epochs as given; "
            "judged on digits.x_test, not on the 40",
        },
        "lean": {
            "reuse": "does a reader of digits need to know how a digit leans? the mean of three seeds "
            "on digits.x_test; nothing frozen in the new one; rate, epochs and batches as given",
        },
    },
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 6. The clinic (6 points)
#
# Four patients. Each was meant to be **fine-tuned**: a base with the `trained` weights, a new head of
# one unit with `sigmoid`; `norm` frozen, the rest of the base open; compiled; fitted for one epoch. Each
# has **one** slip, and a different one:
#
# * `"rebuilt"`: the base inside is new, without the trained weights;
# * `"statistics"`: `norm` was not frozen;
# * `"not compiled"`: the base was opened after a fit, and not compiled again;
# * `"half open"`: the layer `features` was left frozen.
#
# You need not read their code. Examine what came out: `patients["A"].get_layer("base")` is the base
# inside patient A.

# %% locked="u10_e6_patients" tags=["notebook-only"]
def patient(slip):
    keras.utils.set_random_seed(5)
    inner = build_base()
    if slip != 0:
        inner.set_weights(trained)
    inner.get_layer("norm").trainable = slip == 1
    inner.get_layer("features").trainable = slip != 3
    if slip == 2:
        inner.trainable = False
    pixels = keras.Input(shape=(64,))
    model = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(inner(pixels)))
    # One step takes less time than tracing it.
    model.compile(optimizer="sgd", loss="binary_crossentropy", run_eagerly=slip != 2)
    model.train_on_batch(x_few, bowl_few)  # all 40 pictures in one batch: an epoch of one step
    if slip == 2:
        inner.trainable = True
        inner.get_layer("norm").trainable = False
        model.train_on_batch(x_few, bowl_few)
    return model

patients = {letter: patient(slip) for letter, slip in zip("ABCD", [2, 0, 3, 1])}

# %% locked="u10_e6_trunk"
trunk = build_base("trunk")
trunk.set_weights(trained)

# %%
# Examine here.
patients["A"].get_layer("base").get_weights()[0][:5]

# %% [markdown]
# Bind
#
# * `faults`: a dict from each letter, `"A"` to `"D"`, to its slip, written as above;
# * `changed`: a dict from each letter to a number: **how many of the base's eight weight arrays** are
#   no longer equal to those in `trained`?
# * `repaired`: a model that is what all four were meant to be **before** their fit, with the given
#   `trunk` as its base: 64 numbers in, `trunk` on them, a new head of one unit with `sigmoid`; `norm`
#   frozen, the rest open; and compiled with Adam, at any rate, and `binary_crossentropy`. Do not fit
#   it. Of its 4,577 parameters 4,321 are trainable.
#
# A worked number: in a healthy patient, `changed` would be 4.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which arrays should a fit have moved, which not? Which of them does a new base have from the start?
#
# <details><summary>Hint 2: the place</summary>
#
# "A base with statistics" and slips 2 and 4 in the lesson. `get_weights()` lists the four arrays of
# `norm` first (scale, shift, means, variances), then two of `strokes`, two of `features`.
#
# <details><summary>Hint 3: nearly there</summary>
#
# For each patient:
# `[np.array_equal(a, b) for a, b in zip(patient.get_layer("base").get_weights(), trained)]`. To repair:
# `trunk.trainable = True`, then `trunk.get_layer("norm").trainable = False`, then compile.
#
# </details></details></details>

# %% answer="u10_e6_clinic"
faults = None
changed = None
repaired = None
### BEGIN SOLUTION
# A: nothing moved, though the base is open. B: even means and variances are others, and scale and
# shift those of a new layer. C: strokes moved, features not. D: all of norm moved as well.
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {
    letter: sum(
        not np.array_equal(a, b)
        for a, b in zip(model.get_layer("base").get_weights(), trained)
    )
    for letter, model in patients.items()
}
trunk.trainable = True
trunk.get_layer("norm").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(trunk(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
### END SOLUTION

# %% test="u10_e6_clinic_faults" points=2
"""The slip of each patient."""
sg.check_attempted(faults, "faults")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    faults,
    {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"},
    name="faults",
    options=["rebuilt", "statistics", "not compiled", "half open"],
    hint="the options are 'rebuilt', 'statistics', 'not compiled' and 'half open', each once",
    mistakes={
        "A": "compare its base with trained: has anything moved?",
        "B": "compare the means in its norm with those in trained: no fit of one epoch does that",
        "C": "which of its layers have moved, and which have not?",
        "D": "compare all four arrays of its norm with those in trained",
    },
)
### END HIDDEN TESTS

# %% test="u10_e6_clinic_changed" points=1
"""How many arrays of each base are no longer as they came."""
sg.check_attempted(changed, "changed")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    changed,
    {"A": 0, "B": 6, "C": 2, "D": 8},
    name="changed",
    mistakes={
        "A": "compare array by array with trained; the head is not part of the base",
        "B": {
            8: "a new norm begins with scale 1 and shift 0, and so does the trained one",
            4: "means and variances of norm count, too",
        },
        "C": {4: "is features among those that moved?", 6: "count those that differ from trained"},
        "D": {
            6: "means and variances count, though no gradient moves them",
            2: "strokes and features have moved as well",
            4: "norm has four arrays, and its two Dense layers have two each",
        },
    },
    hint="count the arrays that differ: not np.array_equal(a, b)",
)
### END HIDDEN TESTS

# %% test="u10_e6_clinic_inside" points=1
"""The repaired model holds trunk itself, with the trained weights."""
sg.check_contains(repaired, trunk, name="repaired")
sg.check_kept_weights(
    repaired,
    trunk,
    trained,
    name="repaired",
    hint="repaired is not fitted; to begin again: trunk.set_weights(trained)",
)

# %% test="u10_e6_clinic_repaired" points=2
"""norm is frozen, the rest is open; the head; compiled."""
sg.check_attempted(repaired, "repaired")
### BEGIN HIDDEN TESTS
sg.check_frozen(repaired, "norm", name="repaired")
sg.check_parameters(repaired, 4577, trainable=4321, name="repaired")
sg.check_activations(repaired, [None, "relu", "relu", "sigmoid"], name="repaired")
sg.check_compiled(repaired, loss="binary_crossentropy", optimizer="adam", name="repaired")
### END HIDDEN TESTS

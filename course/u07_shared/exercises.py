# %% [markdown]
# # Unit 7. Shared layers: assignment
#
# Six exercises, 28 points, about 75 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why; where it only says that there is an answer, the rest of it runs when the work is
# graded. It asks for nothing that the statement does not say.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Only the
# last exercise trains. Unless a statement asks for a form, spelling is yours: `Add()` or `+`, a layer
# or an operation, an activation in its layer or behind it.
#
# A *model* here is a `Sequential` or a functional one, `keras.Model(inputs, outputs)`, not a class of
# your own; what has weights is one of Keras' own layers. Settings that a statement does not mention
# stay as Keras has them.

# %% locked="u07_setup"
import stackgraph as sg
import keras
from keras import layers, ops
import numpy as np

# %% [markdown]
# ## Exercise 1. Shared or copied? (4 points)
#
# `left` and `right` are inputs of 8 numbers each. Six ways to make a code of 6 numbers from each:
#
# ```python
# # A
# looks = [layers.Dense(6)] * 2
# a, b = looks[0](left), looks[1](right)
# # B
# looks = [layers.Dense(6) for side in "ab"]
# a, b = looks[0](left), looks[1](right)
# # C
# a, b = map(layers.Dense(6), [left, right])
# # D
# look = lambda side: layers.Dense(6)(side)
# a, b = look(left), look(right)
# ```

# %% [markdown]
# In the last two, `build()` is a function that returns a new `Sequential` of an `Input` of 8 numbers and
# a `Dense(6)`, and `encoder = build()` was run before:
#
# ```python
# # E
# twin = build()
# twin.set_weights(encoder.get_weights())
# a, b = encoder(left), twin(right)
# # F
# again = keras.Model(encoder.inputs[0], encoder.outputs[0])
# a, b = encoder(left), again(right)
# ```

# %% [markdown]
# Bind
#
# * `shares`: a dict from each letter, `"A"` to `"F"`, to `True` if `a` and `b` are made with the same
#   weights whatever training does to them, else `False`;
# * `counts`: a dict of whole numbers with two keys. `"arrays"`: how many weight arrays does
#   `keras.Model([left, right], [a, b])` have in way B? `"joined"`, from Unit 3: `a` and `b` are
#   concatenated, and a `Dense` of 1 unit follows. How many parameters does *that* `Dense` hold?
#
# A worked number: one `Dense(6)` has 2 weight arrays, kernel and bias.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# In each way, how many times is `layers.Dense(6)` *run*, and how often is what it made called?
#
# <details><summary>Hint 2: the place</summary>
#
# "Sharing is calling twice" in the lesson, and the first two slips of "Break it on purpose". Python's
# `[x] * 2` is a list with one object in two places.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Run each way and ask `len(keras.Model([left, right], [a, b]).weights)`: 2 arrays are one layer, 4 are
# two. Copying numbers does not make one layer of two; a new `keras.Model` around wires that exist makes
# no new layers.
#
# </details></details></details>

# %% answer="u07_e1_shares"
shares = None
counts = None
### BEGIN SOLUTION
shares = {
    "A": True,  # one object, listed twice
    "B": False,  # the comprehension makes a layer for each side
    "C": True,  # made once, before map calls it on both
    "D": False,  # the body of the function runs at each call
    "E": False,  # equal at first; training moves them apart
    "F": True,  # another model around the same layer
}
counts = {
    "arrays": 4,  # two kernels, two biases
    "joined": 12 + 1,  # 6 and 6 numbers come in
}
### END SOLUTION

# %%
# Try it: left, right = keras.Input(shape=(8,)), keras.Input(shape=(8,)), and then one of the ways.

# %% test="u07_e1_shares_counts" points=1
"""The two counts, as Keras finds them."""
sg.check_attempted(counts, "counts")
two_sides = [keras.Input(shape=(8,)) for _ in range(2)]
two_codes = [layers.Dense(6)(side) for side in two_sides]
last_unit = layers.Dense(1)
joined_model = keras.Model(two_sides, last_unit(layers.Concatenate()(two_codes)))
sg.check_mapping(
    counts,
    {
        "arrays": len(keras.Model(two_sides, two_codes).weights),
        "joined": last_unit.count_params(),
    },
    name="counts",
    mistakes={
        "arrays": "a kernel and a bias for each layer; how many layers does way B make?",
        "joined": {
            **dict.fromkeys(
                range(1, 30),
                "a weight for each number that comes in, and one bias: how wide is the concatenation?",
            ),
            7: "that is a Dense on one of the two; side by side, along the last axis, they are wider",
        },
    },
)

# %% test="u07_e1_shares_layers" points=2
"""The four ways with a layer."""
sg.check_attempted(shares, "shares")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    shares,
    {"A": True, "B": False, "C": True, "D": False},
    partial=True,
    name="shares",
    mistakes={
        "A": "looks[0] is looks[1] is True: a list times 2 holds one object in two places",
        "B": "layers.Dense(6) is run anew for each side",
        "C": "the layer is made once, and map calls it on each",
        "D": "the body of a function runs at every call: what does it make there?",
    },
)
### END HIDDEN TESTS

# %% test="u07_e1_shares_models" points=1
"""The two ways with a model."""
sg.check_attempted(shares, "shares")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    shares,
    {"E": False, "F": True},
    partial=True,
    name="shares",
    mistakes={
        "E": "twin has weights of its own; equal numbers part in the first step of training",
        "F": "keras.Model makes no layers: it goes around those that the wires lead through",
    },
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. From picture to code (4 points)
#
# A network of which only the picture is left. A parcel has a label, a form and the profile that the gate
# measured. Bind to `rebuilt` a model that is what the picture shows: inputs with the names and shapes in
# the picture, and the same layers, wired in the same way. Where the picture has one box, there is one
# layer. Names of layers are yours, and so is the order in a concatenation.

# %% locked="u07_e2_picture"
target = sg.picture(
    "eNrFl02PmzAQhv+Lzxww5ivcqvZSqT31GEWRk5iuVccgbFYbRfnvHSB825uyIttbsMP7zjP22MMVvbJC8UyiBDuI5hwl"
    "KC3lUcMQFchBkp4ZSmQpBPzOTkyhZHtF/IQS10FZzgqq67fRd5mXGl44CqrUvnmtGfxBL6zopJCgB1YpHzOZ8t8oud7A"
    "GAxf70qNV04L+LuG4GonXVAu6UGwvW0CJbooGchSIaog3R3ICk5VHTI8yPJ8gDgqzpzql2aQn5jUXF9qLS5l9YcqgJvT"
    "QOIPQqZZcX4+I7YxemZGbGT0PsiYF1nKIainY3o2TGLG9IyYZIz5jUnFppjt4HDXd3ColFxDBJ7voFKx/QEiakKdYKOC"
    "iRKNwXEQWtknc1N84vgL9zIxJsBfKwHYe5CA+boT10o/nprCB07oxAu3uW/ED/7r+vtubEvAeGqagGjh5o+M8OEYXpUH"
    "MDzOyvxXP25MwXPqe2ND9M2IgRExGiPSg8pEqWdL/KUf/0REbL2OAjNjaGSMx4znUmiei8uU8Wc//pmM1usoNDPGRsbN"
    "mBGCPlLNJJ0v5dfRlLlm6RuvTqwnEVtvpshMvDE3Ge5aRxN5dDKpLNVn+jY5nKLARj+ameETG35s6T8mTdau1+p6yqrJ"
    "vHdj0HLcdbNSw8NevdC8ttrW/KG/25nWNStOrGAgl1Kh2KCVa7Tx+tpeq+39izYOl2iTVpsMtLeu4+6sBt4s+PZKMlv4"
    "Rgu8pkXQWvhDC/KeBVTXgjSFRgN/PYOoNQiGBt6aSYqNDNF6DJvWIBwaBGDgbMP1bHBXx9HQZ7OiQ1fN8dAhrEniFX26"
    "yt6MSsOtjfDCEnnXqatz7I6s3t1hZLbB+hN+4rMbqF5hH6bVR3KFgWpNeGoPPji8M8UbPXf23f6HXfrrq5HBD2Xw9MvY"
    "oOLNVeCkHKp4hm/PXqhL0pAQk7kqMRM2qzPQu/0F/Hu7BQ=="
)
target

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# How many wires enter each box from above? And which boxes look alike, and are yet two?
#
# <details><summary>Hint 2: the place</summary>
#
# "Two towers, one code" in the lesson. Two boxes here are called more than once; a minus sign and
# `ops.abs` are boxes, too.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Make three layers and keep them under names: one of 24 for label and form, one of 24 for the profile
# and one of 12 for all three codes. Then `ops.abs(label_code - form_code)`, and a product of the form's
# code and the profile's. Concatenate the two.
#
# </details></details></details>

# %% answer="u07_e2_rebuild"
rebuilt = None
### BEGIN SOLUTION
label = keras.Input(shape=(64,), name="label")
form = keras.Input(shape=(64,), name="form")
profile = keras.Input(shape=(16,), name="profile")
see = layers.Dense(24, activation="relu")  # for both pictures
feel = layers.Dense(24, activation="relu")  # looks like see, and has weights of its own
code = layers.Dense(12)  # for all three
label_code, form_code, profile_code = code(see(label)), code(see(form)), code(feel(profile))
apart = layers.Concatenate()([ops.abs(label_code - form_code), form_code * profile_code])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(apart))
### END SOLUTION

# %%
# Try it: draw yours and hold it beside the picture.
if isinstance(rebuilt, keras.Model):
    display(sg.draw(rebuilt))

# %% test="u07_e2_rebuild_ports" points=1
"""Three inputs, named; three numbers out."""
sg.check_input_shape(rebuilt, {"label": (64,), "form": (64,), "profile": (16,)}, name="rebuilt")
sg.check_output_shape(rebuilt, (3,), name="rebuilt")

# %% test="u07_e2_rebuild_shared" points=1
"""One layer is called three times, another one twice."""
sg.check_shared(rebuilt, calls=3, kind="Dense", name="rebuilt")
sg.check_shared(rebuilt, calls=2, kind="Dense", name="rebuilt")

# %% test="u07_e2_rebuild_picture" points=2
"""The whole network is the one in the picture."""
sg.check_same_architecture(rebuilt, target.architecture, name="rebuilt")

# %% [markdown]
# ## Exercise 3. Choose a comparison (4 points)
#
# Two pictures go through **one shared** encoder, which gives the codes a and b, each of 32 numbers. Six
# ways to compare them: place by place `"a - b"`, `"abs(a - b)"`, `"a * b"` and `"maximum"`, the larger of
# the two; `"squared distance"`, the sum of (a − b)² over all places; `"concatenate"`, a before b. Bind to
# `comparisons` a dict from each of these six to a pair of truth values (a tuple or a list):
#
# 1. `True` if swapping the two pictures can never change what leaves the comparison, else `False`;
# 2. `True` if a picture compared with itself gives the same numbers for every picture, else `False`.

# %% [markdown]
# Then choose. The next layer is a `Dense` of 1 unit with `sigmoid`, and it must be possible to train the
# network to say "same", symmetrically, of any picture and itself. Bind to `suited` a list of all the
# comparisons among the six that are `True` in both columns, in any order.
#
# A worked example: a + b would have `(True, False)`.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# What does each give for a = 1 and b = 3, for a = 3 and b = 1, for 2 and 2, for 5 and 5?
#
# <details><summary>Hint 2: the place</summary>
#
# "An encoder" and slips 3 and 4 in the lesson. For the second column put b = a into each.
#
# <details><summary>Hint 3: nearly there</summary>
#
# With b = a: a − a is 0 whatever a is, but a · a, the larger of a and a, and a beside a all depend on a.
#
# </details></details></details>

# %% answer="u07_e3_choose"
comparisons = None
suited = None
### BEGIN SOLUTION
comparisons = {
    "a - b": (False, True),  # changes its sign; zero for equal codes
    "abs(a - b)": (True, True),  # the sign was all that changed
    "a * b": (True, False),  # of a code and itself: its squares
    "maximum": (True, False),
    "squared distance": (True, True),
    "concatenate": (False, False),  # the same numbers, but in another order
}
suited = ["abs(a - b)", "squared distance"]
### END SOLUTION

# %%
# Try it: two small tensors, such as ops.array([1.0, 4.0]) and ops.array([3.0, 2.0]).

# %% test="u07_e3_choose_difference" points=1
"""The plain difference, as Keras computes it."""
sg.check_attempted(comparisons, "comparisons")
one_code, two_code = ops.array([1.0, 3.0]), ops.array([4.0, 2.0])
difference_facts = (
    bool(ops.all(one_code - two_code == two_code - one_code)),
    bool(ops.all(one_code - one_code == two_code - two_code)),
)
sg.check_mapping(
    comparisons,
    {"a - b": difference_facts},
    partial=True,
    name="comparisons",
    mistakes={"a - b": "try a = 1 and b = 3, swapped; then a = b = 2 and a = b = 5"},
)

# %% test="u07_e3_choose_table" points=2
"""The whole table."""
sg.check_attempted(comparisons, "comparisons")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    comparisons,
    {
        "a - b": (False, True),
        "abs(a - b)": (True, True),
        "a * b": (True, False),
        "maximum": (True, False),
        "squared distance": (True, True),
        "concatenate": (False, False),
    },
    name="comparisons",
    hint="first: try a = 1 and b = 3, then swap them; second: try a = b = 2, then a = b = 5",
)
### END HIDDEN TESTS

# %% test="u07_e3_choose_suited" points=1
"""What both columns allow."""
sg.check_attempted(suited, "suited")
### BEGIN HIDDEN TESTS
sg.check_choice(
    suited,
    {"abs(a - b)", "squared distance"},
    ["a - b", "abs(a - b)", "a * b", "maximum", "squared distance", "concatenate"],
    name="suited",
    hint="those with True in both columns, and all of them",
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. An instrument of your own (5 points)
#
# Write a function `shared(model)` that **proves** sharing. It gets a functional model with two inputs of
# the same shape and a list of two outputs: the first output is made from the first input alone, the second
# from the second input alone. It returns `True` if **every** weight of the model is used on both paths,
# else `False`.
#
# It has to be right whatever the layers are, nested or not, frozen or not, whatever they are called, and
# whatever numbers the weights happen to hold: equal ones in two layers, or zeros everywhere. It may read
# or change the model that it gets. Two models to try it on: `samples["one"]` shares, `samples["two"]`
# does not.

# %% locked="u07_e4_samples" tags=["notebook-only"]
def codes_of(look_left, look_right):
    """A model of two inputs and their two codes."""
    left, right = keras.Input(shape=(8,)), keras.Input(shape=(8,))
    return keras.Model([left, right], [look_left(left), look_right(right)])

one_layer = layers.Dense(5)
samples = {
    "one": codes_of(one_layer, one_layer),
    "two": codes_of(layers.Dense(5), layers.Dense(5)),
}

# %% [markdown]
# The given cells after yours make eleven more models, call your function on all thirteen, and bind what
# it says to `proofs`.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# If you had only the first path, from the first input to the first output, as a model of its own, how many
# weights would it have?
#
# <details><summary>Hint 2: the place</summary>
#
# Unit 2 ended a second model at a wire. Here `model.inputs[0]` and `model.outputs[0]` are such wires.
# "Is it really shared?" in the lesson says what is a proof, and what is only a sign.
#
# <details><summary>Hint 3: nearly there</summary>
#
# `first = keras.Model(model.inputs[0], model.outputs[0])`, and `second` in the same way. Each knows its
# `weights` and its `count_params()`. If every weight is used on both paths, how do these compare with
# those of `model`?
#
# </details></details></details>

# %% answer="u07_e4_prove"
shared = None
### BEGIN SOLUTION
def shared(model):
    first = keras.Model(model.inputs[0], model.outputs[0])
    second = keras.Model(model.inputs[1], model.outputs[1])
    # A path that lacks a weight of the whole has fewer parameters than the whole.
    return first.count_params() == second.count_params() == model.count_params()
### END SOLUTION

# %% locked="u07_e4_ward" tags=["notebook-only"]
def stack(*more):
    return keras.Sequential([keras.Input(shape=(8,)), layers.Dense(6, activation="relu"), *more])

coders = [keras.Model(x, layers.Dense(4, name="code")(x)) for x in map(keras.Input, [(8,), (8,)])]
nested, equal, twin = stack(layers.Dense(4)), stack(), stack()
twin.set_weights(equal.get_weights())
zeros, blank, empty = stack(layers.Dense(4)), stack(), stack()
for silent in [zeros, blank, empty]:
    silent.set_weights([np.zeros_like(array) for array in silent.get_weights()])
begin, ends = layers.Dense(8), [layers.Dense(8), layers.Dense(8)]
ward = {
    **samples,
    "nested": codes_of(nested, nested),
    "around": codes_of(nested, keras.Model(nested.inputs[0], nested.outputs[0])),
    "zeros": codes_of(zeros, zeros),
    "exchanged": codes_of(lambda x: ends[0](begin(x)), lambda x: begin(ends[0](x))),
    "equal": codes_of(equal, twin),
    "two of zeros": codes_of(blank, empty),
    "half": codes_of(lambda x: ends[0](begin(x)), lambda x: ends[1](begin(x))),
    "second longer": codes_of(begin, lambda x: layers.Dense(6)(begin(x))),
    "first longer": codes_of(lambda x: layers.Dense(6)(begin(x)), begin),
    "frozen": codes_of(begin, lambda x: layers.Dense(6, trainable=False)(begin(x))),
    "namesakes": codes_of(*coders),
}

# %% locked="u07_e4_given" tags=["raises-exception"]
proofs = None
if shared is not None:
    said = {name: shared(model) for name, model in ward.items()}
    proofs = {name: "nothing: no return" if no is None else no for name, no in said.items()}

# %%
# Try it: what does your function say of each?
proofs

# %% test="u07_e4_prove_samples" points=1
"""The two samples."""
sg.check_attempted(proofs, "proofs")
sg.check_mapping(
    proofs,
    {"one": True, "two": False},
    partial=True,
    name="proofs",
    mistakes={
        "one": "does the function return True or False, with return? one layer serves both here",
        "two": "two layers of one size are made here, each with weights of its own: what do both halves "
        "hold together? and does the function return True or False, with return?",
    },
)

# %% test="u07_e4_prove_shared" points=2
"""Those that share: nested, in a second model, with weights of zero, in exchanged order."""
sg.check_attempted(proofs, "proofs")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    proofs,
    dict.fromkeys(["nested", "around", "zeros", "exchanged"], True),
    partial=True,
    name="proofs",
    mistakes={
        "nested": "a whole stack is called twice: its layers are inside it, not in model.layers",
        "around": "two models around the same layers: count weights, not entries of model.layers",
        "zeros": "weights of zero are shared, too: is it the numbers that you look at, or the weights? "
        "with zeros as they stand no answer and no change of an answer shows which were reached",
        "exchanged": "both layers serve both paths, in another order each: every weight is used twice, "
        "so it is shared, though the two paths do not compute the same",
    },
)
### END HIDDEN TESTS

# %% test="u07_e4_prove_copied" points=2
"""Those that do not: equal weights or names, a part that is shared, a layer more on one path."""
sg.check_attempted(proofs, "proofs")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    proofs,
    dict.fromkeys(
        ["equal", "two of zeros", "half", "second longer", "first longer", "frozen", "namesakes"],
        False,
    ),
    partial=True,
    name="proofs",
    mistakes={
        "equal": "two models with equal numbers in them: equal answers are a sign, not a proof",
        "two of zeros": "two models, each with zeros of its own: both paths answer 0 whatever comes in, "
        "and that shows nothing about which weights were reached",
        "half": "one layer serves both paths, and each path has another one of its own",
        "second longer": "all of the first path is shared, but the second has a layer more",
        "first longer": "all of the second path is shared, but the first has a layer more",
        "frozen": "the second path has a layer more, a frozen one: its weights are weights, too",
        "namesakes": "two layers, each in a model of its own, have one name: a name is no proof",
    },
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 5. The clinic (5 points)
#
# Four patients. Each was meant to be a pair classifier: inputs `left` and `right` of 64 numbers; a `Dense`
# of 32 units with `relu` and a `Dense` of 16 units with `relu`, both **called on both sides**; |a − b| of
# the two codes; a `Dense` of 1 unit with `sigmoid`. Each has **one** slip, and a different one:
#
# * `"made twice"`: each side has an encoder of its own;
# * `"half shared"`: the layer of 32 is shared, that of 16 is not;
# * `"sign kept"`: the absolute value is missing;
# * `"too early"`: |left − right| comes first, and the encoder reads that.
#
# You need not read their code. Examine them.

# %% locked="u07_e5_patients" tags=["notebook-only"]
def patient(twice, half, signed, early):
    first, second = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
    third = layers.Dense(32, activation="relu") if twice else first
    fourth = layers.Dense(16, activation="relu") if twice or half else second
    left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
    if early:
        gap = second(first(ops.abs(left - right)))
    else:
        gap = second(first(left)) - fourth(third(right))
        gap = gap if signed else ops.abs(gap)
    return keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))

keras.utils.set_random_seed(2)
chart = {"A": 3, "B": 1, "C": 0, "D": 2}
patients = {name: patient(*[i == slip for i in range(4)]) for name, slip in chart.items()}
ten = {side: x[:10] for side, x in sg.data.digit_pairs().x_test.items()}

# %%
# Examine here.
sg.draw(patients["C"])

# %% [markdown]
# Bind
#
# * `faults`: a dict from each letter, `"A"` to `"D"`, to its slip, written as above;
# * `changed`: a dict from each letter to a whole number: of the answers to the ten pairs of pictures in
#   `ten`, how many change when left and right are swapped?
# * `other`: a dict from each letter to a whole number: each left picture of `ten` is compared with itself;
#   how many of these ten answers are other than 0.5? (Here and above, what differs by 0.0001 or less
#   counts as equal.)
# * `repaired`: a model that is what all four were meant to be. A newly built one is fine; nothing is
#   trained here, and names of layers are yours.
#
# A worked number: a healthy new network has 0 and 0.

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which slips change the number of parameters? Which of the others ends the symmetry?
#
# <details><summary>Hint 2: the place</summary>
#
# `is_symmetric` in the lesson. To compare each picture with itself, feed
# `{"left": ten["left"], "right": ten["left"]}`.
#
# <details><summary>Hint 3: nearly there</summary>
#
# Healthy ones hold 2,625 parameters: (64 + 1) × 32, (32 + 1) × 16 and 17. Two of the patients hold more.
# Of the other two, look in the drawing at how often each layer is called.
#
# </details></details></details>

# %% answer="u07_e5_clinic"
faults = None
changed = None
other = None
repaired = None
### BEGIN SOLUTION
# A is healthy by both numbers: only the drawing shows one call of the encoder. B and C hold too many
# parameters, C the most. D takes sides.
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
swapped = {"left": ten["right"], "right": ten["left"]}
itself = {"left": ten["left"], "right": ten["left"]}
changed, other = {}, {}
for letter, model in patients.items():
    there, back, alone = (model(x) for x in (ten, swapped, itself))  # ten rows: a call will do
    changed[letter] = int(np.sum(abs(there - back) > 0.0001))
    other[letter] = int(np.sum(abs(alone - 0.5) > 0.0001))
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first, second = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
gap = ops.abs(second(first(left)) - second(first(right)))
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
### END SOLUTION

# %% test="u07_e5_clinic_faults" points=2
"""The slip of each patient."""
sg.check_attempted(faults, "faults")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    faults,
    {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"},
    name="faults",
    options=["made twice", "half shared", "sign kept", "too early"],
    hint="the options are 'made twice', 'half shared', 'sign kept' and 'too early', each once",
    mistakes={
        "A": "follow the wires from both inputs: what do they meet first?",
        "B": "count the boxes of 32 and those of 16 in the drawing",
        "C": "count the boxes of 32 and those of 16 in the drawing",
        "D": "all its layers are shared: what stands between them and the last unit?",
    },
)
### END HIDDEN TESTS

# %% test="u07_e5_clinic_betrays" points=1
"""What swapping, and comparing with itself, betray."""
sg.check_attempted(changed, "changed")
sg.check_attempted(other, "other")
### BEGIN HIDDEN TESTS
when_swapped = {
    "A": "|left - right| is the same when swapped",
    "B": "its two sides measure differently: swapped, each picture meets another layer of 16",
    "C": "its two sides measure differently: swapped, each picture meets another encoder",
    "D": "a - b changes its sign when swapped",
}
expected = {"A": 0, "B": 10, "C": 10, "D": 10}
sg.check_mapping(changed, expected, name="changed", mistakes=when_swapped)
with_itself = {
    "A": "of a picture and itself, |left - right| is zero",
    "B": "its two sides measure differently, even one and the same picture",
    "C": "its two sides measure differently, even one and the same picture",
    "D": "of a picture and itself, a - b is zero, and sigmoid(0) is 0.5",
}
expected = {"A": 0, "B": 10, "C": 10, "D": 0}
sg.check_mapping(other, expected, name="other", mistakes=with_itself)
### END HIDDEN TESTS

# %% test="u07_e5_clinic_symmetric" points=1
"""The repaired network does not mind which picture comes first."""
sg.check_input_shape(repaired, {"left": (64,), "right": (64,)}, name="repaired")
sg.check_symmetric(repaired, name="repaired")

# %% test="u07_e5_clinic_repaired" points=1
"""The repaired network is what all four were meant to be."""
sg.check_attempted(repaired, "repaired")
### BEGIN HIDDEN TESTS
p, q = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
one, two = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
s = ops.abs(two(one(p)) - two(one(q)))
sg.check_same_architecture(
    repaired, keras.Model([p, q], layers.Dense(1, activation="sigmoid")(s)), name="repaired"
)
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 6. Signs it has never met (6 points)
#
# Now 0 and 6 stay in the drawer: `known` holds pairs of the other eight digits, `strangers` pairs of 0s
# and 6s. Build **and train**, on `known.x_train` and `known.y_train` only:
#
# * `encoder`: a model that takes one picture, 64 numbers, and gives one code, as wide as you like;
# * `pair_model`: two inputs of 64 numbers named `"left"` and `"right"`; **this** `encoder` called on
#   each of the two; one output, the probability of "same", shape `(1,)`. Swapping the two pictures
#   changes no prediction, and both pictures matter.

# %% [markdown]
# An answer over 0.5 says "same". At least 0.8 of the held-out pairs in `known.x_test` are classified
# correctly, and at least 0.55 of those in `strangers.x_test`, which it has never met.
#
# Encoder, comparison, further layers, optimizer and epochs are yours (a cell has 30 seconds when it is
# graded). Four epochs in batches of 64 with `keras.optimizers.Adam(0.005)` are plenty. Set a seed, so that
# you get the same result twice. `encoder` and `pair_model` belong together: if you build one of them anew,
# build and train the other one anew, too.

# %% locked="u07_e6_pairs"
known = sg.data.digit_pairs(classes=[1, 2, 3, 4, 5, 7, 8, 9])
strangers = sg.data.digit_pairs(classes=[0, 6])

# %% [markdown]
# <details><summary>Hint 1: a question</summary>
#
# Which comparisons in Exercise 3 were suited? Which loss goes with one probability?
#
# <details><summary>Hint 2: the place</summary>
#
# "Train it on pairs" in the lesson. If it does badly on strangers but well on known digits, it has
# learned its eight digits too well: fewer epochs, or the cosine of "Two towers, one code".
#
# <details><summary>Hint 3: nearly there</summary>
#
# `pair_model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])`, then
# fit with `known.x_train`, a dict of `"left"` and `"right"`, and `batch_size=64`, for 3 or 4 epochs.
# Evaluate on both test sets. A cosine that stays at 0.5 began with a weight of the wrong sign: take another seed.
#
# </details></details></details>

# %% answer="u07_e6_strangers"
encoder = None
pair_model = None
### BEGIN SOLUTION
keras.utils.set_random_seed(3)
encoder = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(32),
    ]
)
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
# The cosine looks at directions alone; it carries over to strangers better than |a - b|.
cosine = layers.Dot(axes=1, normalize=True)([encoder(left), encoder(right)])
pair_model = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(cosine))
pair_model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy")
history = pair_model.fit(known.x_train, known.y_train, batch_size=64, epochs=3, verbose=0)
### END SOLUTION

# %%
# Try it: draw it, then compare some 0s and 6s.
if isinstance(pair_model, keras.Model):
    display(sg.draw(pair_model))

# %% test="u07_e6_strangers_ports" points=1
"""Two pictures in, one probability out; the encoder reads one picture."""
sg.check_input_shape(encoder, (64,), name="encoder")
sg.check_input_shape(pair_model, {"left": (64,), "right": (64,)}, name="pair_model")
sg.check_output_shape(
    pair_model, (1,), name="pair_model", hint="one Dense unit with sigmoid says how likely same is"
)
sg.check_probabilities(pair_model, name="pair_model")

# %% test="u07_e6_strangers_shared" points=1
"""Your encoder is inside, and called on both pictures."""
sg.check_attempted(encoder, "encoder")
sg.check_contains(pair_model, encoder, calls=2, inner_name="encoder", name="pair_model")

# %% test="u07_e6_strangers_symmetric" points=1
"""Swapping the pictures changes nothing, and each of them matters."""
sg.check_symmetric(pair_model, name="pair_model")
sg.check_every_input_matters(pair_model, name="pair_model")

# %% test="u07_e6_strangers_known" points=1
"""Held-out pairs of known digits."""
sg.check_attempted(pair_model, "pair_model")
### BEGIN HIDDEN TESTS
sg.check_score(
    pair_model,
    known.x_test,
    known.y_test,
    at_least=0.8,
    name="pair_model",
    hint="was it fitted, by name, on known.x_train, for long enough?",
)
### END HIDDEN TESTS

# %% test="u07_e6_strangers_score" points=2
"""Pairs of digits that it has never met."""
sg.check_attempted(pair_model, "pair_model")
### BEGIN HIDDEN TESTS
sg.check_score(
    pair_model,
    strangers.x_test,
    strangers.y_test,
    at_least=0.55,
    name="pair_model",
    hint="try fewer epochs, or another comparison, such as the cosine",
)
### END HIDDEN TESTS

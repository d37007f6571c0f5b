# %% [markdown]
# # Unit 7. Shared layers: assignment
#
# Five exercises, 23 points, about 45 minutes. In each: read the statement, fill in the answer
# cell, run it, then run the test cells. A test prints `passed: …`, or says what it expected, what
# it found and why; where it only says that there is an answer, the rest of it runs when the work is
# graded.
#
# Give each answer **the name it has in its cell**. You may add cells of your own anywhere. Nothing
# needs to be trained.

# %% locked="u07_setup"
import stackgraph as sg
import keras
from keras import layers, ops

# %% [markdown]
# ## Exercise 1. Share one layer (4 points)
#
# Build a model named `shared_look`:
#
# * two inputs of 8 numbers each;
# * **one** `Dense` layer with 6 units and `relu`, called on both inputs;
# * a concatenation of the two results, 12 wide;
# * a `Dense` layer with 1 unit and `sigmoid`.
#
# It has 67 parameters: (8 + 1) × 6, counted once, and (12 + 1) × 1.
#
# <details><summary>Hint</summary>
#
# Make the layer first and keep it under a name. Then call that name twice.
#
# </details>

# %% answer="u07_e1_look"
shared_look = None
### BEGIN SOLUTION
left, right = keras.Input(shape=(8,)), keras.Input(shape=(8,))
# One object, made once; each call uses the same weights.
look = layers.Dense(6, activation="relu")
merged = layers.Concatenate()([look(left), look(right)])
shared_look = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(merged))
### END SOLUTION

# %%
# Try it: what changes in the drawing, and in the count, with two layers instead of one?
if isinstance(shared_look, keras.Model):
    display(sg.draw(shared_look))

# %% test="u07_e1_look_inputs" points=1
"""Two inputs of eight numbers each."""
sg.check_input_shape(shared_look, [(8,), (8,)], name="shared_look")

# %% test="u07_e1_look_shared" points=2
"""One layer is called on both inputs."""
sg.check_attempted(shared_look, "shared_look")
### BEGIN HIDDEN TESTS
sg.check_shared(shared_look, calls=2, kind="Dense", name="shared_look")
sg.check_every_input_matters(shared_look, name="shared_look")
### END HIDDEN TESTS

# %% test="u07_e1_look_graph" points=1
"""The whole graph is the one described, with 67 parameters."""
sg.check_attempted(shared_look, "shared_look")
### BEGIN HIDDEN TESTS
a, b = keras.Input(shape=(8,)), keras.Input(shape=(8,))
one = layers.Dense(6, activation="relu")
both = layers.Concatenate()([one(a), one(b)])
sg.check_same_architecture(
    shared_look,
    keras.Model([a, b], layers.Dense(1, activation="sigmoid")(both)),
    name="shared_look",
)
sg.check_parameters(shared_look, 67, name="shared_look")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 2. An encoder (4 points)
#
# Build a model named `encoder`, with either API: 64 numbers in, `Dense` with 64 units and `relu`,
# `Dense` with 32 units and `relu`. It has 6,240 parameters: 4,160 + 2,080. You will need it again in
# Exercise 4.
#
# <details><summary>Hint</summary>
#
# A line of layers: a `Sequential` with an `Input` is the shortest way.
#
# </details>

# %% answer="u07_e2_encoder"
encoder = None
### BEGIN SOLUTION
# It reads one picture, layer after layer: a line, so a stack will do. Bound to a name, the one object
# can be called again, on the second picture.
encoder = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        # Half as many numbers as pixels: what two pictures are compared by.
        layers.Dense(32, activation="relu"),
    ]
)
### END SOLUTION

# %%
# Try it: call your encoder on ops.zeros((1, 64)). Why are all 32 numbers zero?

# %% test="u07_e2_encoder_units" points=2
"""Layers of 64 and 32 units."""
sg.check_units(encoder, [64, 32], name="encoder")
sg.check_input_shape(encoder, (64,), name="encoder")

# %% test="u07_e2_encoder_activations" points=2
"""relu after each layer; 6,240 parameters."""
sg.check_attempted(encoder, "encoder")
### BEGIN HIDDEN TESTS
sg.check_activations(encoder, ["relu", "relu"], name="encoder")
sg.check_parameters(encoder, 6240, name="encoder")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 3. A comparison (4 points)
#
# Build a model named `difference` without any parameters: two inputs of 32 numbers each, one output
# of 32 numbers, the **absolute difference** |a − b|, place by place.
#
# A worked number: for a = 1 and b = 3 the output is 2, and for a = 3 and b = 1 as well.
#
# <details><summary>Hint</summary>
#
# The minus sign works on the tensors of a graph, and `keras.ops` has the absolute value. NumPy's
# functions do not work there: the tensors have no values yet.
#
# </details>

# %% answer="u07_e3_difference"
difference = None
### BEGIN SOLUTION
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
# Without the absolute value the sign would tell which picture came first.
difference = keras.Model([a, b], ops.abs(a - b))
### END SOLUTION

# %%
# Try it: call difference on [ops.ones((1, 32)), 3 * ops.ones((1, 32))].

# %% test="u07_e3_difference_shapes" points=1
"""Two inputs of 32 numbers, one output of 32."""
sg.check_input_shape(difference, [(32,), (32,)], name="difference")
sg.check_output_shape(difference, (32,), name="difference")

# %% test="u07_e3_difference_symmetric" points=1
"""Swapping the inputs changes nothing, and each of them matters."""
sg.check_attempted(difference, "difference")
### BEGIN HIDDEN TESTS
sg.check_symmetric(difference, name="difference")
sg.check_every_input_matters(difference, name="difference")
### END HIDDEN TESTS

# %% test="u07_e3_difference_values" points=2
"""The output is |a - b|, without parameters."""
sg.check_attempted(difference, "difference")
### BEGIN HIDDEN TESTS
p, q = keras.Input(shape=(32,)), keras.Input(shape=(32,))
sg.check_parameters(difference, 0, name="difference")
sg.check_same_function(difference, keras.Model([p, q], ops.abs(p - q)), name="difference")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 4. A pair classifier (7 points)
#
# Build a model named `siamese`:
#
# * two inputs of 64 numbers each, named `left` and `right`, in this order;
# * **your** `encoder` from Exercise 2, called on both;
# * the absolute difference of the two codes (your `difference`, or the same operations written
#   again);
# * a `Dense` layer with 1 unit that gives the probability of "same", between 0 and 1.
#
# It has 6,273 parameters: 6,240, counted once, and 33.
#
# <details><summary>Hint</summary>
#
# A model can be called on a tensor like a layer. Call `encoder`, the object itself, not what made
# it.
#
# </details>

# %% answer="u07_e4_siamese"
siamese = None
### BEGIN SOLUTION
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
# The encoder object is called twice: both pictures are measured with the same ruler.
distance = difference([encoder(left), encoder(right)])
siamese = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(distance))
### END SOLUTION

# %%
# Try it: compare two pictures of sg.data.digit_pairs() before any training.
if isinstance(siamese, keras.Model):
    display(sg.draw(siamese))

# %% test="u07_e4_siamese_inputs" points=1
"""Two inputs of 64 numbers, left and right; one number out."""
sg.check_input_shape(siamese, {"left": (64,), "right": (64,)}, name="siamese")
sg.check_input_names(siamese, ["left", "right"], name="siamese")
sg.check_output_shape(siamese, (1,), name="siamese")

# %% test="u07_e4_siamese_shared" points=2
"""Your encoder is inside, called twice."""
sg.check_attempted(siamese, "siamese")
### BEGIN HIDDEN TESTS
sg.check_contains(siamese, encoder, calls=2, inner_name="encoder", name="siamese")
### END HIDDEN TESTS

# %% test="u07_e4_siamese_parameters" points=1
"""6,273 parameters: the encoder counts once."""
sg.check_attempted(siamese, "siamese")
### BEGIN HIDDEN TESTS
sg.check_parameters(siamese, 6273, name="siamese")
### END HIDDEN TESTS

# %% test="u07_e4_siamese_symmetric" points=1
"""Swapping the pictures changes nothing, and each of them matters."""
sg.check_attempted(siamese, "siamese")
### BEGIN HIDDEN TESTS
sg.check_symmetric(siamese, name="siamese")
sg.check_every_input_matters(siamese, name="siamese")
### END HIDDEN TESTS

# %% test="u07_e4_siamese_function" points=2
"""Encoder, absolute difference, one unit with sigmoid."""
sg.check_attempted(siamese, "siamese")
### BEGIN HIDDEN TESTS
l, r = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first = layers.Dense(64, activation="relu")
second = layers.Dense(32, activation="relu")
gap = ops.abs(second(first(l)) - second(first(r)))
expected = keras.Model([l, r], layers.Dense(1, activation="sigmoid")(gap))
sg.check_same_function(siamese, expected, name="siamese")
### END HIDDEN TESTS

# %% [markdown]
# ## Exercise 5. Prove the sharing (4 points)
#
# A colleague's two-input model has an encoder with 5,000 parameters for each picture, and 200
# parameters in the rest.
#
# * `if_shared`: the parameters of the whole model if the encoder is shared; a whole number;
# * `if_copied`: and if there are two encoders; a whole number.
# * `symmetric`: a dict. Both pictures go through **one shared** encoder, giving the codes a and b.
#   For each way of comparing, `True` if swapping the two pictures can never change what leaves the
#   comparison, otherwise `False`. The keys: `"a - b"`, `"abs(a - b)"`, `"a * b"`,
#   `"concatenate"`, `"maximum"`.
#
# A worked number: 10 parameters in the encoder and 3 in the rest are 13 if shared.

# %% [markdown]
# <details><summary>Hint</summary>
#
# Try each way with a = 1 and b = 3, then with the two swapped.
#
# </details>

# %% answer="u07_e5_prove"
if_shared = None
if_copied = None
symmetric = None
### BEGIN SOLUTION
if_shared = 5000 + 200  # one object: counted once, however often it is called
if_copied = 2 * 5000 + 200  # two objects, each with weights of its own
symmetric = {
    "a - b": False,  # changes its sign
    "abs(a - b)": True,  # the sign was all that changed
    "a * b": True,
    "concatenate": False,  # the same numbers, but in another order
    "maximum": True,
}
### END SOLUTION

# %%
# Try it: check one of the five with a small model and sg.check_symmetric.

# %% test="u07_e5_prove_shared" points=1
"""The parameters, if shared."""
pictures = [keras.Input(shape=(99,)) for _ in range(2)]
reads = layers.Dense(50)  # 5,000 parameters
compared = layers.Subtract()([reads(picture) for picture in pictures])
asked = keras.Model(pictures, layers.Dense(4, use_bias=False)(compared))  # 200 more
sg.check_count(if_shared, asked.count_params(), name="if_shared")

# %% test="u07_e5_prove_copied" points=1
"""The parameters, if copied."""
sg.check_attempted(if_copied, "if_copied")
### BEGIN HIDDEN TESTS
sg.check_count(
    if_copied,
    10200,
    name="if_copied",
    mistakes={
        10400: "the rest is there once, whatever the encoders are",
        5200: "that is with one encoder: a copy has weights of its own",
    },
)
### END HIDDEN TESTS

# %% test="u07_e5_prove_symmetric" points=2
"""Which comparisons do not care about the order."""
sg.check_attempted(symmetric, "symmetric")
### BEGIN HIDDEN TESTS
sg.check_mapping(
    symmetric,
    {
        "a - b": False,
        "abs(a - b)": True,
        "a * b": True,
        "concatenate": False,
        "maximum": True,
    },
    name="symmetric",
    hint="try it with a = 1 and b = 3, then swap them",
)
### END HIDDEN TESTS

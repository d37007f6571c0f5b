"""The error that a cell stopped with is told as the cause, and in words that help to mend it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest
from IPython.core.interactiveshell import InteractiveShell

from stackgraph.checks import CheckError, check_attempted, check_number
from stackgraph.errors import cells as errors
from stackgraph.errors.everyday import meaning

PLAIN = "give x a value in its cell"
COMMA = "ValueError: Cannot convert '64' to a shape."


@pytest.fixture(autouse=True)
def last_value() -> Iterator[None]:
    """As a notebook without an error; restored afterwards."""
    before = getattr(sys, "last_value", None)
    sys.last_value = None
    with errors.known({}):
        yield
    sys.last_value = before


def told(answer: object = None) -> str:
    with pytest.raises(CheckError) as caught:
        check_attempted(answer, "x")
    sys.last_value = caught.value  # as IPython does with what a test cell raises
    assert caught.value.status == "not attempted"
    return str(caught.value)


def found(answer: object, expected: float = 4) -> str:
    """What a check of a value that is there, and wrong, says."""
    with pytest.raises(CheckError) as caught:
        check_number(answer, expected, name="x")
    assert caught.value.status == "failed"
    return str(caught.value)


Cell = Callable[[str], None]


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Iterator[InteractiveShell]:
    """A notebook's shell that has imported stackgraph; errors are shown, and kept as the last."""
    made = InteractiveShell.instance()
    for shown in ("showtraceback", "showsyntaxerror"):
        monkeypatch.setattr(made, shown, lambda *a, **k: made._get_exc_info(None))
    errors.watch()
    errors.watch()  # importing twice notes each cell once
    yield made
    InteractiveShell.clear_instance()


@pytest.fixture
def cell(shell: InteractiveShell) -> Cell:
    """Runs a cell as a notebook does."""
    return lambda source: (shell.run_cell(source), None)[1]


# ------------------------------------------------------------------ a name without a value


def test_the_error_of_a_cell_is_told_with_what_to_mend() -> None:
    with errors.known({"x": COMMA}):
        assert told() == (
            "not attempted: x is None\n"
            "  actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.\n"
            "  hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma"
        )


@pytest.mark.parametrize(
    "source",
    [
        "x = int('six')",
        "w = 3\nx = w + int('six')",
        "w, x = 3, int('six')",
        "@int('six')\ndef x(): pass",
    ],
)
def test_an_error_in_the_cell_of_the_name_is_told_until_it_is_mended(
    cell: Cell, source: str
) -> None:
    cell(source)
    first = told()
    assert "a cell stopped with " in first
    assert "this text is no number" in first or "not callable" in first
    assert told() == first  # now the check itself is the notebook's last error


@pytest.mark.parametrize("source", ["x = int('six')", "w = 3\nx = w + int('six')"])
def test_without_a_watch_the_notebooks_last_error_counts(
    shell: InteractiveShell, source: str
) -> None:
    shell.events.unregister("post_run_cell", errors._cell_ran)
    shell.run_cell(source)
    assert "a cell stopped with ValueError: invalid literal" in told()


def test_a_cell_that_python_cannot_read_is_told_by_its_line(cell: Cell) -> None:
    cell("w = 1\nx = (")
    said = told()
    assert "Error: " in said
    assert " (line 2)\n" in said
    assert "a bracket, a quote, a colon or a comma" in said
    file = SyntaxError("invalid syntax", ("/tmp/ipykernel_3/3781358627.py", 1, 1, "x = ("))
    assert errors.told(file) == "SyntaxError: invalid syntax (line 1)"


@pytest.mark.parametrize("source", ["y = int('six')", "print(x.shape)", "x == int('six')"])
def test_an_error_of_another_cell_is_not_put_down_to_the_name(cell: Cell, source: str) -> None:
    cell("x = None" if "x." in source else "pass")
    cell(source)
    assert PLAIN in told()


def test_a_cell_that_raises_and_binds_nothing_is_told(cell: Cell) -> None:
    cell("raise NotImplementedError('later')")
    assert "a cell stopped with NotImplementedError: later" in told()


def test_without_an_error_nothing_is_made_up() -> None:
    assert PLAIN in told()
    assert PLAIN in told()


def test_a_text_in_place_of_an_answer_is_not_put_down_to_an_error() -> None:
    with errors.known({"x": COMMA}):
        assert "stopped" not in told("your answer here")


def test_an_answer_below_its_test_is_told_to_move_up() -> None:
    with errors.known({}, below=["x"]):
        assert told() == (
            "not attempted: x is None when it is tested\n"
            "  actual:   x gets its value in a cell below this test\n"
            "  hint:     move that line up, into the answer cell"
        )
    assert PLAIN in told()


# ------------------------------------------------------------------ a name that was bound before


@pytest.mark.parametrize(
    "source",
    [
        "x = 3\nint('six')",
        "int('six')\nx = 4",  # x still has the value of another cell
        "for x in range(4):\n    y = int('six')",
    ],
)
def test_an_error_after_the_name_was_bound_is_told_as_the_cause(cell: Cell, source: str) -> None:
    cell(source)
    assert found(3) == (
        "x: its cell did not run to its end\n"
        "  actual:   a cell stopped with ValueError: invalid literal for int() with base 10: "
        "'six'\n"
        "  hint:     this text is no number"
    )


def test_an_error_in_a_cell_that_changes_the_value_is_told(cell: Cell) -> None:
    cell("x = []")
    cell("x.append(int('six'))")
    assert "x: its cell did not run to its end" in found(3)


def test_a_right_answer_passes_whatever_its_cell_stopped_with(cell: Cell) -> None:
    cell("x = 4\nint('six')")
    check_number(4, 4, name="x")


def test_a_cell_that_ran_through_since_settles_its_names(cell: Cell) -> None:
    cell("x = 3\nint('six')")
    cell("x = 3")
    assert "did not run" not in found(3)


def test_a_failed_check_is_no_error_of_a_cell(cell: Cell) -> None:
    cell("x = 3")
    cell("from stackgraph.checks import check_number\nx = 3\ncheck_number(x, 4, name='x')")
    assert "did not run" not in found(3)


def test_an_unknown_magic_is_told(cell: Cell) -> None:
    cell("%tensorflow_version 2.x\nx = 4")
    said = told()
    assert "a cell stopped with UsageError: " in said
    assert "%tensorflow_version is not known here: take that line out" in said


def test_part_of_an_answer_goes_by_the_name_it_is_part_of() -> None:
    with errors.known({"x": COMMA}), pytest.raises(CheckError) as caught:
        check_number(3, 4, name="x['colour']")
    assert "with the comma" in str(caught.value)


def test_an_answer_without_its_name_takes_the_error_of_the_only_answer() -> None:
    with errors.known({errors.ANY: COMMA}), pytest.raises(CheckError) as caught:
        check_number(3, 4)
    assert "with the comma" in str(caught.value)


@pytest.mark.parametrize(
    ("source", "binds", "uses"),
    [
        ("x = y = 3", {"x", "y"}, set()),
        ("a, (b, *c) = f()", {"a", "b", "c"}, set()),
        ("def f():\n    inner = 3", {"f"}, set()),
        ("model.add(layer)\nmodel.fit(x)", set(), {"model"}),
        ("model.summary()\nother.predict(x)\nprint(third)", set(), set()),
        ("%%time\nx = 3\ny == 4\nf(z=3)", {"x"}, set()),
        ("x = (", {"x"}, set()),
        ("x: int = (", {"x"}, set()),
        ("def f(:", {"f"}, set()),
    ],
)
def test_names_of_a_cell(source: str, binds: set[str], uses: set[str]) -> None:
    assert errors.names_of(source) == (binds, uses)


# ------------------------------------------------------------------ what errors mean

MODEL = "m = keras.Sequential([keras.Input((8,)), layers.Dense(4)])\n"
TEXTS = (
    "l = keras.Input((), dtype='string', name='l')\nw = keras.Input((1,), name='w')\n"
    "r = layers.TextVectorization()\nx = layers.Embedding(9, 2, mask_zero=True)(r(l))\n"
    "x = layers.GlobalAveragePooling1D()(x)\n"
    "m = keras.Model([l, w], layers.Concatenate()([x, w]))\n"
)
FIT = MODEL + "m.compile('adam', 'mse')\nx, y = np.zeros((4, 8)), np.zeros((4, 4))\n"
X = "x = keras.Input((8,))\n"
PICTURE = "p = keras.Input((8, 8, 6))\n"

EVERYDAY = [
    # shapes and graphs
    ("keras.Input(shape=(64))", "with the comma"),
    (X.replace("\n", ",\n") + "layers.Dense(3)(layers.Dense(3)(x))", "comma behind the brackets"),
    ("keras.Input((8.0,))", "whole numbers"),
    (X + "keras.Model(x, layers.Dense(3))", "belongs: call it"),
    (X + "keras.Model(x, None)", "None stands where a tensor belongs"),
    (X + "keras.Model(x)", "keras.Model(inputs, outputs)"),
    (X + "keras.Model(x, output=layers.Dense(2)(x))", "output= is called outputs= now"),
    (X + "keras.Model(input=x, output=layers.Dense(2)(x))", "input= is called inputs= now"),
    ("layers.Dense(3)(layers.Dense(4))", "called on a tensor"),
    (MODEL + "m(layers.Dense(2))", "model: chain"),
    (X + "y = layers.Dense(2)(x)\nkeras.Model(y, x)", "swapped"),
    (X + "keras.Model(keras.Input((8,)), layers.Dense(2)(x))", "second Input"),
    (X + "keras.Model(x, keras.Model(x, layers.Dense(2)(x)))", "a model stands where a tensor"),
    (X + "layers.Dropout(0.5)(x, True)", "True is no tensor: only tensors come by their place"),
    ("layers.Dense(2)(keras.Input((None,)))", "leave the None of the batch out"),
    (
        "layers.Dense(2)(layers.Flatten()(keras.Input((None, 3))))",
        "over a size that is None",
    ),
    (MODEL + "m.layers[0].set_weights([np.ones((9, 4)), np.ones(4)])", "is given (9, 4)"),
    (
        X + "layers.Dense(2)(layers.Concatenate([x, x]))",
        "two pairs of brackets, Concatenate()([a, b])",
    ),
    (
        "keras.Sequential([layers.Dense(3), 'relu'])",
        "a word is no layer: layers.Activation('relu')",
    ),
    (MODEL + "m.input_names", "[tensor.name for tensor in model.inputs]"),
    ("layers.Concatenate()([keras.Input((3,)), keras.Input((4, 3))])", "2 axes and another 3"),
    (
        "a, b = keras.Input((2,), name='a'), keras.Input((2,), name='b')\n"
        "m = keras.Model([a, b], layers.Add()([a, b]))\n"
        "m.predict({'a': np.ones((5, 2)), 'b': np.ones((3, 2))}, verbose=0)",
        "different numbers of rows",
    ),
    ("layers.Dense(3)(np.ones((1, 2)), np.ones(2), np.ones(2))", "the class itself is called"),
    ("for width in range([5, 3]): pass", "go through it itself"),
    (X + "1 if x > 0 else 0", "keras.ops.where"),
    (X + "np.abs(x)", "keras.ops in place of NumPy"),
    (X + "len(x)", "has no values yet"),
    (X + "x.numpy()", "has no values yet"),
    (X + "x[0] = 3", "cannot be changed"),
    (X + "x(layers.Dense(3))", "layer(tensor), not tensor(layer)"),
    (X + "layers.Add()([x, layers.Dense(4)(x)])", "equal shapes"),
    (X + "x + layers.Dense(4)(x)", "adding needs"),
    (PICTURE + "layers.Add()([p, layers.Conv2D(6, 3)(p)])", "8 by 8 and 6 by 6: padding='same'"),
    (PICTURE + "p + layers.Conv2D(6, 3)(p)", "8 by 8 and 6 by 6: padding='same'"),
    (
        PICTURE + "p + layers.Conv2D(6, 1, strides=2)(p)",
        "8 by 8 and 4 by 4: padding='same' in each layer, and the same strides",
    ),
    (
        PICTURE + "layers.Concatenate()([p, layers.Conv2D(2, 5)(p)])",
        "4 by 4: padding='same' in each layer, and the same strides",
    ),
    (PICTURE + "layers.Concatenate()([p, layers.Conv2D(2, 3)(p)])", "padding='same'"),
    (PICTURE + "layers.Concatenate()([p, layers.ZeroPadding2D(((0, 1), (0, 1)))(p)])", "odd size"),
    (PICTURE + "layers.Add()([p, layers.Conv2D(4, 1)(p)])", "channels differ, 6 and 4: as many"),
    (PICTURE + "p + layers.Conv2D(8, 1)(p)", "6 and 8: x.shape[-1] counts channels; 8 is the num"),
    (PICTURE + "p + layers.Conv2D(4, 3)(p)", "is it there in each layer?; the channels differ"),
    (PICTURE + "p + layers.Flatten()(p)", "adding needs equal shapes"),
    (PICTURE + "layers.Concatenate(axis=1)([p, layers.Conv2D(4, 1)(p)])", "along the axis"),
    (X + "layers.Concatenate()(x)", "in one list: C"),
    (X + "layers.Concatenate()(x, x)", "go in one list"),
    (X + "layers.Concatenate(x, x)", "in the second brackets, in one list"),
    ("layers.Concatenate()([keras.Input((8, 4)), keras.Input((4, 4))])", "along the axis"),
    ("d = {'a': keras.Input((8,))}\nlayers.Add()(d.values())", "list(tensors.values())"),
    ("d = {'a': keras.Input((8,))}\nkeras.Model(d.values(), d['a'])", "list(tensors.values())"),
    ("layers.Conv2D(3, 3)(keras.Input((32, 8, 8, 1)))", "no batch"),
    (X + "layers.Conv2D(3, 3)(x)", "place too"),
    (X + "layers.LSTM(4)(x)", "a recurrent layer reads a sequence"),
    ("layers.LSTM(4)(layers.LSTM(4)(keras.Input((5, 3))))", "return_sequences=True"),
    (X + "layers.Reshape((4, 4))(x)", "keeps all numbers"),
    ("layers.Conv2D(4, 9)(keras.Input((4, 4, 3)))", "larger than the picture"),
    (X + "layers.TimeDistributed(layers.Dense(3))(x)", "sequence of samples"),
    ("layers.Bidirectional(layers.Dense(3))", "takes an LSTM or a GRU"),
    ("layers.MultiHeadAttention(2, 4)(keras.Input((3, 4)))", "attention(query, value)"),
    (X + "keras.Sequential([x, layers.Dense(2)(x)])", "no tensors"),
    ("keras.Sequential(keras.Input((8,)), layers.Dense(3))", "into one list"),
    ("keras.Sequential([layers.Dense(3, name='a'), layers.Dense(3, name='a')])", "one name"),
    (
        X + MODEL + "keras.Model(x, m(x) - keras.models.clone_model(m)(x))",
        "to share, call the one object again",
    ),
    (MODEL + "m.append(layers.Dense(3))", "model.add(layer)"),
    # parts of models
    (MODEL + "m.input", ".inputs, with an s"),
    (MODEL + "m.output", ".outputs, with an s"),
    (MODEL.replace("])", "], name='base')") + "m.input", ".inputs, with an s"),
    ("layers.Dense(3).output", "once it was called"),
    ("keras.Sequential([layers.Dense(3)]).count_params()", "begin with keras.Input"),
    ("keras.Sequential([layers.Dense(3)]).inputs", "begin with keras.Input"),
    (MODEL + "m.get_layer('hidden')", "no layer is called 'hidden'"),
    (MODEL + "m[0]", "model.layers is a list"),
    (MODEL + "m.layers[7]", "counted from 0"),
    (MODEL + "m.layers[0].set_weights([1])", "all arrays of the layer"),
    # what Keras 3 took away
    (MODEL + "m.layers[0].output_shape", "write layer.output.shape"),
    (MODEL + "m.layers[0].input_shape", "write layer.input.shape"),
    ("from keras import backend as K\nK.function([], [])", "keras.Model(inputs, outputs)"),
    ("from keras import backend as K\nK.int_shape(3)", "write tensor.shape"),
    ("from keras import backend as K\nK.concatenate([])", "keras.ops.concatenate"),
    ("from keras import backend as K\nK.mean(3)", "keras.ops.mean"),
    ("from keras.layers.merge import concatenate", "layers.Concatenate()([a, b])"),
    ("from keras.layers import merge", "layers.Concatenate()([a, b])"),
    ("layers.merge([], mode='concat')", "layers.Concatenate()([a, b])"),
    ("from keras.layers.core import Dense", "all layers are in keras.layers"),
    ("from keras.layers import CuDNNLSTM", "layers.LSTM"),
    ("from keras.engine.topology import Layer", "gone from Keras"),
    ("from keras.utils.np_utils import to_categorical", "keras.utils.to_categorical"),
    ("from keras.utils import np_utils", "keras.utils.to_categorical"),
    ("from keras.optimizers import adam", "was Adam meant?"),
    ("keras.optimizers.legacy.Adam()", "without legacy"),
    ("keras.optimizers.Adam(lr=0.1)", "lr= is called learning_rate= now"),
    ("keras.optimizers.Adam(0.1, learnig_rate=0.1)", "learnig_rate"),
    ("layers.Dense(output_dim=4)", "needs its number of units"),
    ("layers.Dense(4, init='uniform')", "init= is called kernel_initializer= now"),
    ("layers.Dense(4, weights=[])", "layer.set_weights"),
    ("layers.Dense(4, batch_input_shape=(None, 8))", "put keras.Input(shape=(...)) first"),
    ("layers.Conv2D(4, 3, border_mode='same')", "border_mode= is called padding= now"),
    ("layers.Conv2D(4, 3, subsample=2)", "subsample= is called strides= now"),
    ("layers.Dropout(p=0.5)", "p= is called rate= now"),
    ("layers.Dense(4, kernel_initialiser='zeros')", "was kernel_initializer= meant?"),
    (FIT + "m.fit(x, y, nb_epoch=2)", "nb_epoch= is called epochs= now"),
    (FIT + "m.fit_generator(x)", "write model.fit"),
    (FIT + "m.predict_classes(x)", "argmax"),
    # arguments
    ("layers.Dense(keras.Input((8,)))", "whole number"),
    ("layers.Dense(64.0)", "whole number"),
    ("layers.Dense(np.int64(64))", "NumPy's or a text: write int(...)"),
    ("layers.Dense(None)", "units is None"),
    ("layers.Dense()", "needs its number"),
    ("layers.Conv2D(4)", "needs kernel_size"),
    ("layers.Conv2D(4, 3, padding='sam')", "'same' or 'valid'"),
    ("layers.Dropout(20)", "between 0 and 1"),
    ("layers.Dense(3, activation='ReLU')", "small letters"),
    ("layers.Dense(3, activation='sofmax')", "the activation's name is not known"),
    ("layers.Dense(3, name='a/b')", "without a slash"),
    # compile and fit
    (MODEL + "m.fit(np.zeros((2, 8)), np.zeros((2, 4)), verbose=0)", "before fit"),
    (MODEL + "m.compile('adam')\nm.fit(np.zeros((2, 8)), np.zeros((2, 4)), verbose=0)", "loss="),
    (MODEL + "m.compile('adm', 'mse')", "no optimizer is called adm"),
    (FIT + "m.fit(x[:, :7], y, verbose=0)", "(None, 7), and the last number should be 8"),
    (FIT + "m.fit(x, y[:, :3], verbose=0)", "labels have 3 numbers for each sample"),
    (FIT + "m.fit(x, y[:2], verbose=0)", "equally many samples"),
    (FIT + "m.fit(x.tolist(), y.tolist(), verbose=0)", "np.array(...)"),
    (FIT + "m.fit(x.astype(str), y, verbose=0)", "dtype=object"),
    (
        FIT + "m.compile('adam', 'sparse_categorical_crossentropy')\nm.fit(x, y, verbose=0)",
        "class numbers take the sparse loss",
    ),
    # names and modules
    ("layers = [16, 8, 3]\nlayers.Dense(4)", "the name layers was bound again, to a list"),
    ("layers = layers.Dense(4)\nlayers.Dense(3)", "the name layers was bound again, to a Dense"),
    ("keras = 3\nkeras.Model(1)", "the name keras was bound again, to an int"),
    ("ops = 'relu'\nops.relu(3)", "the name ops"),
    ("np = [1]\nnp.zeros(3)", "np was bound again, to a list"),
    ("[[1.0], [2.0]].shape", "a list has no .shape, each array in it has"),
    ("len = 3\nlen([1])", "bound again"),
    ("Dense = 16\nDense(3)", "bound again"),
    ("layers.dense(4)", "was layers.Dense meant?"),
    ("layers.Dens(4)", "was layers.Dense meant?"),
    ("keras.Sequantial([])", "was keras.Sequential meant?"),
    ("keras.layer.Dense(3)", "was keras.layers meant?"),
    ("np.float(3)", "write float"),
    # texts
    ("layers.TextVectorization().size", "was .vocabulary_size meant?"),
    ("layers.Embedding(3, 2).depth", "an Embedding has no .depth"),
    ("layers.GlobalAveragePooling1D()(keras.Input((None,)))", "become rows in an Embedding"),
    (TEXTS + "r(keras.ops.convert_to_tensor(['a']))", "call adapt on it first"),
    (TEXTS + "r.adapt(['a b'])\nm([np.array(['a']), keras.ops.ones(1)])", "all as tensors"),
    (TEXTS + "m.predict({'l': np.array(['a'], dtype=object)})", "a key for each input"),
    (
        "keras.ops.zeros(4) + keras.ops.zeros((4, 2))",
        "each sample, and the output 2",
    ),
    ("keras.ops.zeros((1, 2, 3)) + keras.ops.zeros((1, 4, 3))", "texts differ in length"),
    ("layers.Embedding(3, 2)(keras.ops.convert_to_tensor(['a']))", "numbers of their words"),
    ("import tensorflow as tf\ntf.placeholder('float32')", "TensorFlow 1"),
    ("nowhere", "spelt"),
    ("import stackgraph_nowhere", "put its code into a cell"),
    # the private copy, and two copies together
    (
        "from tensorflow.python.keras.layers import Dense\n"
        "keras.Sequential([keras.Input((8,)), Dense(3)])",
        "private copy of Keras",
    ),
    (
        "from tensorflow.python.keras.models import Sequential\nSequential([layers.Dense(3)])",
        "private copy of Keras",
    ),
    # where it runs
    ("import urllib.request\nurllib.request.urlopen('http://nowhere.invalid')", "no network"),
    ("open('nowhere.csv')", "nowhere.csv is not beside the notebook"),
    # Python
    ("model = keras.Sequential().add(layers.Dense(3)).add(layers.Dense(3))", "line of its own"),
    ("{[1, 2]: 3}", "key of a dict"),
    ("{keras.ops.convert_to_tensor([1]): 2}", "key of a dict"),
    ("a, b = 1, 2, 3", "as many as"),
    ("None + 1", "one side is None"),
    ("1 + '1'", "different kinds"),
    ("layers.Dense(3) - layers.Dense(3)", "a layer stands where a tensor belongs"),
    ("{2} + [1]", "a list and a set cannot be put together"),
    (X + "layers.Dense(x)\nlayers.Flatten(x, 3)", "whole number"),
    (
        "m = keras.Model(*[keras.Input((8,))] * 2)\nkeras.Sequential([keras.Input((4,)), m])",
        "has the shape (None, 4), and (None, 8) is taken",
    ),
    (X + "ops.concatenate([x, layers.Dense(4)(x)])", "axis=-1"),
    ("layers.Dense(1)(None)", "does the function"),
    ("layers.Dense(3).set_weights([np.zeros((2, 3)), np.zeros(3)])", "no weights yet"),
    ("layers.MultiHeadAttention(3, 4, use_causal_mask=True)", "an argument of the call"),
    (
        "a, b = keras.Input((6, 4)), keras.Input((9, 4))\nlayers.MultiHeadAttention(3, 4)(a, a, b)",
        "(query, value, key)",
    ),
    (X + "keras.Model(x, layers.Dense(3)(x)).get_layer('notes')", "inner.get_layer('notes')"),
    (X + "d = layers.Dense(3)\nd(d(x))", "a new layer for the other"),
    (X + "y = layers.Dense(3)(x)\nkeras.Model(y, layers.Dense(2)(x))", "a later tensor"),
    (
        X
        + "m = keras.Model(x, layers.Dense(1)(ops.concatenate([x, x])))\nm.compile('sgd', 'mse')\n"
        "m.fit(np.zeros((8, *x.shape[1:])), np.zeros((8, 1)), batch_size=4, verbose=0)",
        "8 rows meet 4",
    ),
    ("ops.add(np.zeros((256, 1)), np.zeros((128, 1)))", "256 rows meet 128"),
    ("{'a': 1}['b']", "no key 'b'"),
    ("1 / 0", "is 0"),
]
"""Mistakes as learners make them, run for real; words that the explanation must hold."""


@pytest.mark.keras
@pytest.mark.parametrize(("source", "words"), EVERYDAY, ids=[s[-40:] for s, _ in EVERYDAY])
def test_an_everyday_mistake_is_explained_as_it_is_raised(source: str, words: str) -> None:
    import keras
    import numpy as np

    namespace = {"keras": keras, "layers": keras.layers, "ops": keras.ops, "np": np}
    with pytest.raises(Exception) as caught:  # noqa: PT011
        exec(source, namespace)
    assert words in meaning(f"{type(caught.value).__name__}: {caught.value}"), caught.value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Exception: URL fetch failure on https://x/mnist.npz: None -- [Errno -2]", "no network"),
        (
            "StdinNotImplementedError: raw_input was called, but this frontend does not support "
            "input requests.",
            "nobody can type",
        ),
        (
            "RuntimeError: 'widget' is not a recognised GUI loop or backend name",
            "take the %matplotlib line out",
        ),
        (
            "NotImplementedError: numpy() is only available when eager execution is enabled.",
            "take disable_eager_execution() out",
        ),
        ("ImportError: You must install pydot (`pip install pydot`)", "sg.draw(model)"),
        ("ValueError: `inputs` not connected to `outputs`", "no layer reads one of these"),
        (
            "InvalidArgumentError: indices[0,3] = 1200 is not in [0, 1000)",
            "too large for the Embedding",
        ),
    ],
)
def test_an_error_that_needs_its_surroundings_is_explained(text: str, words: str) -> None:
    assert words in meaning(text)


@pytest.mark.keras
def test_of_a_layer_no_s_is_spoken_of() -> None:
    import keras

    with pytest.raises(AttributeError) as caught:
        keras.layers.Dense(3).input  # noqa: B018
    assert "with an s" not in meaning(str(caught.value))


def test_an_unknown_error_gets_no_explanation() -> None:
    assert meaning("ValueError: the moon is full") == ""
    assert meaning("AttributeError: 'Tent' object has no attribute 'pole'") == ""


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ("TypeError: Could not locate class 'Sum'. Make sure", "the name of the class Sum"),
        ("ValueError: Requested the deserialization of a `Lambda` layer whose", "safe mode"),
        ("ValueError: Requested the deserialization of a Python lambda. This", "safe mode"),
        (
            "NotImplementedError: Object Sum was created by passing\nnon-serializable argument "
            "values in `__init__()`",
            "needs a get_config",
        ),
        ("TypeError: Sum.__init__() got an unexpected keyword argument 'name'", "**kwargs"),
        (
            "TypeError: <class 'F'> could not be deserialized properly. … Exception encountered: "
            "Sum.__init__() missing 2 required positional arguments: 'a' and 'b'",
            "get_config leaves out 'a' and 'b'",
        ),
        (
            "TypeError: <class 'F'> could not be deserialized properly. … 'a': {'class_name': "
            "'__numpy__', 'config': {}}",
            "array.tolist()",
        ),
        (
            "TypeError: The `get_config()` method of <Sum> should return a dict.",
            "return {**super()",
        ),
        ("RuntimeError: In layer 'Sum', you forgot to call `super().__init__()` as", "first line"),
        ("TypeError: found return value of type KerasTensor, which is not", "ops.where"),
    ],
)
def test_errors_of_saving_and_loading_are_explained(error: str, words: str) -> None:
    assert words in meaning(error)

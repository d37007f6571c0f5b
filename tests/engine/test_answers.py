"""Answers as data: what crosses comes back equal, what must not cross is refused."""

from __future__ import annotations

import copy
import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stackgraph.engine.answers.collect import collect
from stackgraph.engine.answers.payload import Payload
from stackgraph.engine.answers.rebuild import Rebuilder, _from_config
from stackgraph.engine.answers.refused import Refused
from stackgraph.engine.judge.messages import Group, Message, Question, Result
from stackgraph.engine.limits import MAX_ANSWER_BYTES


def crossed(**values: Any) -> Rebuilder:
    header, arrays = collect(list(values), values)
    return Rebuilder(Payload.read(header, b"".join(arrays)))


def cross(value: Any) -> Any:
    return crossed(answer=value).value("answer")


def forged(node: Any, weights: Any = None, arrays: Any = None, data: bytes = b"") -> Any:
    """The value that a message of a stranger's making comes to."""
    header = {"answers": {"a": node}, "weights": weights or {}, "arrays": arrays or []}
    header |= {"held": {}, "given": {}}
    return Rebuilder(Payload.read(json.dumps(header).encode(), data)).value("a")


PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**200), 2**200)
    | st.floats(allow_nan=False)
    | st.text(max_size=20).filter(lambda t: t.isprintable()),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text(max_size=5) | st.integers(), inner, max_size=3)
    ),
    max_leaves=10,
)


@settings(max_examples=150, deadline=None)
@given(PLAIN)
def test_plain_values_come_back_equal_and_of_one_type(value: Any) -> None:
    back = cross(value)
    assert back == value
    assert repr(back) == repr(value)


@pytest.mark.keras
def test_what_a_model_returns_is_an_answer_as_numpys_arrays_are() -> None:
    import keras

    from stackgraph.checks import check_array, check_number

    tensor = keras.ops.convert_to_tensor([1.0, -2.0])
    largest = keras.ops.max(keras.ops.abs(tensor))
    assert isinstance(cross(largest), np.float32)
    assert cross({"A": [tensor]})["A"][0].tolist() == [1.0, -2.0]
    for number, array in ((largest, tensor), (cross(largest), cross(tensor))):
        check_number(number, 2.0, name="difference")
        check_array(array, np.array([1.0, -2.0]), name="values")


@pytest.mark.keras
def test_a_model_of_an_own_class_does_not_come_back_from_a_file() -> None:
    import keras

    from stackgraph.checks import CheckError, check_round_trip

    class Winery(keras.Model):
        pass

    x = keras.Input((3,))
    mine = Winery(x, keras.layers.Dense(2)(x))
    for model in (mine, cross(mine)):
        with pytest.raises(CheckError, match="a model of the class Winery does not come back"):
            check_round_trip(model, name="kept")
    check_round_trip(cross(keras.Model(x, mine.outputs)), name="kept")


@pytest.mark.keras
def test_a_stack_made_at_its_first_batch_takes_any_other_too() -> None:
    import keras

    from stackgraph.checks import CheckError, check_input_shape

    met = keras.Sequential([keras.layers.Dense(3), keras.layers.Dense(2)])
    met.predict(np.zeros((1, 4)), verbose=0)
    around = keras.Model(met.inputs, met.layers[0].output)
    asked = keras.Sequential([keras.Input((4,), batch_size=1), keras.layers.Dense(2)])
    asked_whole = keras.Sequential([keras.Input(batch_shape=(1, 4)), keras.layers.Dense(2)])
    for model in (met, cross(met), around, cross(around)):
        check_input_shape(model, (4,), name="net")
    assert cross(met).input_shape == (None, 4)
    for model in (asked, cross(asked), asked_whole, cross(asked_whole)):
        with pytest.raises(CheckError, match="the number of samples is fixed"):
            check_input_shape(model, (4,), name="net")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -0.0, np.float32(1.5), np.int64(3)])
def test_odd_numbers(value: Any) -> None:
    back = cross(value)
    assert type(back) is type(value)
    assert repr(back) == repr(value)


@pytest.mark.parametrize(
    "array",
    [
        np.arange(6).reshape(2, 3),
        np.zeros((0, 3), "float32"),
        np.array([True, False]),
        np.array(["a", "bcd"]),
        np.asfortranarray(np.arange(6.0).reshape(2, 3)),
        np.arange(6, dtype=">i4"),
    ],
)
def test_arrays(array: Any) -> None:
    back = cross(array)
    np.testing.assert_array_equal(back, array)
    assert back.shape == array.shape
    back[...] = back  # writable, and nobody else's


@pytest.mark.parametrize("held", [1.5, 3, True, "relu"])
def test_an_array_without_an_axis_crosses_as_what_it_holds(held: Any) -> None:
    for value in (np.array(held), [np.array(held)], {"a": np.array(held)}):
        back = cross(value)
        found = back["a"] if isinstance(back, dict) else back[0] if isinstance(back, list) else back
        assert (type(found), found) == (type(held), held)


class Liar:
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = object.__hash__


class Number(int):
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = int.__hash__


@pytest.mark.parametrize(
    "value", [Liar(), Number(3), {1, 2}, lambda: 1, [Liar()], {"a": Liar()}, np.array([Liar()])]
)
def test_what_is_not_data_is_refused(value: Any) -> None:
    with pytest.raises(Refused):
        cross(value)


def test_missing_name_is_none() -> None:
    header, arrays = collect(["x"], {})
    payload = Payload.read(header, b"".join(arrays))
    assert Rebuilder(payload).value("x") is None
    assert not payload.has("x")


def test_deep_value_is_refused() -> None:
    value: Any = 1
    for _ in range(200):
        value = [value]
    with pytest.raises(Refused, match=r"nested|parts"):
        cross(value)


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b'{"answers": 1, "weights": {}, "held": {}, "arrays": [], "given": {}}',
        b"[" * 100_000,
        b'{"answers": ' + b'{"a":' * 100 + b"1" + b"}" * 100 + b', "weights": {}, "arrays": []}',
        b'{"answers": {"a": '
        + b"9" * 10_000
        + b'}, "weights": {}, "held": {}, "arrays": [], "given": {}}',
        b'{"answers": {}, "weights": {}, "held": {"t": [-1]}, "arrays": [], "given": {}}',
        b'{"answers": {}, "weights": {}, "held": {"t": ["0"]}, "arrays": [], "given": {}}',
    ],
)
def test_damaged_messages_are_refused(header: bytes) -> None:
    with pytest.raises(Refused):
        Payload.read(header, b"")


def test_large_message_is_refused_unread() -> None:
    with pytest.raises(Refused, match="larger than"):
        Payload.read(b"{}", bytes(MAX_ANSWER_BYTES + 1))


@pytest.mark.parametrize(
    ("arrays", "data"),
    [
        ([["object", [1], 8]], bytes(8)),
        ([["V8", [1], 8]], bytes(8)),
        ([["float32", [10**6], 4]], bytes(4)),
        ([["float32", [-1], 4]], bytes(4)),
        ([["float32", [1], 4]], bytes(8)),
        ([["float32", [1], -4]], b""),
        ([["<U999999999", [1], 4]], bytes(4)),
        ([["<U0010000000", [0], 0]], b""),
        ([["<U1001", [0], 0]], b""),
        ([["<U\u0661\u0662", [0], 0]], b""),
        ([["float32", [1, True], 4]], bytes(4)),
        ([["float32", [1] * 40, 4]], bytes(4)),
        ([3], b""),
        ([[["float32"], [1], 4]], bytes(4)),
        ([[{}, [1], 4]], bytes(4)),
        ([[None, [1], 4]], bytes(4)),
    ],
)
def test_damaged_arrays_are_refused(arrays: Any, data: bytes) -> None:
    with pytest.raises(Refused):
        forged({"kind": "array", "array": 0}, arrays=arrays, data=data)


@pytest.mark.parametrize(
    "node",
    [
        {"kind": "array", "array": 0},
        {"kind": "array", "array": -1},
        {"kind": "array", "array": True},
        {"kind": "pickle", "data": "gASVAAAA"},
        {"kind": "dict", "items": [[{"kind": "list", "items": []}, 1]]},
        {"kind": "dict", "items": [[1, 2, 3]]},
        {"kind": "list", "items": 3},
        {"kind": "refused", "why": 3},
        {"no": "kind"},
        [1, 2],
    ],
)
def test_forged_nodes_are_refused(node: Any) -> None:
    with pytest.raises(Refused):
        forged(node)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), st.binary(max_size=50))
def test_noise_is_refused_and_nothing_else(header: bytes, data: bytes) -> None:
    with pytest.raises(Refused):
        Payload.read(header, data)


# ---------------------------------------------------------------------------------------- models


def small() -> Any:
    import keras
    from keras import layers

    return keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="relu", name="hidden")])


@pytest.mark.keras
def test_models_come_back_with_weights_flags_and_compilation() -> None:
    import keras
    from keras import layers, ops

    a, b = keras.Input((4,), name="a"), keras.Input((4,), name="b")
    tower = keras.Model(a, layers.Dropout(0.5)(layers.Dense(3, name="d")(a)), name="tower")
    out = ops.concatenate([tower(a), tower(b) * 2.0, layers.ReLU()(ops.abs(a - b))], axis=-1)
    model = keras.Model({"a": a, "b": b}, {"p": layers.Dense(2, activation=ops.softmax)(out)})
    tower.trainable = False
    model.compile(optimizer="adam", loss={"p": "mse"}, loss_weights={"p": 0.5}, metrics=["mae"])
    back = cross(model)
    x = {"a": np.ones((2, 4), "float32"), "b": np.arange(8.0).reshape(2, 4).astype("float32")}
    np.testing.assert_array_equal(np.asarray(model(x)["p"]), np.asarray(back(x)["p"]))
    assert [w.shape for w in back.trainable_weights] == [w.shape for w in model.trainable_weights]
    assert isinstance(back.optimizer, keras.optimizers.Adam)  # its name counts up in a process
    assert back.get_compile_config() == model.get_compile_config()
    assert [o.name for o in back.operations] == [o.name for o in model.operations]


@pytest.mark.keras
def test_unbuilt_model_stays_unbuilt() -> None:
    import keras
    from keras import layers

    back = cross(keras.Sequential([layers.Dense(3)]))
    assert not back.built
    assert back.weights == []


@pytest.mark.keras
def test_sharing_across_answers_is_kept_and_copies_stay_apart() -> None:
    import keras
    from keras import layers

    from stackgraph.portable import identity

    encoder = small()
    x = keras.Input((4,))
    inside = keras.Model(x, layers.Dense(1)(encoder(x)))
    copied = keras.models.clone_model(encoder)
    copied.set_weights(encoder.get_weights())
    rebuilt = crossed(encoder=encoder, inside=inside, copied=copied)
    back = {name: rebuilt.value(name) for name in ("encoder", "inside", "copied")}
    assert identity(back["inside"].layers[1]) == identity(back["encoder"])
    assert identity(back["inside"].layers[1].layers[0]) == identity(back["encoder"].layers[0])
    assert identity(back["copied"]) != identity(back["encoder"])
    assert identity(back["copied"].layers[0]) != identity(back["encoder"].layers[0])


def header_of(**values: Any) -> tuple[dict[str, Any], bytes]:
    header, arrays = collect(list(values), values)
    return json.loads(header), b"".join(arrays)


def rebuilt(header: dict[str, Any], data: bytes) -> Rebuilder:
    return Rebuilder(Payload.read(json.dumps(header).encode(), data))


@pytest.mark.keras
def test_two_layers_that_claim_to_be_one_are_refused() -> None:
    import keras
    from keras import layers

    other = keras.Sequential([keras.Input((4,)), layers.Dense(5)])
    header, data = header_of(a=small(), b=other)
    first, second = header["answers"]["a"]["layer"], header["answers"]["b"]["layer"]
    token = first[1]["hidden"][0]
    name = next(n for n in second[1] if n.startswith("dense"))
    second[1][name][0] = token
    maker = rebuilt(header, data)
    maker.value("a")
    with pytest.raises(Refused, match=r"claim to be one|do not fit"):
        maker.value("b")


@pytest.mark.keras
def test_given_model_is_recognised_inside_an_answer_unless_its_form_differs() -> None:
    import keras
    from keras import layers

    from stackgraph.portable import identity

    def make() -> tuple[Any, Any]:
        base = small()
        x = keras.Input((4,))
        return base, keras.Model(x, layers.Dense(1)(base(x)))

    base, answer = make()
    ours, _ = make()  # what the locked cell made in the judge
    header, arrays = collect(["answer"], {"answer": answer, "base": [base]}, ["base"])
    maker = Rebuilder(Payload.read(header, b"".join(arrays)))
    back = maker.value("answer")
    maker.recognise("base", [ours])
    assert identity(back.layers[1]) == identity(ours)

    false = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="tanh")])
    maker.recognise("base", [false])
    assert identity(back.layers[1]) != identity(false)


CONFIGS: dict[str, Any] = {
    "lambda layer": {"module": "keras.layers", "class_name": "Lambda", "config": {}},
    "lambda": {"class_name": "__lambda__", "config": {"value": ["4wEAAAA=", None, None]}},
    "type": {"class_name": "__typespec__", "config": [], "spec_name": "x", "module": "os"},
    "os": {"module": "os", "class_name": "system", "config": {"command": "id"}},
    "builtins": {"module": "builtins", "class_name": "function", "config": "eval"},
    "module path": {"module": "keras.src.utils.file_utils", "class_name": "Path", "config": {}},
    "loader": {"module": "keras.layers", "class_name": "TFSMLayer", "config": {"filepath": "/x"}},
    "file": {
        "module": "keras.layers",
        "class_name": "StringLookup",
        "config": {"vocabulary": "/etc/passwd"},
    },
    "registered": {
        "module": "keras.layers",
        "class_name": "Dense",
        "config": {"units": 1},
        "registered_name": "somebody>Else",
    },
    "not given": {
        "module": "m",
        "class_name": "C",
        "config": {},
        "registered_name": "stackgraph_given>Nobody",
    },
    "legacy": {"class_name": "Dense", "config": {"units": 1}},
    "wide": {"module": "keras.layers", "class_name": "Dense", "config": {"units": 10**9}},
    "repeat": {"module": "keras.layers", "class_name": "RepeatVector", "config": {"n": 10**8}},
    "embedding": {
        "module": "keras.layers",
        "class_name": "Embedding",
        "config": {"input_dim": 10**9, "output_dim": 64},
    },
    "huge number": {"module": "keras.layers", "class_name": "Dense", "config": {"units": 10**30}},
    "activation": {
        "module": "keras.layers",
        "class_name": "Dense",
        "config": {
            "units": 1,
            "activation": {"module": "builtins", "class_name": "function", "config": "exec"},
        },
    },
    "no config": {"module": "keras.layers", "class_name": "Dense", "config": 3},
}


@pytest.mark.keras
@pytest.mark.parametrize("name", CONFIGS)
def test_crafted_layers_are_refused(name: str) -> None:
    header, data = header_of(a=small())
    header["answers"]["a"]["config"]["layers"][1] = copy.deepcopy(CONFIGS[name])
    with pytest.raises(Refused):
        rebuilt(header, data).value("a")


@pytest.mark.keras
def test_crafted_compile_settings_are_refused() -> None:
    model = small()
    model.compile(loss="mse")
    for loss in (
        {"module": "builtins", "class_name": "function", "config": "eval"},
        {"module": "keras.metrics", "class_name": "AUC", "config": {"num_thresholds": 10**8}},
        {"module": "subprocess", "class_name": "Popen", "config": {"args": "id"}},
    ):
        header, data = header_of(a=model)
        header["answers"]["a"]["compile"]["loss"] = loss
        with pytest.raises(Refused):
            rebuilt(header, data).value("a")


@pytest.mark.keras
def test_call_on_constants_only_is_refused() -> None:
    import keras
    from keras import ops

    x = keras.Input((4,))
    header, data = header_of(a=keras.Model(x, ops.tile(x, (1, 2))))
    layer = header["answers"]["a"]["config"]["layers"][1]
    layer["inbound_nodes"][0]["args"][0] = {
        "class_name": "__numpy__",
        "config": {"value": [[1.0]], "dtype": "float32"},
    }
    with pytest.raises(Refused, match="constant"):
        rebuilt(header, data).value("a")


@pytest.mark.keras
@pytest.mark.parametrize("numbers", [[], [0], [1, 0], [0, 1, 1]])
def test_wrong_weights_are_refused(numbers: list[int]) -> None:
    header, data = header_of(a=small())
    for token, listed in header["weights"].items():
        if listed:
            header["weights"][token] = numbers
    with pytest.raises(Refused, match="do not fit"):
        rebuilt(header, data).value("a")


@pytest.mark.keras
def test_weights_frozen_one_by_one_come_back_frozen() -> None:
    model = small()
    free = crossed(a=model).payload.digest("a")
    kernel, _ = model.weights
    kernel.trainable = False
    rebuilder = crossed(a=model)
    back = rebuilder.value("a")
    assert [w.trainable for w in back.weights] == [False, True]
    assert rebuilder.payload.digest("a") != free


@pytest.mark.keras
def test_frozen_weights_that_are_not_there_are_refused() -> None:
    header, data = header_of(a=small())
    header["held"] = {token: [2] for token in header["weights"]}
    with pytest.raises(Refused, match="damaged"):
        rebuilt(header, data).value("a")


@pytest.mark.keras
def test_digest_is_of_the_content_and_stays() -> None:
    first = crossed(a=small())
    again = first.payload.digest("a")
    first.value("a")
    assert first.payload.digest("a") == again
    assert crossed(a=small()).payload.digest("a") != again  # other weights


class Replies:
    """In the place of the socket to the grader."""

    def __init__(self) -> None:
        self.results: dict[str, Result] = {}

    def send(self, message: Message, *data: bytes) -> None:
        if isinstance(message, Result):
            self.results[message.grade_id] = message


@pytest.mark.keras
@pytest.mark.parametrize(
    "harm",
    [
        "model.layers[0].kernel.assign(model.layers[0].kernel * 0)",
        "model.set_weights([0 * w for w in model.get_weights()])",
        "model.layers[0].trainable = False",
        "model.compile(loss='mse')",
        "values.append(4)",
        "array[0] = 9",
    ],
)
def test_what_one_test_changes_the_next_does_not_see(harm: str) -> None:
    from stackgraph.engine.judge.process import Judge

    replies = Replies()
    judge = Judge(replies)  # type: ignore[arg-type]
    values = {"model": small(), "values": [1, 2], "array": np.arange(3)}
    header, arrays = collect(list(values), values)
    look = (
        "assert float(abs(model.layers[0].kernel.numpy()).sum()) > 0\n"
        "assert model.layers[0].trainable and not model.compiled\n"
        "assert values == [1, 2] and array[0] == 0"
    )
    reads = ("array", "model", "values")
    tests = (Question("harms", harm, reads), Question("looks", look, reads))
    judge.group(Group(tests, header=len(header)), header + b"".join(arrays))
    assert {name: r.status for name, r in replies.results.items()} == {
        "harms": "passed",
        "looks": "passed",
    }


@pytest.mark.keras
def test_an_activation_called_on_a_tensor_crosses() -> None:
    import keras
    from keras import layers

    x = keras.Input((4,))
    model = keras.Model(x, keras.activations.relu(layers.Dense(3)(x)))
    back = cross(model)
    probe = np.linspace(-1, 1, 8, dtype="float32").reshape(2, 4)
    np.testing.assert_array_equal(np.asarray(model(probe)), np.asarray(back(probe)))


@pytest.mark.keras
def test_a_name_that_keras_gives_twice_is_given_anew() -> None:
    """The real case is in the bank: u05, e5_accepted_own_layer."""
    import keras

    class Numbered:
        """Numbers what it makes, and knows one name from elsewhere, as Keras does."""

        made = 0

        @classmethod
        def from_config(cls, config: dict[str, Any]) -> str:
            names = [config.pop("given"), f"mask_{cls.made}"]
            cls.made += 1
            layers = [keras.layers.Identity(name=name) for name in names]
            wire = keras.Input((2,))
            return str(keras.Model(wire, layers[1](layers[0](wire))).layers[-1].name)

    assert _from_config(Numbered, {"given": "mask_0"}) == "mask_1"
    Numbered.made = 7
    assert _from_config(Numbered, {"given": "mask_7"}) == "mask_8"
    with pytest.raises(KeyError):
        _from_config(Numbered, {})


def test_a_class_that_only_builds_a_functional_model_crosses() -> None:
    import keras
    from keras import layers

    from stackgraph.portable import why_not_portable

    class Two(keras.Model):
        def __init__(self, width: int) -> None:
            x = keras.Input((4,))
            heads = {name: layers.Dense(1, name=name)(layers.Dense(width)(x)) for name in "ba"}
            super().__init__(inputs=x, outputs=heads, name="two")

        def helper(self) -> None: ...

    class Calls(Two):
        def call(self, *args: Any, **kwargs: Any) -> Any:
            return super().call(*args, **kwargs)

    class Trains(Two):
        def train_step(self, *args: Any) -> Any: ...

    probe = np.linspace(-1, 1, 8, dtype="float32").reshape(2, 4)
    for model in (Two(3), Trains(3)):
        back = cross(model)
        for name, value in model(probe).items():
            np.testing.assert_array_equal(np.asarray(value), np.asarray(back(probe)[name]))
        assert back.name == "two"
    x = keras.Input((4,))
    for refused in (Calls(3), keras.Model(x, model(x))):
        assert "class of your own" in (why_not_portable(refused) or "")


@pytest.mark.keras
def test_what_adapt_taught_a_layer_crosses() -> None:
    import keras
    from keras import layers

    reader, code = layers.TextVectorization(name="reader"), layers.StringLookup(name="code")
    scale, digit = layers.Normalization(name="scale"), layers.IntegerLookup(name="digit")
    reader.adapt(["old lamp", "red books", "old books"])
    code.adapt(["DE", "AT", "DE"])
    scale.adapt(np.array([[1.0], [5.0]]))
    digit.adapt(np.array([7, 3, 7]))
    label, country = (keras.Input((), dtype="string", name=n) for n in ("label", "country"))
    weight, zone = keras.Input((1,), name="weight"), keras.Input((), dtype="int32", name="zone")
    counted = keras.Model(country, layers.Embedding(3, 2)(code(country)), name="inner")
    words = layers.Embedding(9, 3, mask_zero=True)(reader(label))
    parts = [layers.GlobalAveragePooling1D()(words), counted(country), scale(weight)]
    parts.append(layers.Embedding(3, 2)(digit(zone)))
    model = keras.Model([label, country, weight, zone], layers.Concatenate()(parts))
    back = cross(model)
    x = {
        "label": np.array(["red lamp", "old"], dtype=object),
        "country": np.array(["AT", "BR"], dtype=object),
        "weight": np.array([[2.0], [9.0]], "float32"),
        "zone": np.array([3, 7], "int32"),
    }
    np.testing.assert_array_equal(model.predict(x, verbose=0), back.predict(x, verbose=0))
    found = back.get_layer("reader").get_vocabulary()
    assert list(found) == list(reader.get_vocabulary())


@pytest.mark.keras
def test_a_scaling_crosses_as_it_computes() -> None:
    """A copy that was given the weights goes on with mean 0 and variance 1 in Keras."""
    import keras
    from keras import layers

    scale = layers.Normalization(name="scale")
    scale.adapt(np.array([[1.0, 2.0], [5.0, 8.0]]))
    weight = keras.Input((2,))
    model = keras.Model(weight, layers.Dense(2)(scale(weight)))
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    x = np.array([[2.0, 1.0], [9.0, 4.0]], "float32")
    here = [m.predict(x, verbose=0) for m in (model, copy)]
    assert not np.allclose(*here)
    for made, told in zip((model, copy), here, strict=True):
        np.testing.assert_array_equal(cross(made).predict(x, verbose=0), told)
    half = keras.Sequential([keras.Input((2,)), layers.Normalization(dtype="float16")])
    half.layers[0].adapt(np.array([[1.001, 2.0], [5.0, 8.0]]))
    known = [np.asarray(w) for w in half.get_weights()]
    for before, after in zip(known, cross(half).get_weights(), strict=True):
        np.testing.assert_array_equal(before, after)


@pytest.mark.keras
def test_a_vocabulary_that_counts_by_rarity_crosses() -> None:
    import keras
    from keras import layers

    reader = layers.TextVectorization(output_mode="tf_idf", name="reader")
    reader.adapt(["old lamp", "red books", "old books"])
    label = keras.Input((), dtype="string")
    model = keras.Model(label, reader(label))
    x = np.array(["old old lamp", "new"], dtype=object)
    np.testing.assert_allclose(
        model.predict(x, verbose=0), cross(model).predict(x, verbose=0), rtol=1e-6
    )


@pytest.mark.keras
@pytest.mark.parametrize(
    "config",
    [
        {"vocabulary": "/etc/passwd"},
        {"vocabulary": ["a" * 10_000]},
        {"vocabulary": [["a"]]},
        {"vocabulary": [str(i) for i in range(20_000)]},
        {"vocabulary": ["a"], "ngrams": 10**6},
        {"vocabulary": ["a"], "ngrams": [1, "2"]},
        {"vocabulary": ["a"], "ngrams": [-1]},
    ],
)
def test_crafted_vocabularies_are_refused(config: dict[str, Any]) -> None:
    layer = {"module": "keras.layers", "class_name": "TextVectorization", "config": config}
    header, data = header_of(a=small())
    header["answers"]["a"]["config"]["layers"][1] = layer
    with pytest.raises(Refused, match="vocabulary"):
        rebuilt(header, data).value("a")


@pytest.mark.keras
def test_a_way_of_ones_own_to_split_texts_is_refused_with_a_reason() -> None:
    import keras
    from keras import layers

    from stackgraph.portable import why_not_portable

    label = keras.Input((), dtype="string")
    reader = layers.TextVectorization(standardize=lambda text: text, vocabulary=["a"])
    assert "function of your own" in str(why_not_portable(keras.Model(label, reader(label))))

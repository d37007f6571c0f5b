"""Facts about Keras that the lessons lean on, each in its smallest form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from packaging.version import Version

pytestmark = pytest.mark.keras

keras = pytest.importorskip("keras")
from keras import Model, layers, ops  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

# ------------------------------------------------------------------ u01: sequential


def test_input_shape_in_a_layer_runs_and_warns() -> None:
    with pytest.warns(UserWarning, match="prefer using an `Input"):
        layer = layers.Dense(64, input_shape=(32,))
    assert keras.Sequential([layer]).count_params() == 33 * 64


def test_a_number_in_brackets_is_no_shape() -> None:
    with pytest.raises(ValueError, match="Cannot convert '32' to a shape"):
        keras.Input(shape=(32))


def test_a_stack_without_an_input_is_built_by_the_first_data() -> None:
    stack = keras.Sequential([layers.Dense(64), layers.Dense(10)])
    assert stack.weights == []
    with pytest.raises(ValueError, match="count_params"):
        stack.count_params()
    stack.predict(np.zeros((1, 32)), verbose=0)
    assert stack.count_params() == 33 * 64 + 65 * 10


def test_a_stack_lists_its_layers_without_its_input() -> None:
    stack = keras.Sequential([keras.Input((20,)), layers.Dense(8), layers.Dropout(0.2)])
    assert [type(layer).__name__ for layer in stack.layers] == ["Dense", "Dropout"]
    assert [layer.count_params() for layer in stack.layers] == [21 * 8, 0]


def test_pop_gives_the_layer_and_add_nothing() -> None:
    stack = keras.Sequential([keras.Input((4,)), layers.Dense(2, name="last")])
    assert stack.pop().name == "last"
    assert stack.add(layers.Dense(3)) is None
    assert stack.output_shape == (None, 3)


def test_dense_works_along_the_last_axis_and_training_says_so_late() -> None:
    rows = keras.Sequential([keras.Input((8, 8)), layers.Dense(10, activation="softmax")])
    assert (rows.output_shape, rows.count_params()) == ((None, 8, 10), 90)
    assert rows.predict(np.zeros((2, 8, 8)), verbose=0).shape == (2, 8, 10)
    rows.compile(loss="sparse_categorical_crossentropy")
    with pytest.raises(ValueError, match="must have rank"):
        rows.fit(np.zeros((2, 8, 8)), np.zeros(2), verbose=0)


def test_softmax_on_one_unit_warns_when_it_is_called() -> None:
    single = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="softmax")])
    with pytest.warns(UserWarning, match="Did you mean to use a sigmoid"):
        answers = single.predict(np.random.default_rng(0).normal(size=(5, 4)), verbose=0)
    np.testing.assert_allclose(answers, 1, atol=1e-6)


@pytest.mark.parametrize(
    ("last", "message"),
    [(layers.Add, "on a list of inputs"), (lambda: keras.Input((5,)), "different Input layer")],
)
def test_a_stack_refuses_a_merge_and_a_second_input(last: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        keras.Sequential([keras.Input((32,)), layers.Dense(32), last()])


def test_a_layer_listed_twice_is_there_once_after_its_description() -> None:
    shared = layers.Dense(32)
    twice = keras.Sequential([keras.Input((32,)), shared, shared])
    again = keras.Sequential.from_config(twice.get_config())
    assert (len(twice.layers), len(again.layers)) == (2, 1)


# ------------------------------------------------------------------ u09: attention


def test_attention_is_called_on_query_value_key_and_is_as_wide_as_the_query() -> None:
    query, value, key = keras.Input((6, 10)), keras.Input((9, 12)), keras.Input((9, 5))
    layer = layers.MultiHeadAttention(4, 5)
    assert layer(query, value, key).shape == (None, 6, 10)
    wide = {w.path.split("/")[-2]: w.shape[0] for w in layer.weights if w.name == "kernel"}
    assert (wide["query"], wide["value"], wide["key"]) == (10, 12, 5)


def test_parameters_of_attention() -> None:
    for n, h, d in ((8, 2, 3), (5, 4, 2)):
        layer = layers.MultiHeadAttention(h, d)
        x = keras.Input((7, n))
        layer(x, x)
        assert layer.count_params() == 3 * (n + 1) * h * d + (h * d + 1) * n


def test_scores_of_cross_attention_are_told_wrongly_of_placeholders() -> None:
    def scores(query: object, value: object) -> tuple[int, ...]:
        layer = layers.MultiHeadAttention(4, 5)
        return tuple(layer(query, value, return_attention_scores=True)[1].shape[1:])

    assert scores(ops.ones((1, 6, 10)), ops.ones((1, 9, 12))) == (4, 6, 9)
    assert scores(keras.Input((6, 10)), keras.Input((9, 12))) == (4, 6, 6)


def test_an_embedding_called_on_plain_numbers_is_not_in_the_model() -> None:
    rows = keras.Input((8, 8))
    aside = keras.Model(rows, rows + layers.Embedding(8, 8)(ops.arange(8)))
    counted = ops.cumsum(ops.ones_like(rows[:, :, 0], dtype="int32"), axis=1) - 1
    assert aside.count_params() == 0
    assert keras.Model(rows, rows + layers.Embedding(8, 8)(counted)).count_params() == 64


def test_layer_normalization_takes_away_what_is_added_to_a_whole_row() -> None:
    layer = layers.LayerNormalization()
    x = np.random.default_rng(0).normal(size=(2, 3, 8)).astype("float32")
    np.testing.assert_allclose(layer(x), layer(x + 1), atol=1e-4)


# ------------------------------------------------------------------ u03: branch and merge


def test_a_width_of_one_is_broadcast_in_silence_and_others_are_refused() -> None:
    x = keras.Input((10,))
    assert layers.Add()([layers.Dense(6)(x), layers.Dense(1)(x)]).shape == (None, 6)
    with pytest.raises(ValueError, match="incompatible shapes"):
        layers.Add()([layers.Dense(6)(x), layers.Dense(4)(x)])


def test_the_default_axis_is_the_last_of_the_layer_and_the_first_of_the_operation() -> None:
    a, b = ops.ones((2, 3)), ops.ones((2, 3))
    assert layers.Concatenate()([a, b]).shape == (2, 6)
    assert ops.concatenate([a, b]).shape == (4, 3)


def test_a_concatenation_along_the_batch_says_nothing_until_it_is_trained() -> None:
    x = keras.Input((10,))
    doubled = layers.Concatenate(axis=0)([layers.Dense(1)(x), layers.Dense(1)(x)])
    model = keras.Model(x, doubled)
    assert model.output_shape == (None, 1)
    assert model.predict(np.zeros((5, 10)), verbose=0).shape == (10, 1)
    model.compile(loss="mse")
    with pytest.raises(Exception, match=r"(?i)shape|size"):
        model.fit(np.zeros((5, 10)), np.zeros(5), verbose=0)


def test_merges_place_by_place() -> None:
    two, six = np.array([[2.0]]), np.array([[6.0]])
    merges = (layers.Add(), layers.Average(), layers.Multiply(), layers.Maximum())
    assert [float(merge([two, six])[0, 0]) for merge in merges] == [8, 4, 12, 6]


def test_convolutions_meet_in_their_channels_only_at_one_size() -> None:
    picture = keras.Input((8, 8, 1))
    kept = layers.Conv2D(4, 3, padding="same")(picture)
    pooled = layers.MaxPooling2D(3, strides=1, padding="same")(picture)
    assert layers.Concatenate()([kept, pooled]).shape == (None, 8, 8, 5)
    with pytest.raises(ValueError, match="matching shapes"):
        layers.Concatenate()([kept, layers.Conv2D(4, 3)(picture)])


# ------------------------------------------------------------------ u04: several inputs


def _two_inputs() -> Any:
    a, b = keras.Input((2,), name="mean"), keras.Input((2,), name="error")
    return keras.Model([a, b], layers.Subtract()([a, b]))


def test_a_list_goes_by_position_and_a_dict_by_name() -> None:
    model, one, two = _two_inputs(), np.ones((1, 2)), np.full((1, 2), 3.0)
    by_name = model.predict({"error": two, "mean": one}, verbose=0)
    np.testing.assert_array_equal(by_name, model.predict([one, two], verbose=0))
    assert (by_name != model.predict([two, one], verbose=0)).all()


def test_a_key_too_many_is_dropped_and_a_missing_one_refused() -> None:
    model, one = _two_inputs(), np.ones((1, 2))
    assert model.predict({"mean": one, "error": one, "eror": one}, verbose=0).shape == (1, 2)
    with pytest.raises(ValueError, match="error"):
        model.predict({"mean": one, "eror": one}, verbose=0)


def test_a_dict_of_inputs_is_sorted_by_its_keys() -> None:
    a, b = keras.Input((2,), name="mean"), keras.Input((2,), name="error")
    model = keras.Model({"mean": a, "error": b}, layers.Subtract()([a, b]))
    assert [i.name for i in model.inputs] == ["error", "mean"]


def test_an_input_that_leads_nowhere_is_no_error_and_one_not_listed_is() -> None:
    a, b = keras.Input((2,), name="mean"), keras.Input((2,), name="error")
    assert len(keras.Model([a, b], layers.Dense(1)(a)).inputs) == 2
    with pytest.raises(ValueError, match="not connected"):
        keras.Model(a, layers.Add()([a, b]))


# ------------------------------------------------------------------ u11: three forms, and files


def _kept(model: Any, folder: Any) -> Any:
    model.save(folder / "model.keras")
    return keras.models.load_model(folder / "model.keras")


class _Form(Model):
    """Two layers of one shape, made in the other order than they are called."""

    def __init__(self, units: int = 4, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.second = layers.Dense(units, name="second")
        self.first = layers.Dense(units, name="first")

    def call(self, x: Any) -> Any:
        return self.second(self.first(x))


def test_a_class_has_no_weights_before_its_first_batch_and_then_in_the_order_of_init() -> None:
    form = _Form()
    assert form.weights == []
    form(np.ones((1, 4)))
    assert [w.path.split("/")[-2] for w in form.weights] == ["second"] * 2 + ["first"] * 2
    x = keras.Input((4,))
    graph = keras.Model(x, form.call(x))
    assert [w.path.split("/")[-2] for w in graph.weights] == ["first"] * 2 + ["second"] * 2


def test_a_layer_remembers_plain_arguments_and_a_class_of_models_does_not() -> None:
    class Power(layers.Layer):
        def __init__(self, power: Any = 2, **kwargs: Any) -> None:
            super().__init__(**kwargs)

    assert Power(3).get_config()["power"] == 3
    assert _Form(6).get_config().get("units") != 6  # 4 since Keras 3.14, before that nothing
    with pytest.raises(NotImplementedError):
        Power(np.ones(2)).get_config()


def test_a_clone_has_new_weights_and_a_cut_shares_its_layers() -> None:
    x = keras.Input((4,))
    model = keras.Model(x, layers.Dense(3)(layers.Dense(5, name="hidden")(x)))
    clone = keras.models.clone_model(model)
    assert not np.allclose(clone.get_weights()[0], model.get_weights()[0])
    cut = keras.Model(model.input, model.get_layer("hidden").output)
    assert cut.get_layer("hidden") is model.get_layer("hidden")


def test_what_a_file_in_safe_mode_gives_back(tmp_path: Any) -> None:
    class Unknown(layers.Layer):
        def call(self, x: Any) -> Any:
            return x

    @keras.saving.register_keras_serializable(package="facts")
    class Trains(Model):
        def train_step(self, data: Any) -> Any:
            return super().train_step(data)

    x = keras.Input((4,))
    assert type(_kept(Trains(x, layers.Dense(2)(ops.abs(x))), tmp_path)) is Trains
    with pytest.raises(ValueError, match=r"disallowed by default|Deserializing it is unsafe"):
        _kept(keras.Model(x, layers.Lambda(lambda t: t * 2)(x)), tmp_path)
    with pytest.raises(TypeError, match="Could not locate class 'Unknown'"):
        _kept(keras.Model(x, Unknown()(x)), tmp_path)


def test_a_setting_that_get_config_leaves_out_comes_back_as_its_default(tmp_path: Any) -> None:
    @keras.saving.register_keras_serializable(package="facts")
    class Power(layers.Layer):
        def __init__(self, power: int = 2, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            self.power = power

        def call(self, x: Any) -> Any:
            return x**self.power

        def get_config(self) -> Any:
            return super().get_config()

    x = keras.Input((1,))
    back = _kept(keras.Model(x, Power(3)(x)), tmp_path)
    assert float(back(np.array([[2.0]]))[0, 0]) == 4


def test_a_loop_is_a_node_that_is_not_saved_and_no_wire_leads_into_cond(tmp_path: Any) -> None:
    x = keras.Input((4,))
    (calm,) = ops.while_loop(lambda t: ops.max(t) > 1, lambda t: (t / 2,), (x,))
    looped = keras.Model(x, calm)
    assert float(ops.max(looped(np.full((1, 4), 5.0)))) == 0.625
    with pytest.raises(NotImplementedError):
        looped.save(tmp_path / "looped.keras")
    chosen = keras.Model(x, ops.cond(ops.max(x) > 0, lambda: x * 2, lambda: x))
    with pytest.raises(TypeError, match="KerasTensor"):
        chosen.predict(np.ones((1, 4)), verbose=0)


def _must_be_connected(make: Callable[[], Any]) -> None:
    """Keras says so since 3.14, and so do the lessons (``sg.show_error(since="3.14")``)."""
    if Version(keras.__version__) < Version("3.14"):
        make()
        return
    with pytest.raises(ValueError, match="not connected"):
        make()


def test_a_tensor_inside_a_nested_model_has_no_wire_from_the_outer_input() -> None:
    x = keras.Input((4,), name="outer")
    y = keras.Input((4,), name="inner")
    hidden = layers.Dense(3)(y)
    inner = keras.Model(y, layers.Dense(2)(hidden))
    outer = keras.Model(x, inner(x))
    _must_be_connected(lambda: keras.Model(outer.input, hidden))
    both = keras.Model(inner.input, [hidden, inner.output])
    assert [t.shape for t in keras.Model(x, both(x)).outputs] == [(None, 3), (None, 2)]


# ------------------------------------------------------------------ u05: inputs of different kinds

TEXTS = ["old lamp", "two old red books", "old red wool"]


def _reader() -> layers.TextVectorization:
    reader = layers.TextVectorization()
    reader.adapt(TEXTS)
    return reader


def test_a_normalization_keeps_what_fit_never_changes_and_does_nothing_before_adapt() -> None:
    scale = layers.Normalization()
    np.testing.assert_allclose(scale(np.array([[12.5]])), [[12.5]], rtol=1e-5)
    scale = layers.Normalization()
    scale.adapt(np.array([[1.0], [3.0]]))
    assert [w.name for w in scale.weights] == ["mean", "variance", "count"]
    assert not scale.trainable_weights
    np.testing.assert_allclose(scale(np.array([[5.0]])), [[3.0]], rtol=1e-5)


def test_places_of_the_unknown_word_and_of_none() -> None:
    code, reader = layers.StringLookup(), _reader()
    code.adapt(["DE", "AT", "AT"])
    assert code.get_vocabulary() == ["[UNK]", "AT", "DE"]
    assert [int(n) for n in code(["BR", "AT"])] == [0, 1]
    assert list(reader.get_vocabulary()[:3]) == ["", "[UNK]", "old"]
    assert reader.vocabulary_size() == 2 + 6
    assert np.asarray(reader(["old glass", "red"])).tolist()[1][1] == 0


def test_texts_are_filled_up_to_the_longest_of_the_batch() -> None:
    reader = _reader()
    assert reader(["old"]).shape == (1, 1)
    assert reader(["old", "two old red books"]).shape == (2, 4)
    numbers = reader(keras.Input((), dtype="string"))
    assert (numbers.shape, numbers.dtype) == ((None, None), "int64")


def test_a_table_has_rows_times_width_parameters_whatever_the_length() -> None:
    for length in (None, 5, 50):
        table = layers.Embedding(28, 8)
        assert table(keras.Input((length,), dtype="int32")).shape == (None, length, 8)
        assert table.count_params() == 28 * 8
    assert layers.Embedding(28, 8)(keras.Input((), dtype="int32")).shape == (None, 8)


KEEPS = {
    "Dense": lambda: layers.Dense(4),
    "Dropout": lambda: layers.Dropout(0.1),
    "Rescaling": lambda: layers.Rescaling(2.0),
}
LOSES = {
    "* 2": lambda: lambda words: words * 2,
    "Reshape": lambda: layers.Reshape((-1, 4)),
    "Conv1D": lambda: layers.Conv1D(4, 3, padding="same"),
}


@pytest.mark.parametrize("step", [*KEEPS, *LOSES])
def test_where_a_mask_goes_on_and_where_it_is_lost(step: str) -> None:
    label = keras.Input((), dtype="string")
    words = {**KEEPS, **LOSES}[step]()(layers.Embedding(8, 4, mask_zero=True)(_reader()(label)))
    model = keras.Model(label, layers.GlobalAveragePooling1D()(words))
    found = any(operation.name.startswith("not_equal") for operation in model.operations)
    assert found == (step in KEEPS)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_the_mean_of_no_words_is_no_number() -> None:
    label = keras.Input((), dtype="string")
    words = layers.Embedding(8, 4, mask_zero=True)(_reader()(label))
    model = keras.Model(label, layers.GlobalAveragePooling1D()(words))
    assert np.isnan(model(ops.convert_to_tensor([""]))).all()


def test_a_small_table_and_a_string_for_a_table_show_when_texts_come() -> None:
    label = keras.Input((), dtype="string")
    small = keras.Model(label, layers.Embedding(3, 4)(_reader()(label)))
    straight = keras.Model(label, layers.Embedding(3, 4)(label))
    for model, said in ((small, r"is not in \[0, 3\)"), (straight, "Cast string to")):
        with pytest.raises(Exception, match=said):
            model(ops.convert_to_tensor(["two books"]))


def test_texts_are_fed_as_objects_and_never_mixed_with_tensors() -> None:
    label = keras.Input((), dtype="string", name="label")
    weight = keras.Input((1,), name="weight")
    words = layers.GlobalAveragePooling1D()(
        layers.Embedding(8, 4, mask_zero=True)(_reader()(label))
    )
    model = keras.Model([label, weight], layers.Concatenate()([words, weight]))
    x = {"label": np.array(TEXTS, dtype=object), "weight": np.ones((3, 1), "float32")}
    assert model.predict(x, verbose=0).shape == (3, 5)
    assert model(x).shape == (3, 5)
    with pytest.raises(ValueError, match="Invalid dtype: str"):
        model.predict({**x, "label": np.array(TEXTS)}, verbose=0)
    with pytest.raises(ValueError, match="cannot mix tensors and non-tensors"):
        model({**x, "label": ops.convert_to_tensor(TEXTS)})


# ------------------------------------------------------------------ u08: skip connections


def test_a_stride_gives_half_rounded_up_and_upsampling_doubles() -> None:
    for rows, half in ((8, 4), (9, 5), (13, 7), (16, 8)):
        picture = keras.Input((rows, rows, 6))
        small = layers.Conv2D(10, 3, strides=2, padding="same")(picture)
        assert small.shape == (None, half, half, 10)
        assert layers.MaxPooling2D(padding="same")(picture).shape == (None, half, half, 6)
        assert layers.UpSampling2D()(small).shape == (None, 2 * half, 2 * half, 10)
        up = layers.Conv2DTranspose(4, 3, strides=2, padding="same")(small)
        assert up.shape == (None, 2 * half, 2 * half, 4)


def test_without_padding_a_window_of_three_takes_one_from_each_side() -> None:
    assert layers.Conv2D(10, 3)(keras.Input((13, 13, 6))).shape == (None, 11, 11, 10)


def test_a_u_net_of_two_levels_meets_where_four_divides_the_size() -> None:
    for rows in (8, 10, 12, 18, 20, 30):
        half = (rows + 1) // 2
        low, level = keras.Input(((half + 1) // 2,) * 2 + (4,)), keras.Input((half, half, 2))
        if rows % 4 == 0:
            layers.Concatenate()([layers.UpSampling2D()(low), level])
        else:
            with pytest.raises(ValueError, match="matching shapes"):
                layers.Concatenate()([layers.UpSampling2D()(low), level])


def test_batch_normalisation_holds_four_numbers_a_channel_and_trains_two() -> None:
    layer = layers.BatchNormalization()
    x = keras.random.normal((64, 8, 8, 6), mean=5.0, seed=1)
    np.testing.assert_allclose(layer(x), x, rtol=1e-2)  # a new layer, predicting
    assert abs(float(ops.mean(layer(x, training=True)))) < 1e-3
    trained = sum(int(ops.size(w)) for w in layer.trainable_weights)
    assert (layer.count_params(), trained) == (24, 12)


def test_one_channel_is_broadcast_over_all_channels_of_a_picture() -> None:
    gray = keras.Input((8, 8, 1))
    assert (gray + layers.Conv2D(8, 3, padding="same")(gray)).shape == (None, 8, 8, 8)
    with pytest.raises(ValueError, match="broadcast"):
        keras.Input((8, 8, 4)) + layers.Conv2D(8, 3, padding="same")(gray)


def test_a_silent_block_leaves_relu_of_x_and_with_pre_activation_x() -> None:
    x = keras.Input((4, 4, 2))
    inside = layers.BatchNormalization()(layers.Conv2D(2, 3, padding="same")(x))
    blocks = keras.Model(x, [ops.relu(x + inside), x + inside])
    blocks.set_weights([np.zeros_like(w) for w in blocks.get_weights()])
    probe = np.random.default_rng(1).normal(size=(1, 4, 4, 2)).astype("float32")
    after, bare = blocks(probe)
    np.testing.assert_array_equal(after, np.maximum(probe, 0))
    np.testing.assert_array_equal(bare, probe)


# ------------------------------------------------------------------ u06: several outputs


def _two_outputs(*, as_dict: bool) -> Any:
    pixels = keras.Input((4,))
    second, first = layers.Dense(1, name="turned")(pixels), layers.Dense(3, name="digit")(pixels)
    return keras.Model(pixels, {"turned": second, "digit": first} if as_dict else [second, first])


def test_a_dict_of_outputs_is_sorted_by_its_keys_and_a_list_is_not() -> None:
    assert _two_outputs(as_dict=True).output_names == ["digit", "turned"]
    assert _two_outputs(as_dict=False).output_names == ["turned", "digit"]


def test_one_flat_metric_for_two_outputs_is_refused() -> None:
    model = _two_outputs(as_dict=False)
    model.compile(loss=["mse", "mse"], metrics=["accuracy"])
    with pytest.raises(ValueError, match="metrics"):
        model.evaluate(np.ones((2, 4)), [np.ones((2, 1)), np.ones((2, 3))], verbose=0)


def test_the_total_is_the_weighted_sum_of_the_losses_of_one_batch() -> None:
    model = _two_outputs(as_dict=True)
    model.compile(loss={"digit": "mse", "turned": "mse"}, loss_weights={"digit": 1, "turned": 0.2})
    truth = {"digit": np.ones((2, 3)), "turned": np.ones((2, 1))}
    found = model.evaluate(np.ones((2, 4)), truth, verbose=0, return_dict=True)
    assert found["loss"] == pytest.approx(
        found["digit_loss"] + 0.2 * found["turned_loss"], abs=1e-5
    )


def test_softmax_over_one_unit_is_always_one() -> None:
    assert np.all(np.asarray(keras.activations.softmax(np.array([[-3.0], [5.0]]))) == 1)


# ------------------------------------------------------------------ u07: shared layers


def _pair(look_left: Any, look_right: Any, size: int = 8) -> Any:
    left, right = keras.Input((size,)), keras.Input((size,))
    return Model([left, right], [look_left(left), look_right(right)])


def test_a_layer_called_twice_holds_one_set_of_weights_and_its_copy_another() -> None:
    looks = [layers.Dense(6)] * 2
    assert [w.shape for w in _pair(*looks).weights] == [(8, 6), (6,)]
    assert _pair(*looks).count_params() == 54
    assert _pair(*[layers.Dense(6) for _ in range(2)]).count_params() == 108


def test_a_new_model_around_the_same_wires_has_the_same_weights() -> None:
    encoder = keras.Sequential([keras.Input((8,)), layers.Dense(6)])
    again = Model(encoder.inputs[0], encoder.outputs[0])
    assert [id(w) for w in again.weights] == [id(w) for w in encoder.weights]
    assert len(_pair(encoder, again).weights) == 2


def test_a_way_cut_out_of_a_model_has_the_weights_that_it_uses_and_no_others() -> None:
    begin, end = layers.Dense(6), layers.Dense(6)
    model = _pair(begin, lambda x: end(begin(x)))
    ways = [Model(model.inputs[i], model.outputs[i]).count_params() for i in (0, 1)]
    assert (ways, model.count_params()) == ([54, 96], 96)


def test_two_stacks_of_one_name_are_refused_and_two_without_are_numbered() -> None:
    def stack(name: str | None) -> Any:
        return keras.Sequential([keras.Input((8,)), layers.Dense(6)], name=name)

    with pytest.raises(ValueError, match="used 2 times"):
        _pair(stack("encoder"), stack("encoder"))
    assert len(_pair(stack(None), stack(None)).weights) == 4


def test_a_layer_keeps_the_width_of_its_first_call() -> None:
    layer = layers.Dense(4)
    layer(keras.Input((64,)))
    with pytest.raises(ValueError, match="expected axis -1 of input shape to have value 64"):
        layer(keras.Input((16,)))


def test_equal_encoders_are_symmetric_until_they_are_trained() -> None:
    keras.utils.set_random_seed(1)
    first, second = (keras.Sequential([keras.Input((4,)), layers.Dense(3)]) for _ in range(2))
    second.set_weights(first.get_weights())
    codes = _pair(first, second, size=4)
    model = Model(codes.inputs, layers.Dense(1)(ops.abs(codes.outputs[0] - codes.outputs[1])))
    a, b = np.random.default_rng(0).normal(size=(2, 8, 4))
    assert np.allclose(model([a, b]), model([b, a]))
    model.compile("sgd", "mse", run_eagerly=True)
    model.train_on_batch([a, b], np.ones((8, 1)))
    assert not np.allclose(model([a, b]), model([b, a]), atol=1e-3)


def test_the_gradient_of_a_shared_weight_is_the_sum_over_its_calls() -> None:
    tf = pytest.importorskip("tensorflow")
    layer = layers.Dense(2, use_bias=False)
    a, b = tf.constant([[1.0, 2.0]]), tf.constant([[3.0, 5.0]])
    layer(a)
    gradients = []
    for given in ([a, b], [a], [b]):
        with tf.GradientTape() as tape:
            total = sum(tf.reduce_sum(layer(x)) for x in given)
        gradients.append(np.asarray(tape.gradient(total, layer.kernel)))
    np.testing.assert_allclose(gradients[0], gradients[1] + gradients[2])


def test_a_normalised_dot_product_is_the_cosine() -> None:
    a, b = np.array([[3.0, 4.0]]), np.array([[6.0, 8.0]])
    cosine = layers.Dot(axes=1, normalize=True)
    np.testing.assert_allclose(cosine([a, b]), [[1.0]], atol=1e-6)
    np.testing.assert_allclose(cosine([a, np.array([[-4.0, 3.0]])]), [[0.0]], atol=1e-6)


# ------------------------------------------------------------------ u10: models as layers


def _base_with_statistics(name: str = "base") -> Any:
    return keras.Sequential(
        [keras.Input((4,)), layers.BatchNormalization(name="norm"), layers.Dense(3)], name=name
    )


def _fitted_around(base: Any, **how: bool) -> np.ndarray:
    """The moving means in ``base`` after a fit on pictures far from 0."""
    x = np.random.default_rng(0).random((10, 4)).astype("float32") + 3
    pixels = keras.Input((4,))
    model = keras.Model(pixels, layers.Dense(1)(base(pixels, **how)))
    model.compile("sgd", "mse")
    model.fit(x, x[:, :1], verbose=0)
    return np.asarray(base.get_layer("norm").moving_mean)


def test_fit_overrides_training_false_in_the_call_of_a_nested_model() -> None:
    assert np.any(_fitted_around(_base_with_statistics(), training=False))


def test_a_frozen_normalisation_keeps_its_statistics_in_fit() -> None:
    base = _base_with_statistics()
    base.get_layer("norm").trainable = False
    assert not np.any(_fitted_around(base))
    whole = _base_with_statistics()
    whole.trainable = False
    assert not np.any(_fitted_around(whole))


def test_opening_a_model_opens_everything_inside() -> None:
    base = _base_with_statistics()
    base.trainable = False
    assert base.trainable_variables == []
    base.trainable = True
    assert len(base.trainable_variables) == 4
    base.get_layer("norm").trainable = False
    assert len(base.trainable_variables) == 2


def test_a_sequential_lists_no_input_and_a_functional_model_does() -> None:
    pixels = keras.Input((4,))
    base = _base_with_statistics()
    whole = keras.Model(pixels, layers.Dense(1)(base(pixels)))
    assert len(base.layers) == 2
    assert len(whole.layers) == 3


def test_an_inner_tensor_is_reached_by_calling_a_tap_on_the_outer_input() -> None:
    base = _base_with_statistics()
    pixels = keras.Input((4,))
    whole = keras.Model(pixels, base(pixels))
    outputs = [base.get_layer("norm").output, whole.outputs[0]]
    _must_be_connected(lambda: keras.Model(whole.inputs, outputs))
    tap = keras.Model(base.inputs, base.get_layer("norm").output)
    both = keras.Model(whole.inputs, [tap(whole.inputs[0]), whole.outputs[0]])
    assert both.count_params() == whole.count_params()


def test_freezing_after_a_fit_without_compiling_again_still_trains() -> None:
    x = np.random.default_rng(0).random((10, 4)).astype("float32")
    inner = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
    pixels = keras.Input((4,))
    model = keras.Model(pixels, layers.Dense(1)(inner(pixels)))
    model.compile("sgd", "mse")
    model.fit(x, x[:, :1], verbose=0)
    inner.trainable = False
    kept = inner.get_weights()[0]
    model.fit(x, x[:, :1], verbose=0)
    assert not np.array_equal(kept, inner.get_weights()[0])

"""How the checks on a model's structure read it, without knowing what is right."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any

from stackgraph.architecture import Architecture, Node, Port, expand, read_model
from stackgraph.architecture.fingerprint import Ends, Outline, fingerprint, form_between
from stackgraph.architecture.operations import STOCHASTIC
from stackgraph.checks import compiled, training, transplant
from stackgraph.checks.core import CheckError, fail, require_model
from stackgraph.checks.hints import diagnosis
from stackgraph.checks.structure import graph as wiring
from stackgraph.checks.structure import layers as layer_checks
from stackgraph.checks.structure import shapes as port_checks
from stackgraph.checks.structure.common import find_layer, read, sample_shape, sizes
from stackgraph.checks.structure.order import dependencies
from stackgraph.verdicts import function
from stackgraph.verdicts.reading import Args, Public, Reading
from stackgraph.verdicts.texts import MOST


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def _model(model: Any, name: str) -> Architecture:
    require_model(model, name)
    return read(model, name)


# ------------------------------------------------------------------------------ whole networks


def _networks(args: Args) -> list[Architecture]:
    expected = args["expected"]
    each = expected if isinstance(expected, list) else [expected]
    return [expand(e if isinstance(e, Architecture) else read_model(e)) for e in each]


def _network_public(args: Args) -> Public:
    outlines = [Outline.of(a) for a in _networks(args)]
    if any(o != outlines[0] for o in outlines):
        return {"unsealed": "networks whose inputs or outputs are given in different ways"}
    models = _given_models(args)
    return {
        "outline": _outline_data(outlines[0]),
        "function": function.public_of(models[0]) if len(models) == 1 else None,
    }


def _given_models(args: Args) -> list[Any]:
    """The expected models of which another spelling may pass by what it computes."""
    expected = args["expected"]
    each = expected if isinstance(expected, list) else [expected]
    return [e for e in each if not isinstance(e, Architecture) and _may_compute(read_model(e))]


def _may_compute(graph: Architecture) -> bool:
    return not any(n.operation in STOCHASTIC for n in expand(graph).layers)


def _outline_data(outline: Outline) -> list[Any]:
    ends = [
        [e.keyed, e.names and list(e.names), e.count] for e in (outline.inputs, outline.outputs)
    ]
    return [*ends, outline.averages]


def _outline(data: list[Any]) -> Outline:
    ends = [Ends(keyed, names and tuple(names), count) for keyed, names, count in data[:2]]
    return Outline(ends[0], ends[1], data[2])


def _network_right(args: Args) -> list[str]:
    """The fingerprint in every form in which another spelling may have to be compared."""
    found = []
    for graph in _networks(args):
        own = Outline.of(graph)
        for other in _possible_partners(own):
            form = form_between(own, other)
            found.append(_text([vars(form), fingerprint(graph, form)]))
    models = _given_models(args)
    for model in models if len(models) == 1 else []:
        graph, computed = expand(read_model(model)), function.right_of(model)
        for some in _parts(sorted(wiring.activations_of(graph))):
            found.append(_text([_layers(graph), some, computed]))
    return list(dict.fromkeys(found))


def _parts(values: list[str]) -> list[list[str]]:
    """Every selection of some of ``values``, each kept in order, none twice."""
    chosen = (list(c) for n in range(len(values) + 1) for c in combinations(values, n))
    return [list(c) for c in dict.fromkeys(map(tuple, chosen))]


def _layers(graph: Architecture) -> list[str]:
    """See ``structure.graph.layers_beyond_arithmetic``."""
    counted = wiring.layers_beyond_arithmetic(graph)
    return sorted(repr((key, count)) for key, count in counted.items())


def _possible_partners(own: Outline) -> Iterator[Outline]:
    for keyed_in, keyed_out, averages in product([False, True], repeat=3):
        for agree_in, agree_out in product([False, True], repeat=2):
            inputs = Ends(keyed_in, own.inputs.names if agree_in else None, own.inputs.count)
            outputs = Ends(keyed_out, own.outputs.names if agree_out else None, own.outputs.count)
            yield Outline(inputs, outputs, averages)


def _network_found(model: Any, public: Public, name: str) -> Iterator[str]:
    """The network as it is; where that is not the one, what it computes, as the check has it."""
    graph = expand(_model(model, name))
    form = form_between(_outline(public["outline"]), Outline.of(graph))
    yield _text([vars(form), fingerprint(graph, form)])
    if public["function"] is None or not _may_compute(graph):
        return
    try:
        computed = function.texts_of(model, public["function"], name, transplant.FEW_WAYS)
    except CheckError:  # it cannot be called: then it is not the one
        return
    activations = sorted(wiring.activations_of(graph))
    for text in computed:
        yield _text([_layers(graph), activations, text])


# ------------------------------------------------------------------------ layers, one by one


def _listings(graph: Architecture, nodes: list[Node], of: Callable[[Node], Any]) -> list[str]:
    """Every way to list ``nodes`` that goes with the flow of data; see ``order``."""
    before = dependencies(graph, nodes)
    found: dict[tuple[Any, ...], set[frozenset[int]]] = {(): {frozenset()}}
    for _ in nodes:
        longer: dict[tuple[Any, ...], set[frozenset[int]]] = {}
        for listed, states in found.items():
            for done in states:
                for i, node in enumerate(nodes):
                    if i not in done and before[i] <= done:
                        longer.setdefault((*listed, of(node)), set()).add(done | {i})
        found = longer
        if len(found) > MOST:
            return [_text(["in any order", *sorted(map(_text, map(of, nodes)))])]
    return [_text(list(listed)) for listed in found]


def _listed(values: Sequence[Any]) -> list[str]:
    return [_text(list(values)), _text(["in any order", *sorted(map(_text, values))])]


def _units_found(model: Any, public: Public, name: str) -> list[str]:
    graph = expand(_model(model, name))
    return _listings(graph, [n for n in graph.layers if n.width is not None], lambda n: n.width)


def _kinds_found(model: Any, public: Public, name: str) -> list[str]:
    graph = expand(_model(model, name))
    return _listings(graph, list(graph.counted), lambda n: n.kind)


def _activations_found(model: Any, public: Public, name: str) -> list[str]:
    graph = expand(_model(model, name))
    if diagnosis.loose_activations(graph):
        mismatch = layer_checks.loose_mismatch(diagnosis.loose_activations(graph)[0], name)
        raise CheckError([mismatch])
    return _listings(graph, list(graph.weighted), lambda n: n.activation)


def _activation_found(model: Any, public: Public, name: str) -> list[str]:
    return [_text(find_layer(_model(model, name), public["layer"], name).activation)]


def _parameters_found(model: Any, public: Public, name: str) -> list[str]:
    graph = expand(_model(model, name))
    told = [graph.parameters] if public["all"] else []
    return [_text([*told, *([graph.trainable_parameters] if public["trainable"] else [])])]


def _parameters_right(args: Args) -> list[str]:
    given = [args.get("expected"), args.get("trainable")]
    return [_text([n for n in given if n is not None])]


def _parameters_public(args: Args) -> Public:
    if args.get("at_most") is not None:
        return {"unsealed": "a bound is read in a call of its own: at_most, without a number"}
    return {
        "all": args.get("expected") is not None,
        "trainable": args.get("trainable") is not None,
    }


def _kind_found(model: Any, public: Public, name: str) -> list[str]:
    api = _model(model, name).api
    # The check says so openly where a model is one box around another, whatever was asked.
    layer_checks.check_kind.__wrapped__(model, api, name=name)  # type: ignore[attr-defined]
    return [_text(api)]


# --------------------------------------------------------------------------------------- ports


def _shapes(expected: Any) -> Any:
    if isinstance(expected, Mapping):
        return {name: list(sizes(shape)) for name, shape in expected.items()}
    several = not isinstance(expected, int) and any(
        not (s is None or isinstance(s, int)) for s in expected
    )
    return [list(sizes(s)) for s in (expected if several else [expected])]


def _shape_public(kind: str) -> Callable[[Args], Public]:
    def public(args: Args) -> Public:
        shapes = _shapes(args["expected"])
        each = shapes.values() if isinstance(shapes, dict) else shapes
        if kind == "output" and any(size is None for shape in each for size in shape):
            return {"unsealed": "a shape of any size"}
        asked = {"dtypes": True} if args.get("dtypes") is not None else {}
        if asked and not (isinstance(shapes, dict) and set(shapes) == set(args["dtypes"])):
            return {"unsealed": "dtypes that are not given for each input by its name"}
        return {"names": sorted(shapes), **asked} if isinstance(shapes, dict) else {}

    return public


def _shape_right(args: Args) -> list[str]:
    shapes = _shapes(args["expected"])
    if args.get("dtypes") is not None:
        return [_text([shapes, dict(args["dtypes"])])]
    if isinstance(shapes, dict):
        return [_text(shapes)]
    return [_text(shapes), _text(["in any order", *sorted(shapes, key=_text)])]


def _shape_found(kind: str) -> Callable[[Any, Public, str], list[str]]:
    def found(model: Any, public: Public, name: str) -> list[str]:
        graph = _model(model, name)
        ports = port_checks.ports_of(graph, kind)
        if kind == "input":
            fixed = port_checks.fixed_batches(model, name)
            if not public.get("dtypes"):
                fixed = fixed or port_checks.whole_numbers(graph, name)
            if fixed:
                raise CheckError(fixed)
        if "names" in public:
            known = {n: p for p in ports for n in (p.key, p.name) if n}
            if not set(public["names"]) <= set(known) or len(ports) != len(public["names"]):
                return []
            named = {n: list(sample_shape(known[n].shape)) for n in public["names"]}
            if not public.get("dtypes"):
                return [_text(named)]
            kinds = port_checks.dtypes_by_name(model, graph)
            return [_text([named, {n: kinds[known[n].known_as or ""] for n in public["names"]}])]
        shapes = [list(sample_shape(p.shape)) for p in ports]
        keyed = any(p.key for p in ports)
        mixed = [_text(["in any order", *sorted(shapes, key=_text)])] if keyed else []
        return [_text(shapes), *mixed]

    return found


def _names_right(args: Args) -> list[str]:
    names = list(args["expected"])
    return [_text(names), _text(["in any order", *sorted(names)])]


def _keyed(args: Args) -> Public:
    return {"keyed": list(args["expected"])} if args.get("keyed") else {}


def _names_found(kind: str) -> Callable[[Any, Public, str], list[str]]:
    def found(model: Any, public: Public, name: str) -> list[str]:
        ports = port_checks.ports_of(_model(model, name), kind)
        if public.get("keyed"):
            raised = port_checks.no_dict(ports, public["keyed"], name)
            if raised:
                raise CheckError(raised)
        each = [port_checks.names_of(p, kind) for p in ports]
        texts = [_text(list(chosen)) for chosen in product(*each)]
        known = [p.known_as for p in ports]
        free = any(p.key for p in ports)
        if free and None not in known:
            texts.append(_text(["in any order", *sorted(map(str, known))]))
        return texts[:MOST]

    return found


# --------------------------------------------------------------------------------------- heads


def _head_fields(args: Args) -> list[str]:
    each = {tuple(sorted(wanted)) for wanted in args["expected"].values()}
    return sorted({field for fields in each for field in fields}) if len(each) == 1 else []


def _heads_public(args: Args) -> Public:
    if len({tuple(sorted(wanted)) for wanted in args["expected"].values()}) != 1:
        return {"unsealed": "heads of which different things are asked"}
    return {"fields": _head_fields(args), "ordered": bool(args.get("ordered"))}


def _heads_right(args: Args) -> list[str]:
    rows = []
    for name, wanted in args["expected"].items():
        told = dict(wanted)
        if "activation" in told:
            told["activation"] = layer_checks.wanted_activation(told["activation"])
        if "shape" in told:
            told["shape"] = list(told["shape"])
        rows.append([name, *(told[field] for field in _head_fields(args))])
    ordered = [_text(["in this order", *rows])] if args.get("ordered") else []
    return [_text(sorted(rows, key=_text)), *ordered]


def _heads_found(model: Any, public: Public, name: str) -> list[str]:
    graph = expand(_model(model, name))
    labels = [_head_labels(graph, port) for port in graph.outputs]
    texts = []
    for chosen in list(product(*labels))[:MOST]:
        if len(set(chosen)) < len(chosen):
            continue
        ports = dict(zip(chosen, graph.outputs, strict=True))
        crossed = [
            p for p in ports.values() if p.key and wiring.layer_name(graph, p) not in (None, p.key)
        ]
        if any(wiring.layer_name(graph, p) in chosen for p in crossed):
            continue
        faults = wiring.trunk_faults(graph, ports, name)
        if faults:
            raise CheckError(faults)
        rows = [
            _head_row(graph, label, port, public["fields"], name) for label, port in ports.items()
        ]
        if public["ordered"] and not any(p.key for p in graph.outputs):
            texts.append(_text(["in this order", *rows]))
        else:
            texts.append(_text(sorted(rows, key=_text)))
    return texts


def _head_labels(graph: Architecture, port: Port) -> list[str]:
    if port.key is not None:
        return [port.key]
    node = graph.node_of(port.ref.call)
    return list(dict.fromkeys(n for n in (port.name, node.name, *node.aliases) if n))


def _head_row(
    graph: Architecture, label: str, port: Port, fields: list[str], name: str
) -> list[Any]:
    call = graph.call(port.ref.call)
    node = graph.node(call.node)
    if "activation" in fields and wiring.activation_before(graph, call):
        asked = {"activation": call.activation}
        raise CheckError(wiring.head_faults(graph, label, port, asked, name))
    told = {
        "units": node.width if node.width is not None else port.shape[-1],
        "activation": call.activation,
        "shape": list(sample_shape(port.shape)),
    }
    return [label, *(told[field] for field in fields)]


# -------------------------------------------------------------------------------------- merges


def _merge_public(args: Args) -> Public:
    if args.get("branches") is not None:
        return {"unsealed": "branches by name"}
    public: Public = {key: args.get(key) is not None for key in ("inputs", "width")}
    if not args.get("joins"):
        return public
    return {**public, "joins": True if isinstance(args["joins"], str) else "all"}


def _merge_right(args: Args) -> list[str]:
    told = [args[key] for key in ("inputs", "width") if args.get(key) is not None]
    joins = args.get("joins")
    if joins:
        kinds = [diagnosis.kind(k) for k in ([joins] if isinstance(joins, str) else joins)]
        told.append(kinds[0] if isinstance(joins, str) else sorted(kinds))
    return [_text([diagnosis.kind(args["kind"]), *told])]


def _merge_found(model: Any, public: Public, name: str) -> list[str]:
    graph = expand(_model(model, name))
    merges = diagnosis.merges(graph)
    if not merges:
        hint = diagnosis.smell(graph) or diagnosis.NO_MERGE
        fail(f"{name}: {diagnosis.told_of_no_merge(graph)}", hint=hint)
    found = []
    for call in merges:
        if wiring.merge_faults(graph, call, None, None, None, name):
            continue
        inputs = [diagnosis.distinct_operands(graph, call)] if public["inputs"] else []
        width = [call.shape[-1]] if public["width"] else []
        joined: list[Any] = wiring.operand_kinds(graph, call) if public.get("joins") else [None]
        if public.get("joins") == "all":
            joined = [sorted(joined)]
        told = [graph.node(call.node).operation, *inputs, *width]
        found += [_text(told if kind is None else [*told, kind]) for kind in joined]
    return list(dict.fromkeys(found))


def _branches_found(model: Any, public: Public, name: str) -> list[str]:
    graph = expand(_model(model, name))
    if diagnosis.repeated_operands(graph):
        fail(f"{name}: one tensor is merged with itself", hint=diagnosis.TWICE)
    most = max((len(set(c.inputs)) for c in diagnosis.merges(graph)), default=0)
    return [_text(most)]


# ------------------------------------------------------------------------------ compile settings


_SETTINGS = ("loss", "metrics", "loss_weights", "optimizer")


def _compiled_public(args: Args) -> Public:
    asked = [key for key in _SETTINGS if args.get(key) is not None]
    names: set[str] = set()
    for key in asked:
        if isinstance(args[key], Mapping):
            names |= set(args[key])
        elif key != "optimizer" and isinstance(args[key], (list, tuple)) and key != "metrics":
            return {"unsealed": "settings in a list"}
    counts = {}
    if "metrics" in asked:
        metrics = args["metrics"]
        each = metrics if isinstance(metrics, Mapping) else {"": metrics}
        wanted = {name: compiled.metric_names(value) for name, value in each.items()}
        if any(compiled.ACCURACIES & set(names_of) for names_of in wanted.values()):
            return {"unsealed": "one kind of accuracy: ask for 'accuracy'"}
        counts = {name: len(names_of) for name, names_of in wanted.items()}
    return {"asked": asked, "names": sorted(names), "counts": counts}


def _compiled_right(args: Args) -> list[str]:
    public = _compiled_public(args)
    rows = []
    for name in public["names"] or [""]:
        row: list[Any] = [name]
        for key in public["asked"]:
            if key == "optimizer":
                continue
            value = args[key].get(name) if isinstance(args[key], Mapping) else args[key]
            row.append(_setting_right(key, value))
        rows.append(row)
    optimizer = args.get("optimizer")
    told = [compiled.optimizer_name(optimizer)] if optimizer is not None else []
    return [_text([rows, *told])]


def _setting_right(key: str, value: Any) -> Any:
    if key == "loss":
        return compiled.loss_name(value)
    if key == "loss_weights":
        return f"{1.0 if value is None else float(value):.6g}"
    return sorted(compiled.metric_names(value))


def _compiled_found(model: Any, public: Public, name: str) -> list[str]:
    ports = _model(model, name).outputs
    given = compiled.settings(model)
    if given is None:
        fail(
            f"{name} is not compiled",
            "a model that compile was called on",
            hint="compile after building; a model built anew has to be compiled anew",
        )
    if {"loss", "loss_weights"} & set(public["asked"]):
        refused = list(training.fit_refusals(given, ports, name))
        if refused:
            raise CheckError(refused)
    known = {n: p.position for p in ports for n in (p.key, p.name) if n}
    if not set(public["names"]) <= set(known):
        return []
    rows = [
        [[label, *row] for row in _port_settings(given, ports, known.get(label), label, public)]
        for label in public["names"] or [""]
    ]
    if public["names"] and len(ports) != len(public["names"]):
        return []
    if not public["names"] and len(ports) > 1 and public["asked"] != ["optimizer"]:
        return []
    told = []
    if "optimizer" in public["asked"]:
        told = [compiled.optimizer_name(given["optimizer"])]
    return [_text([list(chosen), *told]) for chosen in list(product(*rows))[:MOST]]


def _port_settings(
    given: Mapping[str, Any],
    ports: Sequence[Port],
    position: int | None,
    label: str,
    public: Public,
) -> list[list[Any]]:
    """Each way to read what one output was compiled with: further metrics do no harm."""
    ways: list[list[Any]] = []
    for key in public["asked"]:
        if key == "optimizer":
            continue
        value = compiled.weights_as_used(given) if key == "loss_weights" else given.get(key)
        got = compiled.spread(value, ports, lists=key == "metrics")
        if got.strange or got.misfit is not None:
            return []
        value = got.each[position or 0]
        width = ports[position or 0].shape[-1]
        if key == "metrics":
            also = compiled.spread(given.get("weighted_metrics"), ports, lists=True)
            have = compiled.metric_names(value) + compiled.metric_names(also.each[position or 0])
            losses = compiled.spread(given.get("loss"), ports).each
            loss = compiled.loss_name(losses[position or 0])
            names = [_fitting_metric(one, width, loss) for one in have]
            count = public["counts"].get(label, 0)
            chosen = [sorted(c) for c in combinations(sorted(names), count)]
            ways.append([list(c) for c in dict.fromkeys(map(tuple, chosen))])
        elif key == "loss":
            ways.append(_losses(value, width))
        else:
            ways.append([_setting_right(key, value)])
    return [list(way) for way in product(*ways)]


def _fitting_metric(name: str, width: int | None, loss: str | None) -> str:
    """``"accuracy"`` for the kind of it that fits an output; see ``same_metric``."""
    fits = compiled.same_metric(name, "accuracy", width, loss)
    return "accuracy" if fits else name


def _losses(value: Any, width: int | None) -> list[Any]:
    """The names a loss may stand for; none for one that takes raw scores."""
    if compiled.takes_logits(value):
        return []
    name = compiled.loss_name(value)
    if name in ("crossentropy", "ce"):
        if width == 1:
            return ["binary_crossentropy"]
        return ["categorical_crossentropy", "sparse_categorical_crossentropy"]
    return [name]


# ---------------------------------------------------------------------------------------- table


def _same(args: Args) -> bool:
    return True


def _nothing(args: Args) -> Public:
    return {}


def _by_place(args: Args) -> bool:
    return isinstance(args["layer"], int)


READINGS = {
    "check_same_architecture": Reading(_network_public, _network_right, _network_found),
    "check_units": Reading(_nothing, lambda a: _listed(a["expected"]), _units_found, _same),
    "check_kinds": Reading(
        _nothing,
        lambda a: _listed([diagnosis.kind(k) for k in a["expected"]]),
        _kinds_found,
        _same,
    ),
    "check_activations": Reading(
        _nothing,
        lambda a: _listed([layer_checks.wanted_activation(x) for x in a["expected"]]),
        _activations_found,
        _same,
    ),
    "check_activation": Reading(
        lambda a: {"layer": a["layer"]},
        lambda a: [_text(layer_checks.wanted_activation(a["activation"]))],
        _activation_found,
        _by_place,
    ),
    "check_parameters": Reading(
        _parameters_public,
        _parameters_right,
        _parameters_found,
        lambda a: a.get("trainable") is None,
    ),
    "check_layer_count": Reading(
        _nothing,
        lambda a: [_text(a["expected"])],
        lambda m, p, n: [_text(len(expand(_model(m, n)).counted))],
        _same,
    ),
    "check_kind": Reading(_nothing, lambda a: [_text(a["expected"])], _kind_found),
    "check_input_shape": Reading(_shape_public("input"), _shape_right, _shape_found("input")),
    "check_output_shape": Reading(_shape_public("output"), _shape_right, _shape_found("output")),
    "check_input_names": Reading(_nothing, _names_right, _names_found("input")),
    "check_output_names": Reading(_keyed, _names_right, _names_found("output")),
    "check_heads": Reading(_heads_public, _heads_right, _heads_found),
    "check_merge": Reading(
        _merge_public, _merge_right, _merge_found, lambda a: a.get("branches") is None
    ),
    "check_branches": Reading(_nothing, lambda a: [_text(a["count"])], _branches_found, _same),
    "check_compiled": Reading(_compiled_public, _compiled_right, _compiled_found),
}

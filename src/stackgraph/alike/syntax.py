"""An answer as the operations it is made of, whatever it was typed like.

Names of the student's own, comments, layout, quotes, the order of independent lines, helper
variables, and whether an argument was named leave no trace: each call and each operator is a node
that knows its own words (``Dense(64,'relu')``) and which nodes its values come from.
"""

from __future__ import annotations

import ast
import hashlib
import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from stackgraph.alike.limits import DEEPEST, INFORMING, LARGEST, LONGEST_ANSWER, MOST_OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Place = tuple[int, int]
"""A cell of the answer, from 0, and a line of it, from 1."""

_MAGIC = re.compile(r"^[ \t]*[%!].*$", re.MULTILINE)
_ROUNDS = 2
"""An operation is known by what it works on, and what that works on."""
LARGE_NUMBER = 64
"""Bits."""
_SHORT = 80
"""Characters of a string that stand in a label."""


@dataclass
class Clue:
    """Something an answer has that another may have, too. ``size``: how many words it holds."""

    size: int
    places: set[Place] = field(default_factory=set)


@dataclass(frozen=True)
class _Seen:
    """What an expression is: its words, where ``·`` stands for ``operands``; how many they are."""

    text: str
    operands: tuple[int, ...] = ()
    size: int = 0


_ANY = _Seen("·")


@dataclass(frozen=True)
class _Operation:
    label: str
    operands: tuple[int, ...]
    size: int
    place: Place
    ordered: bool


class TooLong(Exception):
    """An answer with more text than is compared."""


def clues_of(
    cells: Sequence[str], asked: Iterable[str] = (), longest: int = LONGEST_ANSWER
) -> tuple[dict[str, Clue], list[int]]:
    """The clues of an answer, by what they say, and the numbers of the cells that are no Python.

    ``asked``: names that the exercise asks for, which nobody chose. Raises TooLong for more than
    ``longest`` characters.
    """
    if sum(map(len, cells)) > longest:
        raise TooLong
    trees, broken = [], []
    for number, source in enumerate(cells):
        try:
            trees.append((number, ast.parse(_MAGIC.sub("", source))))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            broken.append(number)
    reader = _Reader(frozenset(asked), _own_names([tree for _, tree in trees]))
    for number, tree in trees:
        reader.read(number, tree)
    return _clues(reader.operations), broken


def _own_names(trees: Iterable[ast.Module]) -> set[str]:
    """Every name that is bound anywhere: a student's own."""
    found: set[str] = set()
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
                found.add(node.id)
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                found.add(node.name)
            elif isinstance(node, ast.arg):
                found.add(node.arg)
    return found


def _clues(operations: Sequence[_Operation]) -> dict[str, Clue]:
    """Each operation by its own words, and by what it works on, ``_ROUNDS`` steps back."""
    found: dict[str, Clue] = {}
    labels = [_digest(one.label) for one in operations]
    sizes = [float(one.size) for one in operations]
    for one, label in zip(operations, labels, strict=True):
        if one.size >= INFORMING:
            _add(found, label, one.size, one.place)
    for _ in range(_ROUNDS):
        labels = [
            _joined(one, label, labels) for one, label in zip(operations, labels, strict=True)
        ]
        # What the operands say is counted with them already, hence the half.
        sizes = [one.size + sum(sizes[i] for i in one.operands) / 2 for one in operations]
    for one, label, size in zip(operations, labels, sizes, strict=True):
        if one.operands and round(size) >= INFORMING:
            _add(found, label, round(size), one.place)
    return found


def _add(found: dict[str, Clue], label: str, size: int, place: Place) -> None:
    found.setdefault(label, Clue(min(size, LARGEST))).places.add(place)


def _joined(one: _Operation, label: str, labels: Sequence[str]) -> str:
    read = [labels[i] for i in one.operands]
    return _digest(" ".join([label, *(read if one.ordered else sorted(read))]))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]


class _Reader:
    """Goes through statements in the order they stand, with what each name was last bound to."""

    def __init__(self, asked: frozenset[str], own: set[str]) -> None:
        self.operations: list[_Operation] = []
        self._asked = asked
        self._own = own
        self._names: dict[str, _Seen] = {}
        self._returned: list[_Seen] = []
        self._cell = 0
        self._line = 0
        self._depth = 0

    def read(self, cell: int, tree: ast.Module) -> None:
        """Add the operations of one cell."""
        self._cell = cell
        self._block(tree.body)

    # ------------------------------------------------------------------------------ statements

    def _block(self, body: Iterable[ast.AST]) -> None:
        for statement in body:
            self._visit(statement)

    def _visit(self, node: ast.AST) -> None:
        """A statement, or a part of one that is no expression."""
        if self._depth >= DEEPEST or len(self.operations) >= MOST_OPERATIONS:
            return
        self._line = getattr(node, "lineno", self._line)
        self._depth += 1
        try:
            method = getattr(self, f"_on_{type(node).__name__}", None)
            if method is not None:
                method(node)
            elif isinstance(node, ast.expr):
                self._value(node)
            else:
                self._on_other(node)
        finally:
            self._depth -= 1

    def _on_other(self, node: ast.AST) -> None:
        """``if``, ``while``, ``try``, ``with`` and the like: their kind, then what is inside."""
        parts = list(ast.iter_child_nodes(node))
        seen = [self._value(p) for p in parts if isinstance(p, ast.expr)]
        if isinstance(node, ast.stmt) and (seen or isinstance(node, ast.Try)):
            self._operation(type(node).__name__, seen)
        self._block(p for p in parts if not isinstance(p, ast.expr))

    def _on_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring
            self._value(node.value)

    def _on_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            self._bind(target, node.value)

    def _on_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self._bind(node.target, node.value)

    def _on_AugAssign(self, node: ast.AugAssign) -> None:
        both = [self._value(node.target), self._value(node.value)]
        self._assign(node.target, self._operator(node.op, both))

    def _on_For(self, node: ast.For | ast.AsyncFor) -> None:
        seen = self._operation("for", [self._value(node.iter)])
        self._assign(node.target, seen)
        self._block([*node.body, *node.orelse])

    _on_AsyncFor = _on_For

    def _on_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self._block(node.decorator_list)
        before, outer = dict(self._names), self._returned
        self._returned = []
        self._parameters(node.args)
        self._block(node.body)
        given, self._returned = self._returned, outer
        self._names = before
        self._names[node.name] = self._operation("def", given)

    _on_AsyncFunctionDef = _on_FunctionDef

    def _on_Return(self, node: ast.Return) -> None:
        if node.value is not None:
            self._returned.append(self._value(node.value))

    def _on_ClassDef(self, node: ast.ClassDef) -> None:
        self._names[node.name] = self._operation("class", [self._value(b) for b in node.bases])
        self._block(node.body)

    def _on_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            name = alias.asname or alias.name.partition(".")[0]
            self._names[name] = _Seen(alias.name.rpartition(".")[2], (), 1)

    def _on_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            self._names[alias.asname or alias.name] = _Seen(alias.name, (), 1)

    def _parameters(self, args: ast.arguments) -> None:
        every = [*args.posonlyargs, *args.args, *args.kwonlyargs, args.vararg, args.kwarg]
        for arg in every:
            if arg is not None:
                self._names[arg.arg] = _ANY
        for default in [*args.defaults, *args.kw_defaults]:
            if default is not None:
                self._value(default)

    # ------------------------------------------------------------------------------------ names

    def _bind(self, target: ast.expr, value: ast.expr) -> None:
        several = (ast.Tuple, ast.List)
        if isinstance(target, several) and isinstance(value, several):
            starred = any(isinstance(e, ast.Starred) for e in (*target.elts, *value.elts))
            if len(target.elts) == len(value.elts) and not starred:
                seen = [self._value(e) for e in value.elts]
                for one, found in zip(target.elts, seen, strict=True):
                    self._assign(one, found)
                return
        self._assign(target, self._value(value))

    def _assign(self, target: ast.expr, seen: _Seen) -> None:
        if isinstance(target, ast.Name):
            self._names[target.id] = seen
            if target.id in self._asked:
                self._operation(f"{target.id} =", [seen], 1)
        elif isinstance(target, ast.Tuple | ast.List):
            for number, one in enumerate(target.elts[:MOST_OPERATIONS]):
                self._assign(
                    one, _Seen(f"{seen.text}[{number}]"[:_SHORT], seen.operands, seen.size)
                )
        elif isinstance(target, ast.Starred):
            self._assign(target.value, seen)
        elif isinstance(target, ast.Attribute):
            self._operation(f".{target.attr} =", [self._value(target.value), seen], 1)
        elif isinstance(target, ast.Subscript):
            place = [self._value(target.value), self._value(target.slice)]
            self._operation("[] =", [*place, seen])

    # ------------------------------------------------------------------------------ expressions

    def _value(self, node: ast.expr) -> _Seen:
        """What an expression is; its operations are added. What lies too deep is any value."""
        if self._depth >= DEEPEST:
            return _ANY
        before, self._line = self._line, getattr(node, "lineno", self._line)
        self._depth += 1
        try:
            method = getattr(self, f"_of_{type(node).__name__}", self._of_other)
            found: _Seen = method(node)
            return found
        finally:
            self._depth -= 1
            self._line = before

    def _operation(
        self, label: str, seen: Sequence[_Seen], size: int = 0, *, ordered: bool = True
    ) -> _Seen:
        """A new operation on ``seen``; its value."""
        if len(self.operations) >= MOST_OPERATIONS:
            return _ANY
        texts = [s.text for s in seen]
        words = f"{label}({','.join(texts if ordered else sorted(texts))})"
        operands = tuple(islice((i for s in seen for i in s.operands), MOST_OPERATIONS))
        size += sum(s.size for s in seen)
        place = self._cell, self._line
        self.operations.append(_Operation(words, operands, size, place, ordered))
        return _Seen("·", (len(self.operations) - 1,))

    def _operator(self, op: ast.operator, both: Sequence[_Seen]) -> _Seen:
        ordered = not isinstance(op, ast.Add | ast.Mult)
        return self._operation(type(op).__name__, both, 1, ordered=ordered)

    def _of_Constant(self, node: ast.Constant) -> _Seen:
        value = node.value
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        # Python writes no number of thousands of digits as decimals.
        large = isinstance(value, int) and value.bit_length() > LARGE_NUMBER
        text = hex(value) if isinstance(value, int) and large else repr(value)
        return _Seen(text if len(text) <= _SHORT else _digest(text), (), 1)

    def _of_Name(self, node: ast.Name) -> _Seen:
        known = self._names.get(node.id)
        if known is not None:
            return known
        return _ANY if node.id in self._own else _Seen(node.id, (), 1)

    def _of_Attribute(self, node: ast.Attribute) -> _Seen:
        """``keras.layers.Dense``, ``layers.Dense`` and ``Dense`` are one word."""
        base = self._value(node.value)
        if isinstance(node.value, ast.Name | ast.Attribute) and base.text.isidentifier():
            return _Seen(node.attr, (), 1)
        return _Seen(f"{base.text}.{node.attr}"[-_SHORT:], base.operands, base.size + 1)

    def _of_Call(self, node: ast.Call) -> _Seen:
        """Arguments that are no value of an operation go by what they are, named or not."""
        called = self._value(node.func)
        given = [self._value(a) for a in node.args]
        given += [
            self._value(k.value)
            for k in sorted(node.keywords, key=lambda k: k.arg or "")
            if not (k.arg == "name" and isinstance(k.value, ast.Constant))
        ]
        plain = sorted((s for s in given if not s.operands), key=lambda s: s.text)
        return self._operation("", [called, *(s for s in given if s.operands), *plain])

    def _of_BinOp(self, node: ast.BinOp) -> _Seen:
        return self._operator(node.op, [self._value(node.left), self._value(node.right)])

    def _of_UnaryOp(self, node: ast.UnaryOp) -> _Seen:
        seen = self._value(node.operand)
        kind = type(node.op).__name__
        if isinstance(node.operand, ast.Constant):
            return _Seen(f"{kind} {seen.text}", (), 1)
        return self._operation(kind, [seen], 1)

    def _listed(self, node: ast.Tuple | ast.List | ast.Set) -> _Seen:
        seen = [self._value(e) for e in node.elts[:MOST_OPERATIONS]]
        return self._together(f"[{','.join(s.text for s in seen)}]", seen)

    _of_Tuple = _of_List = _of_Set = _listed

    def _of_Dict(self, node: ast.Dict) -> _Seen:
        pairs = list(zip(node.keys, node.values, strict=True))[:MOST_OPERATIONS]
        keys = [self._value(k) if k is not None else _ANY for k, _ in pairs]
        values = [self._value(v) for _, v in pairs]
        both = sorted(zip(keys, values, strict=True), key=lambda kv: kv[0].text)
        text = ",".join(f"{k.text}:{v.text}" for k, v in both)
        return self._together(f"{{{text}}}", [s for pair in both for s in pair])

    def _together(self, text: str, seen: Sequence[_Seen]) -> _Seen:
        operands = tuple(islice((i for s in seen for i in s.operands), MOST_OPERATIONS))
        size = min(sum(s.size for s in seen), MOST_OPERATIONS)
        return _Seen(text if len(text) <= 4 * _SHORT else _digest(text), operands, size)

    def _of_Subscript(self, node: ast.Subscript) -> _Seen:
        base, at = self._value(node.value), self._value(node.slice)
        return self._together(f"{base.text}[{at.text}]", [base, at])

    def _of_Starred(self, node: ast.Starred) -> _Seen:
        return self._value(node.value)

    def _of_NamedExpr(self, node: ast.NamedExpr) -> _Seen:
        seen = self._value(node.value)
        self._assign(node.target, seen)
        return seen

    def _of_Lambda(self, node: ast.Lambda) -> _Seen:
        before = dict(self._names)
        self._parameters(node.args)
        body = self._value(node.body)
        self._names = before
        return self._operation("lambda", [body])

    def _comprehended(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp) -> _Seen:
        return self._loops(node.generators, [node.elt])

    _of_ListComp = _of_SetComp = _of_GeneratorExp = _comprehended

    def _of_DictComp(self, node: ast.DictComp) -> _Seen:
        return self._loops(node.generators, [node.key, node.value])

    def _loops(self, generators: Sequence[ast.comprehension], made: Sequence[ast.expr]) -> _Seen:
        before = dict(self._names)
        seen = []
        for generator in generators:
            over = self._value(generator.iter)
            self._assign(generator.target, _Seen("·", over.operands))
            seen += [over, *(self._value(test) for test in generator.ifs)]
        seen += [self._value(m) for m in made]
        self._names = before
        return self._operation("each", seen)

    def _of_other(self, node: ast.expr) -> _Seen:
        """Comparisons, ``and``, ``if`` … ``else``, f-strings, slices: kind and parts."""
        parts = list(ast.iter_child_nodes(node))
        words = [type(p).__name__ for p in parts if isinstance(p, ast.cmpop | ast.boolop)]
        seen = [self._value(p) for p in parts if isinstance(p, ast.expr)]
        return self._operation(" ".join([type(node).__name__, *words]), seen, len(words))

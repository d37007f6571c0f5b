"""Which names a piece of code reads and which it binds, found in its text, without running it."""

from __future__ import annotations

import ast
import builtins
from dataclasses import dataclass

from stackgraph.course import CourseError

BUILTIN_NAMES = frozenset(dir(builtins)) | {"__name__", "__doc__", "__file__", "__builtins__"}


@dataclass(frozen=True)
class Names:
    """The names a piece of code reads before binding them, and those it binds, at module level.

    ``values``: the bound ones without imports, functions and classes.
    """

    reads: frozenset[str]
    binds: frozenset[str]
    values: frozenset[str] = frozenset()


class _Scope(ast.NodeVisitor):
    """Walks statements in the order they run. A name bound in any branch counts as bound."""

    def __init__(self) -> None:
        self.bound: set[str] = set()
        self.reads: set[str] = set()
        self.deferred: set[str] = set()  # read by function bodies, when these are called
        self.binds: set[str] = set()
        self.values: set[str] = set()
        self._local: list[set[str]] = []  # comprehension variables, innermost last

    def _read(self, name: str) -> None:
        if name not in self.bound and not any(name in names for names in self._local):
            self.reads.add(name)

    def _bind(self, name: str) -> None:
        self.bound.add(name)
        self.binds.add(name)

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self._read(node.id)
        elif isinstance(node.ctx, ast.Del):
            self._read(node.id)
            self.bound.discard(node.id)
        elif self._local and node.id in self._local[-1]:
            return
        else:
            self._bind(node.id)
            self.values.add(node.id)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)
        self._bind(node.target.id)
        self.values.add(node.target.id)

    def visit_Assign(self, node: ast.Assign) -> None:
        self.visit(node.value)
        for target in node.targets:
            self.visit(target)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self.visit(node.annotation)
        if node.value is not None:
            self.visit(node.value)
            self.visit(node.target)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self.visit(node.value)
        if isinstance(node.target, ast.Name):
            self._read(node.target.id)
        self.visit(node.target)

    def visit_For(self, node: ast.For | ast.AsyncFor) -> None:
        self.visit(node.iter)
        self.visit(node.target)
        for statement in [*node.body, *node.orelse]:
            self.visit(statement)

    visit_AsyncFor = visit_For

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self._bind(alias.asname or alias.name.split(".")[0])

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            if alias.name == "*":
                raise CourseError(
                    f"line {node.lineno}: 'from {node.module} import *' hides which names a cell "
                    "binds. Import the names one by one."
                )
            self._bind(alias.asname or alias.name)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.type is not None:
            self.visit(node.type)
        if node.name:
            self._bind(node.name)
        for statement in node.body:
            self.visit(statement)

    def visit_MatchAs(self, node: ast.MatchAs | ast.MatchStar) -> None:
        if node.name:
            self._bind(node.name)
        self.generic_visit(node)

    visit_MatchStar = visit_MatchAs

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        self.generic_visit(node)
        if node.rest:
            self._bind(node.rest)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        for decorator in node.decorator_list:
            self.visit(decorator)
        self._visit_signature(node.args)
        if node.returns is not None:
            self.visit(node.returns)
        self._bind(node.name)
        self._function(node.args, node.body)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._visit_signature(node.args)
        self._function(node.args, [ast.Expr(node.body)])

    def _visit_signature(self, args: ast.arguments) -> None:
        for default in [*args.defaults, *args.kw_defaults]:
            if default is not None:
                self.visit(default)
        for arg in [*args.posonlyargs, *args.args, *args.kwonlyargs, args.vararg, args.kwarg]:
            if arg is not None and arg.annotation is not None:
                self.visit(arg.annotation)

    def _function(self, args: ast.arguments, body: list[ast.stmt]) -> None:
        inner = _Scope()
        for arg in [*args.posonlyargs, *args.args, *args.kwonlyargs, args.vararg, args.kwarg]:
            if arg is not None:
                inner.bound.add(arg.arg)
        outside: set[str] = set()
        for statement in body:
            for node in ast.walk(statement):
                if isinstance(node, ast.Global | ast.Nonlocal):
                    outside.update(node.names)
            inner.visit(statement)
        self.binds |= outside & inner.binds
        local = set().union(*self._local) if self._local else set()
        free = (inner.reads | inner.deferred) - (inner.binds - outside) - local
        self.deferred |= free

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for expression in [*node.decorator_list, *node.bases, *(k.value for k in node.keywords)]:
            self.visit(expression)
        inner = _Scope()
        for statement in node.body:
            inner.visit(statement)
        for name in inner.reads:
            self._read(name)
        self.deferred |= inner.deferred
        self._bind(node.name)

    def _comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp
    ) -> None:
        variables: set[str] = set()
        for index, generator in enumerate(node.generators):
            if index == 0:
                self.visit(generator.iter)
                self._local.append(variables)
            else:
                self.visit(generator.iter)
            variables.update(n.id for n in ast.walk(generator.target) if isinstance(n, ast.Name))
            for condition in generator.ifs:
                self.visit(condition)
        elements = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        for element in elements:
            self.visit(element)
        self._local.pop()

    visit_ListComp = _comprehension
    visit_SetComp = _comprehension
    visit_GeneratorExp = _comprehension
    visit_DictComp = _comprehension


def names_in(source: str) -> Names:
    """The names that ``source`` reads from before it, and those it binds.

    IPython magics are understood. Raises CourseError for a star import, SyntaxError for code that
    no transformer can mend.
    """
    scope = _Scope()
    for statement in parse(source).body:
        scope.visit(statement)
    reads = scope.reads | (scope.deferred - scope.binds)
    return Names(frozenset(reads), frozenset(scope.binds), frozenset(scope.values))


def parse(source: str) -> ast.Module:
    """The syntax tree of a cell of ours; magics are translated as IPython does."""
    try:
        return ast.parse(source)
    except SyntaxError:
        from IPython.core.inputtransformer2 import TransformerManager

        return ast.parse(TransformerManager().transform_cell(source))

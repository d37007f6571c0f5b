"""Chromium for tests that look at pages as people do."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
SERIOUS = ("serious", "critical")
"""What axe-core finds grave."""


@contextlib.contextmanager
def started() -> Iterator[Any]:
    """A browser; skips the test where there is none."""
    sync_api = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip("Chromium is missing: apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield made
        made.close()


def opened(browser: Any, path: Path, scheme: str = "light", width: int = 1400) -> Any:
    """A page whose policy does not stop axe-core; what it logs and asks for is kept."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    page.goto(path.as_uri())
    return page


def picture(page: Any, name: str) -> None:
    """A screenshot to look at, where ``STACKGRAPH_SCREENSHOTS`` names a folder."""
    folder = os.environ.get("STACKGRAPH_SCREENSHOTS")
    if folder:
        page.screenshot(path=str(Path(folder, f"{name}.png")))


def dismiss(seen: list[str], dialog: Any) -> None:
    """Note what a dialog says, and press Cancel."""
    seen.append(dialog.message)
    dialog.dismiss()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, one for a file's tests; a room that wants it imports it in its ``conftest.py``."""
    with started() as made:
        yield made

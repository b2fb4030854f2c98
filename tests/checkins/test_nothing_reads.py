"""Nothing reads, scores or guesses from what people write."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2] / "reunite"
MAY_IMPORT = {"cli/urls.py", "demo/checkins.py"}
LOOKS_INTO_WORDS = {"re", "collections.Counter", "difflib", "statistics", "string"}


def imports(path: Path) -> set[str]:
    """The modules and names that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def test_rule_08_only_the_space_itself_opens_what_is_said_there() -> None:
    readers = {
        str(path.relative_to(ROOT))
        for path in ROOT.rglob("*.py")
        if "reunite.checkins.models" in imports(path) and "checkins" not in path.parts[:-1]
    }
    assert readers == MAY_IMPORT


def test_rule_08_nothing_in_it_looks_for_words() -> None:
    looking = {
        path.name: found
        for path in (ROOT / "checkins").rglob("*.py")
        if (found := imports(path) & LOOKS_INTO_WORDS)
    }
    assert looking == {}

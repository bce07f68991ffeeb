#!/usr/bin/env python3
"""Tells whether the types of an answer are those of its schemas, for Python and TypeScript; `--bless` writes them anew."""

import json
import keyword
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
SCHEMAS = FOLDER.parent / "schemas"
DOCUMENTS = ["form", "card", "report", "answer"]


def words(name):
    return "".join(word.capitalize() for word in name.split("_"))


class Document:
    """The named types of a document, in their order: an object is a list of fields, and any other type is one of

    ("name", NAME), ("literal", TEXTS), ("list", TYPE), ("map", TYPE) and ("any of", TYPES).
    """

    def __init__(self, title):
        schema = json.loads((SCHEMAS / f"{title}-1.json").read_text(encoding="utf-8"))
        self.title = title
        self.named = {}
        for key, definition in schema["$defs"].items():
            self.add(self.name_of(key), definition)
        self.add(f"{words(title)}Document", schema)

    def name_of(self, key):
        return words(self.title) + ("" if key == self.title else words(key))

    def add(self, name, schema):
        assert name not in self.named, f"two types have the name {name}"
        self.named[name] = None  # Before the objects that stand inside it.
        if "properties" in schema:
            described = [
                (key, self.type(name + words(key), field), key in schema.get("required", []), meaning(field))
                for key, field in schema["properties"].items()
            ]
        else:
            described = self.type(name, schema)
        self.named[name] = (described, meaning(schema))

    def type(self, name, schema):
        """The type that a schema describes; an object inside of another has a name of its own."""
        match schema:
            case {"$ref": reference} if reference.startswith("#"):
                return ("name", self.name_of(reference.rsplit("/", 1)[1]))
            case {"$ref": reference}:
                return ("name", words(reference.rsplit(":", 1)[1].removesuffix("-1")) + "Document")
            case {"anyOf": variants}:
                meaning = {"description": schema.get("description", "")}
                return ("any of", [self.variant(name, meaning | variant) for variant in variants])
            case {"enum": texts}:
                return ("literal", texts)
            case {"properties": _}:
                self.add(name, schema)
                return ("name", name)
            case {"additionalProperties": values}:
                return ("map", self.type(name, values))
            case {"items": items}:
                return ("list", self.type(name, items))
            case {"type": list(kinds)}:
                return ("any of", [("name", kind) for kind in kinds])
            case {"type": kind}:
                return ("name", kind)

    def variant(self, name, schema):
        """One of several types; an object among them is named by the key that tells it from the others, if there is one."""
        key, *_ = schema.get("required", [None])
        return self.type(f"{name}With{words(key)}" if key else f"{name}Object", schema)


def meaning(schema):
    return schema.get("description", "").replace("\n", " ")


class Python:
    HEAD = '''"""The documents of an answer, as types. 答复中各文档的类型。

Written by bindings/types.py from the schemas: do not edit.
"""

from __future__ import annotations

import sys
from typing import Literal, TypedDict

if sys.version_info >= (3, 11):
    from typing import NotRequired, TypeAlias
else:
    from typing_extensions import NotRequired, TypeAlias
'''
    KINDS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}

    def type(self, type):
        match type:
            case ("name", name):
                return self.KINDS.get(name, name)
            case ("literal", texts):
                return f"Literal[{', '.join(map(json.dumps, texts))}]"
            case ("list", of):
                return f"list[{self.type(of)}]"
            case ("map", of):
                return f"dict[str, {self.type(of)}]"
            case ("any of", types):
                return " | ".join(map(self.type, types))

    def object(self, name, fields, meaning):
        typed = [
            (key, self.type(of) if is_required else f"NotRequired[{self.type(of)}]", meaning)
            for key, of, is_required, meaning in fields
        ]
        if all(key.isidentifier() and not keyword.iskeyword(key) for key, _, _ in typed):
            body = "".join(f'    {key}: {of}\n    """{meaning}"""\n' for key, of, meaning in typed)
            return f'\n\nclass {name}(TypedDict):\n    """{meaning}"""\n\n{body}'
        body = "".join(f"        # {meaning}\n        {key!r}: {of!r},\n" for key, of, meaning in typed)
        return f'\n\n{name} = TypedDict(\n    {name!r},\n    {{\n{body}    }},\n)\n"""{meaning}"""\n'

    def other(self, name, type, meaning):
        return f'\n\n{name}: TypeAlias = {self.type(type)!r}\n"""{meaning}"""\n'


class TypeScript:
    HEAD = """// The documents of an answer, as types. 答复中各文档的类型。
// Written by bindings/types.py from the schemas: do not edit.
"""

    def type(self, type):
        match type:
            case ("name", name):
                return "number" if name == "integer" else name
            case ("literal", texts):
                return " | ".join(map(json.dumps, texts))
            case ("list", of):
                return f"Array<{self.type(of)}>"
            case ("map", of):
                return f"Record<string, {self.type(of)}>"
            case ("any of", types):
                return " | ".join(map(self.type, types))

    def object(self, name, fields, meaning):
        body = "".join(
            f"  /** {meaning} */\n  {json.dumps(key)}{'' if is_required else '?'}: {self.type(of)};\n"
            for key, of, is_required, meaning in fields
        )
        return f"\n/** {meaning} */\nexport interface {name} {{\n{body}}}\n"

    def other(self, name, type, meaning):
        return f"\n/** {meaning} */\nexport type {name} = {self.type(type)};\n"


TYPES = {"python/python/budget_performance/documents.py": Python(), "wasm/documents.d.ts": TypeScript()}


def written(language):
    parts = [language.HEAD]
    for title in DOCUMENTS:
        for name, (described, meaning) in Document(title).named.items():
            write = language.object if isinstance(described, list) else language.other
            parts.append(write(name, described, meaning))
    return "".join(parts)


def main():
    for name, language in TYPES.items():
        path = FOLDER / name
        if "--bless" in sys.argv:
            path.write_text(written(language), encoding="utf-8")
        elif path.read_text(encoding="utf-8") != written(language):
            sys.exit(f"{path} differs from the schemas: run bindings/types.py --bless")


main()

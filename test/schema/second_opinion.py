"""Judges plans with Debian's python3-jsonschema.

Reads {"schema": ..., "documents": {name: document}} from standard input and
prints {name: verdict}, true where the document is accepted. The documents come
as JSON, since PyYAML speaks YAML 1.1 and would turn dates and `on` into
something else.
"""

import json
import sys

from jsonschema import Draft7Validator

question = json.load(sys.stdin)
Draft7Validator.check_schema(question["schema"])
validator = Draft7Validator(question["schema"])
verdicts = {name: validator.is_valid(document) for name, document in question["documents"].items()}
json.dump(verdicts, sys.stdout)

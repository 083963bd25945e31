"""Prints what a wheel says and holds, as JSON, after it was held to the rules of its format."""

import base64
import csv
import hashlib
import io
import json
import sys
import zipfile

from packaging.metadata import Metadata
from packaging.utils import canonicalize_name, parse_wheel_filename

path = sys.argv[1]
name, version, _, tags = parse_wheel_filename(path.rsplit("/", 1)[1])
archive = zipfile.ZipFile(path)
files = {entry: archive.read(entry) for entry in archive.namelist()}
info = f"{name.replace('-', '_')}-{version}.dist-info"
# Raises where a field is wrong, or is none of that version of the format.
metadata = Metadata.from_email(files.pop(f"{info}/METADATA"))
wheel = files.pop(f"{info}/WHEEL").decode()


def hash_of(content: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=")
    return f"sha256={digest.decode()}"


record = {entry: digest for entry, digest, _ in csv.reader(io.StringIO(files.pop(f"{info}/RECORD").decode()))}
wrong = [entry for entry in archive.namelist() if record.get(entry, "") not in ("", hash_of(archive.read(entry)))]
described = {
    "name": metadata.name,
    "version": str(metadata.version),
    "summary": metadata.summary,
    "description": metadata.description,
    "description_content_type": metadata.description_content_type,
    "license_expression": metadata.license_expression,
    "license_files": metadata.license_files,
    "classifiers": metadata.classifiers,
    "requires_python": str(metadata.requires_python),
    "requires_dist": sorted(
        f"{canonicalize_name(need.name)} {sorted(str(one) for one in need.specifier)} {need.marker}"
        for need in metadata.requires_dist or []
    ),
}
print(
    json.dumps(
        {
            "tags": sorted(str(tag) for tag in tags),
            "wheel": sorted(line for line in wheel.splitlines() if line and not line.startswith("Generator:")),
            "metadata": described,
            "listed": sorted(record),
            "without_hash": sorted(entry for entry, digest in record.items() if digest == ""),
            "wrong": wrong,
            "files": {entry: hash_of(content) for entry, content in sorted(files.items())},
        }
    )
)

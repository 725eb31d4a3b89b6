"""Tests leave nothing beside the repository: the recipes' working folders are made in a temporary one."""

import os
import tempfile

os.environ.setdefault('CAPTIONER_WORK', tempfile.mkdtemp(prefix='captioners-'))
os.environ.setdefault('KINDS_DATA', tempfile.mkdtemp(prefix='kinds-'))

"""Cards say how large each file is and what its checksum is: this renews both for a file that was written anew."""

import hashlib
import json
from pathlib import Path


def checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def renew_checksums(zoo: Path, file: Path, before: str) -> list[str]:
    """In the cards of `zoo` that name the file, and in those that were fitted to it as it was `before`; which models they are of."""
    data, path = file.read_bytes(), file.relative_to(zoo).as_posix()
    renewed = []
    for place in sorted(zoo.glob('*/model.json')):
        card = json.loads(place.read_text())
        entries = [entry for entry in card['files'].values() if entry['path'] == path]
        for entry in entries:
            entry |= {'bytes': len(data), 'sha256': checksum(data)}
        fitted = card.get('trunk') == before
        if fitted:
            card['trunk'] = checksum(data)
        if entries or fitted:
            place.write_text(json.dumps(card, indent=2, ensure_ascii=False) + '\n')
            renewed.append(card['id'])
    return renewed

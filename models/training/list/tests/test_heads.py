"""The exported heads are those of torch, with weights that nobody trained."""

import numpy as np
import onnx
import pytest
import torch
from altlist import acts, export, scenes, settings, stuff
from altlist.features import session
from altlist.names import imagenet_tree, stuff_names

WHOLE = 1280 + len(imagenet_tree().names) + 90


@pytest.fixture
def work(tmp_path, monkeypatch):
    """A folder with untrained heads and scores, where the export looks for trained ones."""
    monkeypatch.setattr(settings, 'WORK', tmp_path)
    folder = tmp_path / settings.TRUNK.stem
    folder.mkdir()
    torch.manual_seed(3)
    rng = np.random.default_rng(3)
    plain, told = len(stuff_names()[0]), len(scenes.names())
    head = stuff.Head(plain, 1280, WHOLE)
    torch.nn.init.normal_(head.image.weight, std=0.02)
    scale = stuff.Scale(rng.random((4, 49, 1280)).astype(np.float32), rng.random((4, WHOLE)).astype(np.float32))
    torch.save({'head': head.state_dict(), 'scale': scale.__dict__}, folder / 'stuff.pt')
    nets = [scenes.Net(WHOLE, told).state_dict() for _ in range(scenes.TWINS)]
    torch.save({'nets': nets, 'scale': scenes.Scale(rng.random((4, WHOLE))).__dict__}, folder / 'scenes.pt')
    np.savez(
        folder / 'stuff-scores.npz', scores=rng.normal(size=(50, plain)), share=rng.random((50, plain)) * (rng.random((50, plain)) > 0.5)
    )
    holds = (rng.random((50, told)) > 0.7).astype(np.float32)
    np.savez(folder / 'scenes-scores.npz', scores=rng.normal(size=(50, told)), holds=holds, known=np.ones((50, told)))
    done = len(acts.names())
    torch.save(
        {'net': acts.Net(1280, done).state_dict(), 'scale': acts.Scale(rng.random((4, 1280)).astype(np.float32)).__dict__},
        folder / 'acts.pt',
    )
    np.savez(folder / 'acts-scores.npz', scores=rng.normal(size=(50, done)), holds=(rng.random((50, done)) > 0.7).astype(np.float32))
    return tmp_path


def test_onnx_and_torch_agree_but_for_the_rounding_of_weights(work):
    path = work / 'heads.onnx'
    onnx.save(export.build(), path)
    assert path.stat().st_size < 2e6
    rng = np.random.default_rng(4)
    grid = rng.random((3, 49, 1280)).astype(np.float32)
    classes = rng.dirichlet(np.ones(1000) * 0.02, 3).astype(np.float32)
    outputs = {'grid': grid, 'pooled': grid.mean(1), 'imagenet_probs': classes, 'coco_scores': rng.random((3, 90)).astype(np.float32)}
    found = export.run_heads(outputs, path)
    wanted = export.in_torch(grid, export.whole_picture(outputs), outputs['pooled'])
    odds = lambda share: np.log(share.astype(float)) - np.log1p(-share.astype(float))
    for name in ('stuff', 'scenes', 'acts'):
        assert np.abs(odds(found[name]) - wanted[name]).max() < export.LARGEST_DIFFERENCE, name
    assert np.allclose(found['nodes'], classes @ imagenet_tree().members.T, atol=1e-5)
    assert found['cells'].shape == (3, 49, len(stuff_names()[0]))


def test_the_packaged_heads_take_outputs_of_the_trunk_under_their_names():
    heads, trunk = session(settings.OUT / 'heads.onnx'), session()
    given = {output.name for output in trunk.get_outputs()}
    assert {each.name for each in heads.get_inputs()} <= given

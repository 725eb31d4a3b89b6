"""Trains the embedding. Each name has a direction; a picture must be nearer to its own than to any other, by a margin (CosFace)."""

from __future__ import annotations

import argparse
import json
import time

import data
import sets
import torch
import views
from network import WIDTH, Embedder

SCALE, MARGIN = 30.0, 0.2
#: Names by chance that a step compares with, besides those of the batch and all concepts.
OTHERS = 700


def averaged(mean, new, count):
    """The running mean of the weights: at first over all steps, later over about the last 300."""
    return mean + (new - mean) * max(1 / 300, 1 / (int(count) / 2 + 1)) if mean.is_floating_point() else new


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=5000)
    parser.add_argument("--minutes", type=float, help="end after this time instead of by steps; not reproducible")
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--falling", type=float, default=0.4, help="share of the steps, at the end, over which the rate falls")
    parser.add_argument("--pages", action="store_true", help="train on drawn pages (data.py) instead of on changed views (views.py)")
    parser.add_argument("--resume", help="a checkpoint to continue from")
    return parser.parse_args()


def resumed(path: str, net: Embedder, proxies: torch.nn.Embedding, names: list[str]) -> None:
    """Takes the weights of a checkpoint, and the directions of the names that it knows."""
    saved = torch.load(path)
    net.load_state_dict(saved["net"])
    old = {n: i for i, n in enumerate(saved["names"])}
    with torch.no_grad():
        for i, n in enumerate(names):
            if n in old:
                proxies.weight[i] = saved["proxies"][old[n]]


def main() -> None:
    args = options()
    torch.manual_seed(args.seed)
    torch.set_num_threads(1)
    names = data.classes()[0] if args.pages else list(views.rows())
    net = Embedder().to(memory_format=torch.channels_last)
    proxies = torch.nn.Embedding(len(names), WIDTH, sparse=True)
    torch.nn.init.normal_(proxies.weight, std=WIDTH**-0.5)
    always = torch.tensor([i for i, n in enumerate(names) if n.startswith(("icon:", "none:")) and "~" not in n])
    if args.resume:
        resumed(args.resume, net, proxies, names)
    decayed = [p for p in net.parameters() if p.ndim > 1]
    rest = [p for p in net.parameters() if p.ndim <= 1]
    groups = [{"params": decayed, "weight_decay": 0.02}, {"params": rest, "weight_decay": 0.0}]
    optimiser = torch.optim.AdamW(groups, lr=args.rate)
    directions = torch.optim.SparseAdam(list(proxies.parameters()), lr=args.rate * 2)
    warm = 60 if args.resume else 200
    began = time.time()
    done = lambda step: min(1.0, (time.time() - began) / 60 / args.minutes if args.minutes else step / args.steps)
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min((s + 1) / warm, 1.0, (1 - done(s)) / args.falling + 0.002))
    average = torch.optim.swa_utils.AveragedModel(net, avg_fn=averaged, use_buffers=True)
    source = (data.Pictures if args.pages else views.Views)(args.seed, args.batch, args.steps)
    loader = torch.utils.data.DataLoader(source, batch_size=None, num_workers=args.workers, prefetch_factor=4)
    start, seen, right = time.time(), 0.0, 0.0
    for step, (pixels, numbers) in enumerate(loader):
        among = torch.cat([always, torch.randint(len(names), (OTHERS,)), numbers]).unique()
        target = torch.searchsorted(among, numbers)
        cosines = net(pixels) @ torch.nn.functional.normalize(proxies(among)).T
        margin = MARGIN * (1.0 if args.resume else min(1.0, step / 1200))
        right = 0.98 * right + 0.02 * (cosines.argmax(1) == target).float().mean().item()
        logits = SCALE * (cosines - margin * torch.nn.functional.one_hot(target, len(among)))
        loss = torch.nn.functional.cross_entropy(logits, target)
        optimiser.zero_grad()
        directions.zero_grad()
        loss.backward()
        optimiser.step()
        directions.step()
        plan.step()
        average.update_parameters(net)
        seen = 0.98 * seen + 0.02 * loss.item()
        if step % 100 == 0:
            state = {"step": step, "loss": round(seen, 3), "right": round(right, 3), "seconds": round(time.time() - start)}
            print(json.dumps(state), flush=True)
        last = step == args.steps - 1 or done(step) >= 1
        if step % 200 == 199 or last:
            torch.save({"net": average.module.state_dict(), "proxies": proxies.weight.detach(), "names": names}, sets.DATA / "embedder.pt")
        if last:
            break


if __name__ == "__main__":
    main()

"""Greedy, sampled and beam decoding of many pictures at once."""

import functools

import torch

from altcap.data.corpus import BOS, EOS, PAD, UNK

NEVER = -1e9


def allowed(logits):
    """Log-probabilities without the tokens that no sentence has."""
    return (logits.float() + banned(logits.shape[-1], logits.device)).log_softmax(-1)


@functools.cache
def banned(words: int, device: torch.device):
    return torch.tensor([NEVER if token in (PAD, BOS, UNK) else 0.0 for token in range(words)]).to(device)


@torch.no_grad()
def sample(model, begun, sentences: int = 1, longest: int = 17, greedy: bool = False):
    """From what `model.begin` gave: tokens [n, sentences, t], PAD after EOS."""
    constants, state = begun
    n, device = state[0].shape[0], state[0].device
    state = tuple(s[:, None].expand(-1, sentences, *[-1] * (s.dim() - 1)) for s in state)
    token = torch.full((n, sentences), BOS, device=device)
    ended, out = torch.zeros(n, sentences, dtype=torch.bool, device=device), []
    for _ in range(longest):
        logits, state = model.step(token, constants, state)
        logs = allowed(logits)
        token = logs.argmax(-1) if greedy else torch.multinomial(logs.exp().flatten(0, 1), 1).view(n, sentences)
        token = token.masked_fill(ended, PAD)
        out.append(token)
        ended = ended | (token == EOS)
        if ended.all():
            break
    return torch.stack(out, -1)


@torch.no_grad()
def beams(model, inputs, width: int = 3, longest: int = 20, alpha: float = 0.7, blocked: bool = False):
    """Tokens [n, width, t] of every sentence that the search ends with and their ranks [n, width], by the rule of
    models/engine/decoding/beam.ts: sum / length ** alpha; `blocked`: no two tokens follow each other twice."""
    constants, state = model.begin(inputs)
    n, device = inputs[0].shape[0], inputs[0].device
    state = tuple(s[:, None].expand(-1, width, *[-1] * (s.dim() - 1)) for s in state)
    lines = torch.full((n, width, 1), BOS, device=device)
    score = torch.full((n, width), NEVER, device=device)
    score[:, 0] = 0
    ended, length = torch.zeros(n, width, dtype=torch.bool, device=device), torch.zeros(n, width, device=device)
    for _ in range(longest):
        logits, state = model.step(lines[..., -1], constants, state)
        logs = allowed(logits)
        if blocked:
            logs = without_repeats(logs, lines)
        stay = torch.full_like(logs[0, 0], NEVER)
        stay[PAD] = 0
        logs = torch.where(ended[..., None], stay, logs)
        total, lengths = score[..., None] + logs, length + (~ended)
        rank = (total / lengths.clamp(min=1)[..., None] ** alpha).flatten(1)
        best = rank.topk(width, -1).indices
        parent, token = best // logs.shape[-1], best % logs.shape[-1]
        score, length = total.flatten(1).gather(1, best), lengths.gather(1, parent)
        lines = torch.cat([lines.gather(1, parent[..., None].expand_as(lines)), token[..., None]], -1)
        ended = ended.gather(1, parent) | (token == EOS)
        state = tuple(s[torch.arange(n)[:, None], parent] for s in state)
        if ended.all():
            break
    return lines[..., 1:], score / length.clamp(min=1) ** alpha


def without_repeats(logs, lines):
    """Log-probabilities [n, w, words] after lines [n, w, t]: what followed the last token before is not said again."""
    followed = lines[..., 1:-1] == lines[..., -1:]
    return logs.scatter(-1, lines[..., 2:].masked_fill(~followed, PAD), NEVER)


def beam(model, inputs, **search):
    """Tokens [n, t] of the best sentence."""
    lines, ranks = beams(model, inputs, **search)
    return lines[torch.arange(len(lines)), ranks.argmax(1)]


def text(tokens, vocab) -> list[list[str]]:
    """Words of every row of [..., t], flattened, up to EOS or PAD."""
    lines = []
    for row in tokens.flatten(0, -2).tolist():
        end = next((i for i, token in enumerate(row) if token in (PAD, EOS)), len(row))
        lines.append(vocab.words(row[:end]))
    return lines

"""What a card says of its confidence and of its gendered words, in sentences."""


def note(fitted: dict) -> str:
    said = {title: figures['said'] for title, figures in fitted['report'].items()}
    shares = '; '.join(
        f"{title} {100 * f['said']:.0f} % said, {100 * f['false']:.0f} % of it false "
        f"({100 * f['interval'][0]:.0f} to {100 * f['interval'][1]:.0f})"
        for title, f in said.items()
    )
    return f'The probability that every noun of the caption is right, cross-validated: {shares}. Of a list, the lowest score in it.'


def gender_note(found: dict) -> str:
    low, high = found['interval']
    return (
        f"The probability that the gender is right. Flickr8k dev, cross-validated: of {found['pictures']} pictures of known gender "
        f"stated on {100 * found['stated']:.1f} %, wrongly on {100 * found['wrong']:.1f} % ({100 * low:.1f} to {100 * high:.1f}); "
        f"by levels chosen without the picture, {100 * found['unseen']['stated']:.1f} % and {100 * found['unseen']['wrong']:.1f} %."
    )
